import type { Prepared } from './prepare.ts'
import type { Pair, ScoredPair } from './problem.ts'

/**
 * For each left id its best possible pairs that were not chosen and whose right id still has room, so that one may
 * step in without breaking a limit. Equal scores are in the order of ids.
 */
export function alternatesOf(prepared: Prepared, chosen: readonly Pair[], most: number): ScoredPair[] {
  if (most === 0) return []
  const { left, right, choice, scale } = prepared
  const { rows, columns, first, column, score } = choice
  const load = new Int32Array(columns)
  const isChosen = new Set<number>()
  for (const pair of chosen) {
    const c = right.places.get(pair.right)!
    load[c]!++
    isChosen.add(left.places.get(pair.left)! * columns + c)
  }
  const isOpen = (q: number, c: number) => load[c]! < right.parties[c]!.max && !isChosen.has(q * columns + c)
  const found: ScoredPair[] = []
  for (let q = 0; q < rows; q++) {
    const open: number[] = []
    for (let e = first[q]!; e < first[q + 1]!; e++) if (isOpen(q, column[e]!)) open.push(e)
    open.sort((a, b) => score[b]! - score[a]! || a - b)
    for (const e of open.slice(0, most)) {
      const exact = Math.round(score[e]! * scale.factor) / scale.factor
      found.push({ left: left.parties[q]!.id, right: right.parties[column[e]!]!.id, score: exact })
    }
  }
  return found
}
