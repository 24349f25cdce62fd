import type { ContextSource } from '#platform/context.ts'

const EVERY_MS = 5_000

/**
 * Does rounds of work every five seconds, one at a time, each until there is nothing left to do.
 *
 * @param work does a part. @returns how much it did
 */
export function repeat(
  source: ContextSource,
  what: string,
  work: () => Promise<number>,
): { stop(): Promise<void> } {
  let isStopping = false
  let round: Promise<void> | undefined
  async function run(): Promise<void> {
    try {
      while (!isStopping && (await work()) > 0);
    } catch (error) {
      source.log.error({ err: error }, what)
    }
    round = undefined
  }
  const timer = setInterval(() => void (round ??= run()), EVERY_MS)
  return {
    async stop() {
      isStopping = true
      clearInterval(timer)
      await round
    },
  }
}
