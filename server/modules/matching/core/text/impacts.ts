/**
 * An impact is what a posting says beside its document: how often the term occurs there and how long the document is,
 * in one byte. Both are kept rather than a finished score, because the score also depends on the mean length, which
 * changes with every document; so no posting is ever rewritten, and a query turns bytes into scores by a table of 256.
 * Rounding both costs less than .001 of nDCG@10 on the public sets.
 */
const LENGTH_BITS = 5
const LENGTH_CLASSES = 1 << LENGTH_BITS
const LENGTH_MASK = LENGTH_CLASSES - 1
const COUNT_MASK = 0xff ^ LENGTH_MASK

/** Weighted occurrences are rounded down to one of these: the score is nearly flat beyond. */
const COUNTS = [1, 2, 3, 4, 6, 8, 12, 16]

/** Lengths are rounded to the nearest of these: 8 to 512 in steps of a quarter doubling, then to 5,793 of a half. */
const LENGTHS = Array.from({ length: LENGTH_CLASSES }, (_, at) => 8 * 2 ** (at <= 24 ? at / 4 : at / 2 - 6))
/** Where one class of length ends and the next begins: as far from both in proportion. */
const LENGTH_ENDS = LENGTHS.slice(1).map((length, at) => Math.sqrt(length * LENGTHS[at]!))

/**
 * No impact of a posting, so that lists can say of a document that the term is not in it. It would be that of a term
 * met sixteen times in a document of the longest class; such a document counts as one of the class below.
 */
export const ABSENT = 255

/** How occurrences and length make a share of a term's weight: `f / (f + flat + slope × length)`. */
export interface Saturation {
  readonly flat: number
  readonly slope: number
}

/** The class of a document's length, the lower bits of its impacts. */
export function lengthClass(length: number): number {
  let at = 0
  while (at < LENGTH_ENDS.length && length >= LENGTH_ENDS[at]!) at++
  return at
}

/** The impact of a term that occurs `count` times, with weights, in a document of that class of length. */
export function impactOf(count: number, lengthClass: number): number {
  let at = 0
  while (at + 1 < COUNTS.length && count >= COUNTS[at + 1]!) at++
  return Math.min((at << LENGTH_BITS) | lengthClass, ABSENT - 1)
}

/** An impact that earns no less than either: the more occurrences, the shorter length. */
export function boundWith(bound: number, impact: number): number {
  const length = Math.min(bound & LENGTH_MASK, impact & LENGTH_MASK)
  return Math.max(bound & COUNT_MASK, impact & COUNT_MASK) | length
}

/** The share of a term's weight that each impact earns; ABSENT earns nothing. */
export function saturationTable({ flat, slope }: Saturation): Float32Array {
  const table = new Float32Array(COUNTS.length << LENGTH_BITS)
  for (let impact = 0; impact < ABSENT; impact++) {
    const count = COUNTS[impact >>> LENGTH_BITS]!
    const length = LENGTHS[impact & LENGTH_MASK]!
    table[impact] = count / (count + flat + slope * length)
  }
  return table
}
