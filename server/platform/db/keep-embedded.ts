import { Fault } from '../errors.ts'
import { defineFaults } from '../errors.ts'
import type { EmbeddedConnection, EmbeddedDatabase } from './embedded.ts'

const keepFaults = defineFaults('database', {
  gave_up: {
    kind: 'unavailable',
    zh: '数据库在一分钟内停止了 {times} 次，不再重启。请查看最后一条日志：{line}',
    en: 'The database stopped {times} times within a minute and is not restarted again. Look at its last log line: {line}',
  },
})

const RESTARTS = 3
const WITHIN_MS = 60_000

/** An embedded database that is started again when it ends by itself, on the same socket. */
export interface KeptDatabase {
  readonly connection: EmbeddedConnection
  /** Resolves with the reason when it ended and cannot be started again; never after `stop`. */
  readonly failed: Promise<Fault>
  stop(): Promise<void>
}

/**
 * Opens the embedded database and watches over it: up to three restarts a minute.
 *
 * @param open opens it always in the same place, so that a pool finds the new server where the old one was
 * @param onRestart takes the last line the server wrote before it ended
 */
export async function keepEmbedded(
  open: () => Promise<EmbeddedDatabase>,
  onRestart: (lastLine: string) => void,
): Promise<KeptDatabase> {
  let current = await open()
  let isStopping = false
  const { promise: failed, resolve: fail } = Promise.withResolvers<Fault>()
  async function watch(): Promise<void> {
    let restarts: number[] = []
    while (!isStopping) {
      const { log } = await current.exited
      if (isStopping) return
      const line = log.trim().split('\n').at(-1) ?? ''
      const now = Date.now()
      restarts = [...restarts.filter((at) => now - at < WITHIN_MS), now]
      if (restarts.length > RESTARTS) return fail(keepFaults.gave_up({ times: restarts.length, line }))
      onRestart(line)
      current = await open()
    }
    await current.stop()
  }
  const watching = watch().catch((error: unknown) => {
    const line = error instanceof Fault ? error.say('en') : String(error)
    fail(error instanceof Fault ? error : keepFaults.gave_up({ times: 1, line }))
  })
  return {
    connection: current.connection,
    failed,
    async stop() {
      isStopping = true
      await current.stop()
      await watching
    },
  }
}
