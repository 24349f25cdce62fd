import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Context } from '#platform/context.ts'
import { cutPage, decodeCursor, type Page } from '#platform/page.ts'
import { placePathOf } from '#register'
import { faults } from '../errors.ts'
import { visibleDismissals } from '../policy.ts'

function dismissals(ctx: Context) {
  return ctx.db
    .selectFrom('exchange.dismissal as dismissal')
    .innerJoin('exchange.posting as need', 'need.id', 'dismissal.needId')
    .leftJoin('platform.account as account', 'account.id', 'dismissal.dismissedBy')
    .selectAll('dismissal')
    .select('account.name as dismissedByName')
    .select(placePathOf('need.place_code').as('within'))
    .where(visibleDismissals(ctx.actor))
}

export type DismissalRow = Awaited<ReturnType<typeof findDismissal>>

/** @throws exchange.dismissal_not_found */
export async function findDismissal(ctx: Context, id: string) {
  const row = await dismissals(ctx).where('dismissal.id', '=', id).executeTakeFirst()
  if (!row) throw faults.dismissal_not_found()
  return row
}

/** @throws exchange.dismissal_not_found */
export async function lockDismissal(ctx: Context, id: string): Promise<DismissalRow> {
  const row = await dismissals(ctx).where('dismissal.id', '=', id).forUpdate(['dismissal']).executeTakeFirst()
  if (!row) throw faults.dismissal_not_found()
  return row
}

/** What stands as not suitable for a need, the latest first. */
export async function listDismissals(
  ctx: Context,
  needId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<DismissalRow>> {
  let select = dismissals(ctx)
    .where('dismissal.needId', '=', needId)
    .where('dismissal.state', '=', 'dismissed')
    .orderBy('dismissal.dismissedAt', 'desc')
    .orderBy('dismissal.id', 'desc')
  if (cursor) {
    const [at, id] = decodeCursor(cursor)
    select = select.where(
      sql<boolean>`(dismissal.dismissed_at, dismissal.id) < (${at}::timestamptz, ${id}::uuid)`,
    )
  }
  const rows = await select.limit(limit + 1).execute()
  return cutPage(rows, limit, (row) => [row.dismissedAt, row.id])
}

/** Postings of the other side that stand as not suitable for a need, or an offer that does for needs. */
export async function dismissedWith(ctx: Context, postingId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select offer_id as id from exchange.dismissal where need_id = ${postingId} and state = 'dismissed'
    union all select need_id from exchange.dismissal where offer_id = ${postingId} and state = 'dismissed'`.execute(
    ctx.db,
  )
  return new Set(rows.map(({ id }) => id))
}

/** By need, the offers that stand as not suitable for it. */
export async function dismissedOffers(
  ctx: Pick<Context, 'db'>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await ctx.db
    .selectFrom('exchange.dismissal')
    .select(['needId', 'offerId'])
    .where('state', '=', 'dismissed')
    .execute()
  const byNeed = new Map<string, Set<string>>()
  for (const { needId, offerId } of rows) byNeed.set(needId, (byNeed.get(needId) ?? new Set()).add(offerId))
  return byNeed
}

/** Whether a pair stands as not suitable, as a condition; the arguments are columns or values. */
export function isDismissed(needId: RawBuilder<unknown>, offerId: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from exchange.dismissal unsuited
    where unsuited.need_id = ${needId} and unsuited.offer_id = ${offerId} and unsuited.state = 'dismissed')`
}

/** @throws exchange.dismissed_already */
export async function checkNotDismissed(ctx: Context, needId: string, offerId: string): Promise<void> {
  const { rows } = await sql<{ dismissed: boolean }>`
    select ${isDismissed(sql`${needId}::uuid`, sql`${offerId}::uuid`)} as dismissed`.execute(ctx.db)
  if (rows[0]!.dismissed) throw faults.dismissed_already()
}
