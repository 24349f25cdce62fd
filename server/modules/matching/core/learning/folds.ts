import { createRandom } from '../semantic/random.ts'

/** A fold number from 0 to `folds` − 1 for each of `count` things, in random order and of equal sizes but for one. */
export function dealFolds(count: number, { folds, seed }: { folds: number; seed: number }): Uint8Array {
  const random = createRandom(seed)
  const order = Uint32Array.from({ length: count }, (_, at) => at)
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  const dealt = new Uint8Array(count)
  order.forEach((thing, at) => (dealt[thing] = at % folds))
  return dealt
}
