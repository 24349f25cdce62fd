/** Names one thing a process keeps in memory, and how it begins. */
export interface MemoryKey<T> {
  readonly name: string
  create(): T
}

/** What one running product keeps in memory, such as the matching index: never state of record. */
export interface Memory {
  of<T>(key: MemoryKey<T>): T
}

export function createMemory(): Memory {
  const kept = new Map<MemoryKey<unknown>, unknown>()
  return {
    of<T>(key: MemoryKey<T>): T {
      if (!kept.has(key)) kept.set(key, key.create())
      return kept.get(key) as T
    },
  }
}
