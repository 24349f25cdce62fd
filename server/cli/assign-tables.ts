import type { ColumnDefinition } from '#platform/sheets/index.ts'
import type { AllocationProblem } from '#matching'
import { assignFaults } from './assign-faults.ts'
import {
  placeOf,
  readTable,
  refuseStandardInputTwice,
  refuseTwice,
  textAt,
  type FileRow,
  type FileTable,
  type TableShape,
} from './table-file.ts'
import type { Terminal } from './terminal.ts'

/** Files of CSV (or .xlsx, .jsonl); `-` is standard input. */
export interface AssignFiles {
  readonly affinities: string
  readonly limits: string
  readonly conflicts?: string
  readonly fixed?: string
}

type Tables = Required<Pick<AllocationProblem, 'left' | 'right' | 'conflicts' | 'fixed'>> & {
  readonly scores: Exclude<AllocationProblem['scores'], Float64Array>
}

const COLUMNS = {
  left: { key: 'left', zh: '左侧', en: 'left' },
  right: { key: 'right', zh: '右侧', en: 'right' },
  score: { key: 'score', zh: '分数', en: 'score' },
  side: { key: 'side', zh: '侧', en: 'side' },
  id: { key: 'id', zh: '编号', en: 'id' },
  min: { key: 'min', zh: '下限', en: 'min' },
  max: { key: 'max', zh: '上限', en: 'max' },
} as const satisfies Record<string, ColumnDefinition>

type Key = keyof typeof COLUMNS

/** Reads and checks all tables before anything is computed. @throws usage.* naming file, line and column */
export async function readAssignTables(files: AssignFiles, terminal: Terminal): Promise<Tables> {
  refuseStandardInputTwice([files.affinities, files.limits, files.conflicts, files.fixed])
  const read = (file: string, keys: readonly Key[]) => readTable(file, shapeOf(keys), terminal)
  const limits = await read(files.limits, ['side', 'id', 'min', 'max'])
  const parties = partiesOf(limits)
  const known = {
    limits: limits.file,
    left: new Set(parties.left.map(({ id }) => id)),
    right: new Set(parties.right.map(({ id }) => id)),
  }
  const scores = checked(await read(files.affinities, ['left', 'right', 'score']), known)
  const optional = async (file: string | undefined) =>
    file === undefined ? [] : checked(await read(file, ['left', 'right']), known).map(pairOf)
  return {
    ...parties,
    scores: scores.map((row) => ({ ...pairOf(row), score: numberAt(row, 'score') })),
    conflicts: await optional(files.conflicts),
    fixed: await optional(files.fixed),
  }
}

type Row = FileRow<Key>

function shapeOf(keys: readonly Key[]): TableShape<Key> {
  return { columns: keys.map((key) => COLUMNS[key]), needed: keys }
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

function numberAt(row: Row, key: Key): number {
  const value = textAt(row, key)
  const number = Number(value)
  if (NUMBER.test(value) && Number.isFinite(number)) return number
  throw assignFaults.number_wrong({ ...placeOf(row, key), value })
}

function limitAt(row: Row, key: Key): number {
  const value = textAt(row, key)
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw assignFaults.limit_wrong({ ...placeOf(row, key), value })
}

const SIDES: Readonly<Record<string, 'left' | 'right'>> = {
  left: 'left',
  right: 'right',
  左: 'left',
  右: 'right',
}

function partiesOf({ rows }: FileTable<Key>): Pick<Tables, 'left' | 'right'> {
  const parties: Record<'left' | 'right', { id: string; min: number; max: number }[]> = {
    left: [],
    right: [],
  }
  const lines = new Map<string, number>()
  for (const row of rows) {
    const value = textAt(row, 'side')
    const side = SIDES[value.toLowerCase()]
    if (!side) throw assignFaults.side_wrong({ ...placeOf(row, 'side'), value })
    const id = textAt(row, 'id')
    refuseTwice(lines, row, { key: 'id', value: id, seenAs: `${side} ${id}` })
    const [min, max] = [limitAt(row, 'min'), limitAt(row, 'max')]
    if (min > max) throw assignFaults.limits_crossed({ ...placeOf(row, 'min'), min, max })
    parties[side].push({ id, min, max })
  }
  return parties
}

interface Known {
  readonly limits: string
  readonly left: ReadonlySet<string>
  readonly right: ReadonlySet<string>
}

/** The rows, once every pair is of known ids and stands there once. */
function checked({ rows }: FileTable<Key>, known: Known): readonly Row[] {
  const lines = new Map<string, number>()
  for (const row of rows) {
    const { left, right } = pairOf(row)
    for (const [key, value] of [['left', left] as const, ['right', right] as const]) {
      if (known[key].has(value)) continue
      throw assignFaults.party_unknown({ ...placeOf(row, key), value, limits: known.limits })
    }
    refuseTwice(lines, row, {
      key: 'right',
      value: `${left},${right}`,
      seenAs: JSON.stringify([left, right]),
    })
  }
  return rows
}

function pairOf(row: Row): { left: string; right: string } {
  return { left: textAt(row, 'left'), right: textAt(row, 'right') }
}
