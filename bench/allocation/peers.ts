import { createRequire } from 'node:module'
import type { Instance } from './instances.ts'

/** A sum of scores, undefined where the peer cannot take the case. */
export type Solve = (instance: Instance) => number | undefined

export interface Peers {
  readonly highs: Solve
  readonly others: Readonly<Record<string, Solve>>
}

interface Highs {
  solve(problem: string): { Status: string; ObjectiveValue: number }
}
type Assignment = (costs: number[][]) => [number, number][]

/**
 * Loads the peers, which are installed beside the product: `npm ci --prefix bench`, or another folder that
 * PEERS names.
 */
export async function loadPeers(): Promise<Peers> {
  const folder = process.env['PEERS'] ?? new URL('..', import.meta.url).pathname
  const load = createRequire(`${folder}/package.json`)
  const highs = await (load('highs') as () => Promise<Highs>)()
  const linear = load('linear-sum-assignment') as {
    linearSumAssignment: (
      costs: number[][],
      options: { maximaze: boolean },
    ) => { rowAssignments: ArrayLike<number> }
  }
  const { munkres } = load('munkres') as { munkres: Assignment }
  return {
    highs: (instance) => solveHighs(highs, instance),
    others: {
      'linear-sum-assignment': oneToOne((costs) => {
        const { rowAssignments } = linear.linearSumAssignment(costs, { maximaze: false })
        return Array.from(rowAssignments, (column, row) => [row, column])
      }),
      munkres: oneToOne(munkres),
    },
  }
}

function solveHighs(highs: Highs, instance: Instance): number | undefined {
  if (lacksPairs(instance)) return undefined
  const { Status, ObjectiveValue } = highs.solve(linearProgram(instance))
  return Status === 'Optimal' ? ObjectiveValue : undefined
}

/** A line without pairs and with a minimum, which the LP format cannot say. */
function lacksPairs({ rows, columns, scores, rowLimits, columnLimits }: Instance): boolean {
  const isRowEmpty = (row: number) =>
    scores.subarray(row * columns, (row + 1) * columns).every((score) => Number.isNaN(score))
  const isColumnEmpty = (column: number) =>
    scores.every((score, at) => at % columns !== column || Number.isNaN(score))
  const some = (count: number, isEmpty: (at: number) => boolean) =>
    Array.from({ length: count }, (_, at) => at).some(isEmpty)
  return (rowLimits[0] > 0 && some(rows, isRowEmpty)) || (columnLimits[0] > 0 && some(columns, isColumnEmpty))
}

/** The case as a linear program in the LP format; relaxed, because its optimum is whole. */
function linearProgram({ rows, columns, scores, rowLimits, columnLimits }: Instance): string {
  const inRow: string[][] = Array.from({ length: rows }, () => [])
  const inColumn: string[][] = Array.from({ length: columns }, () => [])
  const terms: string[] = []
  const names: string[] = []
  for (const [at, score] of scores.entries()) {
    if (Number.isNaN(score)) continue
    const name = `x${at}`
    names.push(name)
    terms.push(`${score < 0 ? '-' : '+'} ${Math.abs(score)} ${name}`)
    inRow[Math.floor(at / columns)]!.push(name)
    inColumn[at % columns]!.push(name)
  }
  const limited = (kind: string, list: readonly string[][], [min, max]: readonly [number, number]) =>
    list.flatMap((members, at) =>
      members.length === 0
        ? []
        : [
            `${kind}${at}_most: ${wrapped(members)} <= ${max}`,
            ...(min > 0 ? [`${kind}${at}_least: ${wrapped(members)} >= ${min}`] : []),
          ],
    )
  const constraints = [...limited('r', inRow, rowLimits), ...limited('c', inColumn, columnLimits)]
  const bounds = names.map((name) => `0 <= ${name} <= 1`)
  return `Maximize\n obj: ${terms.join('\n')}\nSubject To\n${constraints.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`
}

function wrapped(members: readonly string[]): string {
  return members.join('\n + ')
}

/** Peers that know squares only: a column of several seats becomes several columns, minima cannot be said. */
function oneToOne(assign: Assignment): Solve {
  return ({ rows, columns, scores, rowLimits, columnLimits }) => {
    const [min, seats] = columnLimits
    if (rowLimits[1] !== 1 || min > 0 || rows * columns * seats > 1e6) return undefined
    const costs = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns * seats }, (_, at) => {
        const score = scores[row * columns + (at % columns)]!
        return Number.isNaN(score) ? 1e3 : -score
      }),
    )
    return assign(costs).reduce((sum, [row, at]) => sum + (scores[row * columns + (at % columns)] ?? 0), 0)
  }
}
