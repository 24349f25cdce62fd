import { faults } from './errors.ts'
import type { AllocationProblem, Party } from './problem.ts'

/** Possible pairs row by row: pairs of row q are first[q] up to first[q + 1], by column, ascending. */
export interface PairTable {
  readonly rows: number
  readonly columns: number
  readonly first: Int32Array
  readonly column: Int32Array
  readonly score: Float64Array
}

/** One side in the order of ids, which makes results independent of how the input is ordered. */
export interface OrderedSide {
  readonly parties: readonly Party[]
  /** Place in the order of ids by id. */
  readonly places: ReadonlyMap<string, number>
  /** Place in the input by place in the order of ids. */
  readonly source: Int32Array
}

export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** @throws matching.id_twice, matching.limits_wrong */
export function orderSide(parties: readonly Party[]): OrderedSide {
  const source = Int32Array.from(parties.keys()).sort((a, b) => compareIds(parties[a]!.id, parties[b]!.id))
  const ordered = Array.from(source, (at) => parties[at]!)
  const places = new Map(ordered.map(({ id }, place) => [id, place]))
  for (const [place, { id, min, max }] of ordered.entries()) {
    if (places.get(id) !== place) throw faults.id_twice({ id })
    const isWhole = Number.isInteger(min) && Number.isInteger(max)
    if (!isWhole || min < 0 || min > max) throw faults.limits_wrong({ id, min, max })
  }
  return { parties: ordered, places, source }
}

/** @throws matching.id_unknown */
export function placeOf(side: OrderedSide, id: string): number {
  const place = side.places.get(id)
  if (place === undefined) throw faults.id_unknown({ id })
  return place
}

/**
 * The possible pairs with left ids as rows, conflicts not yet taken out.
 *
 * @throws matching.id_unknown, matching.pair_twice, matching.score_wrong, matching.matrix_size
 */
export function tableOf(problem: AllocationProblem, left: OrderedSide, right: OrderedSide): PairTable {
  const { scores, defaultScore } = problem
  if (scores instanceof Float64Array) {
    const expected = left.parties.length * right.parties.length
    if (scores.length !== expected) throw faults.matrix_size({ found: scores.length, expected })
    return fromMatrix(scores, left, right)
  }
  const cells = tripletsOf(scores, left, right)
  const table = fromTriplets(cells, left.parties.length, right.parties.length)
  refuseWrong(table, left, right)
  return defaultScore === undefined ? table : withDefault(table, defaultScore)
}

/** The same pairs with the sides exchanged. */
export function transposed({ rows, columns, first, column, score }: PairTable): PairTable {
  const row = new Int32Array(column.length)
  for (let q = 0; q < rows; q++) row.fill(q, first[q]!, first[q + 1]!)
  return sortedByRow({ row: column, column: row, score }, columns, rows)
}

/** Keeps the pairs of which `keeps` is true, by key (row times columns plus column) and score. */
export function filtered(table: PairTable, keeps: (key: number, score: number) => boolean): PairTable {
  const { rows, columns, first, column, score } = table
  const kept = new Int32Array(rows + 1)
  const keptColumn = new Int32Array(column.length)
  const keptScore = new Float64Array(column.length)
  let count = 0
  for (let q = 0; q < rows; q++) {
    for (let e = first[q]!; e < first[q + 1]!; e++) {
      if (!keeps(q * columns + column[e]!, score[e]!)) continue
      keptColumn[count] = column[e]!
      keptScore[count++] = score[e]!
    }
    kept[q + 1] = count
  }
  return {
    ...{ rows, columns, first: kept },
    column: keptColumn.slice(0, count),
    score: keptScore.slice(0, count),
  }
}

interface Triplets {
  readonly row: Int32Array
  readonly column: Int32Array
  readonly score: Float64Array
}

function tripletsOf(
  pairs: Exclude<AllocationProblem['scores'], Float64Array>,
  left: OrderedSide,
  right: OrderedSide,
): Triplets {
  const row = new Int32Array(pairs.length)
  const column = new Int32Array(pairs.length)
  const score = new Float64Array(pairs.length)
  for (const [at, pair] of pairs.entries()) {
    row[at] = placeOf(left, pair.left)
    column[at] = placeOf(right, pair.right)
    score[at] = pair.score
  }
  return { row, column, score }
}

/** Two stable counting sorts: by column, then by row. */
function fromTriplets(cells: Triplets, rows: number, columns: number): PairTable {
  const byColumn = sortedByRow({ row: cells.column, column: cells.row, score: cells.score }, columns, rows)
  return transposed(byColumn)
}

function sortedByRow({ row, column, score }: Triplets, rows: number, columns: number): PairTable {
  const first = new Int32Array(rows + 1)
  for (const q of row) first[q + 1]!++
  for (let q = 0; q < rows; q++) first[q + 1]! += first[q]!
  const next = first.slice()
  const sortedColumn = new Int32Array(row.length)
  const sortedScore = new Float64Array(row.length)
  for (let at = 0; at < row.length; at++) {
    const to = next[row[at]!]!++
    sortedColumn[to] = column[at]!
    sortedScore[to] = score[at]!
  }
  return { rows, columns, first, column: sortedColumn, score: sortedScore }
}

function fromMatrix(matrix: Float64Array, left: OrderedSide, right: OrderedSide): PairTable {
  const [rows, columns] = [left.parties.length, right.parties.length]
  const first = new Int32Array(rows + 1)
  const column = new Int32Array(matrix.length)
  const score = new Float64Array(matrix.length)
  let count = 0
  for (let q = 0; q < rows; q++) {
    const from = left.source[q]! * columns
    for (let c = 0; c < columns; c++) {
      const value = matrix[from + right.source[c]!]!
      if (Number.isNaN(value)) continue
      column[count] = c
      score[count++] = value
    }
    first[q + 1] = count
  }
  const table = { rows, columns, first, column: column.slice(0, count), score: score.slice(0, count) }
  refuseWrong(table, left, right)
  return table
}

function refuseWrong(table: PairTable, left: OrderedSide, right: OrderedSide): void {
  const { rows, first, column, score } = table
  for (let q = 0; q < rows; q++) {
    for (let e = first[q]!; e < first[q + 1]!; e++) {
      const isTwice = e > first[q]! && column[e] === column[e - 1]
      if (!isTwice && Number.isFinite(score[e]!)) continue
      const pair = { left: left.parties[q]!.id, right: right.parties[column[e]!]!.id }
      throw isTwice ? faults.pair_twice(pair) : faults.score_wrong(pair)
    }
  }
}

function withDefault({ rows, columns, first, column, score }: PairTable, value: number): PairTable {
  if (!Number.isFinite(value)) throw faults.score_wrong({ left: '*', right: '*' })
  const all = new Float64Array(rows * columns).fill(value)
  for (let q = 0; q < rows; q++)
    for (let e = first[q]!; e < first[q + 1]!; e++) all[q * columns + column[e]!] = score[e]!
  return {
    ...{ rows, columns, score: all },
    first: Int32Array.from({ length: rows + 1 }, (_, q) => q * columns),
    column: Int32Array.from(all, (_, at) => at % columns),
  }
}
