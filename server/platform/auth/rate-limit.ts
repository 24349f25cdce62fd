import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { defineFaults } from '../errors.ts'

export const rateFaults = defineFaults('rate', {
  exceeded: {
    kind: 'too_many',
    zh: '操作过于频繁，请在 {seconds} 秒后再试。',
    en: 'Too many attempts; try again in {seconds} seconds.',
  },
})

/**
 * Counts one hit in a fixed window, in one statement of its own transaction, and refuses past the limit.
 *
 * @throws rate.exceeded with the seconds left
 */
export async function countHit(
  db: Db,
  input: { key: string; limit: number; windowSeconds: number; now: Date },
): Promise<void> {
  const resetsAt = new Date(input.now.getTime() + input.windowSeconds * 1000)
  const row = await db
    .insertInto('platform.rateWindow')
    .values({ key: input.key, hits: 1, resetsAt })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        hits: sql<number>`case when rate_window.resets_at <= ${input.now} then 1 else rate_window.hits + 1 end`,
        resetsAt: sql<Date>`case when rate_window.resets_at <= ${input.now} then excluded.resets_at else rate_window.resets_at end`,
      }),
    )
    .returning(['hits', 'resetsAt'])
    .executeTakeFirstOrThrow()
  if (row.hits <= input.limit) return
  const seconds = Math.max(1, Math.ceil((Date.parse(row.resetsAt) - input.now.getTime()) / 1000))
  throw rateFaults.exceeded({ seconds })
}
