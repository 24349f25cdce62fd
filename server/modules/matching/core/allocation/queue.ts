/** A queue that gives the node of the lowest key first, the lower node among equals. */
export interface Queue {
  readonly size: number
  push(key: number, node: number): void
  pop(): number
  clear(): void
}

interface Heap {
  readonly keys: number[]
  readonly nodes: number[]
}

/** A binary heap; a node may stand in it more than once. */
export function createQueue(): Queue {
  const heap: Heap = { keys: [], nodes: [] }
  const { keys, nodes } = heap
  return {
    get size() {
      return keys.length
    },
    push(key, node) {
      keys.push(key)
      nodes.push(node)
      rise(heap)
    },
    pop() {
      const top = nodes[0]!
      swap(heap, 0, keys.length - 1)
      keys.pop()
      nodes.pop()
      sink(heap)
      return top
    },
    clear() {
      keys.length = 0
      nodes.length = 0
    },
  }
}

function isBefore({ keys, nodes }: Heap, a: number, b: number): boolean {
  return keys[a]! < keys[b]! || (keys[a] === keys[b] && nodes[a]! < nodes[b]!)
}

function swap({ keys, nodes }: Heap, a: number, b: number): void {
  const [key, node] = [keys[a]!, nodes[a]!]
  keys[a] = keys[b]!
  nodes[a] = nodes[b]!
  keys[b] = key
  nodes[b] = node
}

function rise(heap: Heap): void {
  let at = heap.keys.length - 1
  for (let up = (at - 1) >> 1; at > 0 && isBefore(heap, at, up); up = (at - 1) >> 1) {
    swap(heap, at, up)
    at = up
  }
}

function sink(heap: Heap): void {
  for (let at = 0, least = 0; ; at = least) {
    for (let down = 2 * at + 1; down <= 2 * at + 2 && down < heap.keys.length; down++) {
      if (isBefore(heap, down, least)) least = down
    }
    if (least === at) return
    swap(heap, at, least)
  }
}
