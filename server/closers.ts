import type { Log } from '#platform/context.ts'

/** What was opened, to be closed in the reverse order, once. */
export interface Closers {
  /** After `close` has begun, closes at once: a start that is cut off may still open something. */
  add(name: string, close: () => Promise<void> | void): void
  close(): Promise<void>
}

export function createClosers(log: Log): Closers {
  const opened: { name: string; close: () => Promise<void> | void }[] = []
  let closing: Promise<void> | undefined
  async function closeAll(): Promise<void> {
    for (let last = opened.pop(); last; last = opened.pop()) {
      try {
        await last.close()
      } catch (error) {
        // One that fails to close must not keep the others open.
        log.error({ err: error, part: last.name }, 'close')
      }
    }
  }
  return {
    add(name, close) {
      opened.push({ name, close })
      if (closing) closing = closing.then(closeAll)
    },
    async close() {
      closing ??= closeAll()
      await closing
    },
  }
}
