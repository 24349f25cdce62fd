import { sql } from 'kysely'
import { dayOf } from './clock.ts'
import type { Context } from './context.ts'

/** The next number people can quote, e.g. `BM2026-00042`; taken in this transaction, so none is given twice. */
export async function nextNumber(ctx: Context, prefix: string): Promise<string> {
  const year = Number(dayOf(ctx.now).slice(0, 4))
  const row = await ctx.db
    .insertInto('platform.numberSeries')
    .values({ prefix, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['prefix', 'year']).doUpdateSet({ last: sql<number>`number_series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${prefix}${year}-${String(row.last).padStart(5, '0')}`
}
