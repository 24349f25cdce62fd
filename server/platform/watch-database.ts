import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { ContextSource } from './context.ts'

/** A database that has not answered by now is as good as away: whoever asks whether we are ready waits no longer. */
const PATIENCE_MS = 3_000
const EVERY_MS = 1_000

/** Resolves when the database answers within three seconds. @throws Error otherwise */
export async function databaseAnswers(pool: pg.Pool): Promise<void> {
  const abort = new AbortController()
  const late = wait(PATIENCE_MS, undefined, { signal: abort.signal, ref: false }).then(() => {
    throw new Error('The database did not answer in time')
  })
  // Whichever loses the race is of no interest any more.
  late.catch(() => {})
  const answer = pool.query('select 1')
  answer.catch(() => {})
  try {
    await Promise.race([answer, late])
  } finally {
    abort.abort()
  }
}

/**
 * Asks the database every second whether it is there. When it was away, an alert with the time from when to when is
 * written as soon as it is back; of several processes that saw the same one writes it.
 */
export function watchDatabase(
  source: Pick<ContextSource, 'db' | 'clock' | 'log'>,
  pool: pg.Pool,
): { stop(): Promise<void> } {
  let since: Date | undefined
  let round: Promise<void> | undefined
  async function look(): Promise<void> {
    const asked = source.clock()
    try {
      await databaseAnswers(pool)
      if (since) await writeAlert(source, since)
      since = undefined
    } catch (error) {
      if (!since) source.log.warn({ err: error }, 'the database is away')
      since ??= asked
    }
    round = undefined
  }
  const timer = setInterval(() => void (round ??= look()), EVERY_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await round
    },
  }
}

async function writeAlert({ db, clock }: Pick<ContextSource, 'db' | 'clock'>, since: Date): Promise<void> {
  const now = clock()
  await sql`insert into platform.alert (id, kind, began_at, ended_at)
    select ${uuidv7()}, 'database', ${since}, ${now}
    where not exists (select from platform.alert
      where kind = 'database' and began_at <= ${now} and ended_at >= ${since})`.execute(db)
}
