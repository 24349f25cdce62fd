import { toUnitLength } from '../core/semantic/vector-model.ts'

/**
 * Numbers from outside as vectors of length one.
 * @returns undefined unless there are `count` lists of one width, finite and not all zero
 */
export function unitVectorsOf(
  lists: unknown,
  { count, width }: { count: number; width: number | undefined },
): Float32Array[] | undefined {
  if (!Array.isArray(lists) || lists.length !== count) return undefined
  const vectors: Float32Array[] = []
  let expected = width
  for (const list of lists as readonly unknown[]) {
    if (!isNumbers(list) || list.length === 0) return undefined
    expected ??= list.length
    const vector = Float32Array.from(list)
    if (vector.length !== expected || !toUnitLength(vector)) return undefined
    vectors.push(vector)
  }
  return vectors
}

function isNumbers(list: unknown): list is readonly number[] {
  return Array.isArray(list) && list.every((value) => typeof value === 'number' && Number.isFinite(value))
}
