export interface Scored {
  readonly id: string
  readonly score: number
}

/** The best `limit` entries seen so far: higher scores first, equal scores by id. */
export interface Top {
  /** Whether an entry would be among the best; ask before anything costly. */
  admits(id: string, score: number): boolean
  isFull(): boolean
  /** The score an entry must at least have, once full. */
  floor(): number
  push(id: string, score: number): void
  /** The entries, best first. Empties nothing. */
  sorted(): Scored[]
}

function comesBefore(a: Scored, b: Scored): boolean {
  return a.score > b.score || (a.score === b.score && a.id < b.id)
}

export function createTop(limit: number): Top {
  const heap: Scored[] = []
  const isFull = () => heap.length >= limit
  return {
    isFull,
    admits: (id, score) => {
      if (!isFull()) return true
      const last = heap[0]
      // Asked for every document, so nothing is made for it.
      return last !== undefined && (score > last.score || (score === last.score && id < last.id))
    },
    floor: () => (isFull() ? (heap[0]?.score ?? Infinity) : 0),
    push: (id, score) => {
      const entry = { id, score }
      if (!isFull()) {
        heap.push(entry)
        liftLast(heap)
      } else if (limit > 0 && comesBefore(entry, heap[0]!)) {
        heap[0] = entry
        sinkFirst(heap)
      }
    },
    sorted: () => [...heap].sort((a, b) => (comesBefore(a, b) ? -1 : 1)),
  }
}

function liftLast(heap: Scored[]): void {
  let at = heap.length - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!comesBefore(heap[parent]!, heap[at]!)) return
    ;[heap[parent], heap[at]] = [heap[at]!, heap[parent]!]
    at = parent
  }
}

function sinkFirst(heap: Scored[]): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) return
    if (child + 1 < heap.length && comesBefore(heap[child]!, heap[child + 1]!)) child++
    if (!comesBefore(heap[at]!, heap[child]!)) return
    ;[heap[at], heap[child]] = [heap[child]!, heap[at]!]
    at = child
  }
}
