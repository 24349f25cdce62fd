import { buffer } from 'node:stream/consumers'
import { stdin } from 'node:process'
import { codeOf } from '#platform/data-directory.ts'
import { Fault } from '#platform/errors.ts'
import { mapColumns, readSheet, type ColumnDefinition } from '#platform/sheets/index.ts'
import type { AllocationProblem } from '#matching'
import { tableFaults } from './assign-faults.ts'
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

const MOST_ROWS = 1_600_000

/** Reads and checks all tables before anything is computed. @throws usage.* naming file, line and column */
export async function readAssignTables(files: AssignFiles, terminal: Terminal): Promise<Tables> {
  const names = [files.affinities, files.limits, files.conflicts, files.fixed]
  if (names.filter((name) => name === '-').length > 1) throw tableFaults.standard_input_twice()
  const read = (file: string, keys: readonly Key[]) => readTable(file, keys, terminal)
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

interface Table {
  readonly file: string
  readonly rows: readonly Row[]
}

/** A line with its place, to speak of it as the file does. */
interface Row {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Partial<Record<Key, string>>>
  readonly headers: Readonly<Partial<Record<Key, string>>>
}

async function readTable(name: string, keys: readonly Key[], { language, note }: Terminal): Promise<Table> {
  const file = name === '-' ? { zh: '标准输入', en: 'standard input' }[language] : name
  try {
    const bytes = name === '-' ? await buffer(stdin) : undefined
    const source = bytes ? { bytes, name: 'standard input' } : { path: name }
    const table = await readSheet(source, { maxRows: MOST_ROWS })
    const [problem] = table.problems
    if (problem) {
      const { line, column, text } = problem
      const where = column === '' ? '' : { zh: `“${column}”列`, en: `, column “${column}”` }[language]
      throw tableFaults.row_wrong({ file, line, column: where, why: text[language] })
    }
    const { headers, rows, notes } = mapColumns(table, columnsOf(keys))
    for (const told of [...table.notes, ...notes]) note(`${file}: ${told.text[language]}`)
    const missing = keys.find((key) => headers[key] === undefined)
    if (missing) throw tableFaults.column_missing({ file, column: missing, columns: keys.join(',') })
    return { file, rows: rows.map(({ line, cells }) => ({ file, line, cells, headers })) }
  } catch (error) {
    throw tableFault(error, file, language)
  }
}

function columnsOf(keys: readonly Key[]): ColumnDefinition<Key>[] {
  return keys.map((key) => COLUMNS[key])
}

function tableFault(error: unknown, file: string, language: Terminal['language']): unknown {
  if (error instanceof Fault) {
    return error.code.startsWith('usage.')
      ? error
      : tableFaults.table_wrong({ file, why: error.say(language) })
  }
  const reason = codeOf(error)
  return reason === undefined ? error : tableFaults.table_unreadable({ file, reason })
}

function textAt({ file, line, cells, headers }: Row, key: Key): string {
  const value = cells[key] ?? ''
  if (value === '') throw tableFaults.cell_empty({ file, line, column: headers[key] ?? key })
  return value
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

function numberAt(row: Row, key: Key): number {
  const value = textAt(row, key)
  const number = Number(value)
  if (NUMBER.test(value) && Number.isFinite(number)) return number
  throw tableFaults.number_wrong({ ...placeOf(row, key), value })
}

function limitAt(row: Row, key: Key): number {
  const value = textAt(row, key)
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw tableFaults.limit_wrong({ ...placeOf(row, key), value })
}

function placeOf({ file, line, headers }: Row, key: Key): { file: string; line: number; column: string } {
  return { file, line, column: headers[key] ?? key }
}

const SIDES: Readonly<Record<string, 'left' | 'right'>> = {
  left: 'left',
  right: 'right',
  左: 'left',
  右: 'right',
}

function partiesOf({ rows }: Table): Pick<Tables, 'left' | 'right'> {
  const parties: Record<'left' | 'right', { id: string; min: number; max: number }[]> = {
    left: [],
    right: [],
  }
  const lines = new Map<string, number>()
  for (const row of rows) {
    const value = textAt(row, 'side')
    const side = SIDES[value.toLowerCase()]
    if (!side) throw tableFaults.side_wrong({ ...placeOf(row, 'side'), value })
    const id = textAt(row, 'id')
    refuseTwice(lines, row, { key: 'id', value: id, seenAs: `${side} ${id}` })
    const [min, max] = [limitAt(row, 'min'), limitAt(row, 'max')]
    if (min > max) throw tableFaults.limits_crossed({ ...placeOf(row, 'min'), min, max })
    parties[side].push({ id, min, max })
  }
  return parties
}

function refuseTwice(
  lines: Map<string, number>,
  row: Row,
  { key, value, seenAs }: { readonly key: Key; readonly value: string; readonly seenAs: string },
): void {
  const first = lines.get(seenAs)
  if (first !== undefined) throw tableFaults.line_twice({ ...placeOf(row, key), value, first })
  lines.set(seenAs, row.line)
}

interface Known {
  readonly limits: string
  readonly left: ReadonlySet<string>
  readonly right: ReadonlySet<string>
}

/** The rows, once every pair is of known ids and stands there once. */
function checked({ rows }: Table, known: Known): readonly Row[] {
  const lines = new Map<string, number>()
  for (const row of rows) {
    const { left, right } = pairOf(row)
    for (const [key, value] of [['left', left] as const, ['right', right] as const]) {
      if (known[key].has(value)) continue
      throw tableFaults.party_unknown({ ...placeOf(row, key), value, limits: known.limits })
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
