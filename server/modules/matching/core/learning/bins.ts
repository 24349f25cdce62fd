/** Columns of small whole numbers in place of values: bin `b` of a feature holds what is at least cut `b − 1` and below cut `b`. */
export interface Bins {
  readonly columns: readonly Uint8Array[]
  readonly cuts: readonly (readonly number[])[]
}

export const MOST_BINS = 64

/** Sorts the values of each feature into bins that hold about the same number of rows. */
export function binColumns(rows: readonly (readonly number[])[]): Bins {
  const features = rows[0]?.length ?? 0
  const columns: Uint8Array[] = []
  const cuts: number[][] = []
  for (let feature = 0; feature < features; feature++) {
    const values = Float64Array.from(rows, (row) => row[feature]!)
    const cutsHere = cutsOf(values)
    cuts.push(cutsHere)
    columns.push(Uint8Array.from(values, (value) => binOf(cutsHere, value)))
  }
  return { columns, cuts }
}

function cutsOf(values: Float64Array): number[] {
  const sorted = values.toSorted()
  const cuts: number[] = []
  for (let bin = 1; bin < MOST_BINS; bin++) {
    const value = sorted[Math.floor((bin * sorted.length) / MOST_BINS)]!
    if (value > (cuts.at(-1) ?? sorted[0]!)) cuts.push(value)
  }
  return cuts
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (value >= cuts[middle]!) low = middle + 1
    else high = middle
  }
  return low
}
