import { sql, type SqlBool } from 'kysely'
import type { Context } from '#platform/context.ts'
import { cutPage, decodeCursor, type Page } from '#platform/page.ts'
import { placePathOf, placeWithin } from '#register'
import { faults } from '../errors.ts'
import { visibleEvents } from '../policy.ts'
import type { PromotionQuery } from './promotion.contract.ts'

/** What was published to promote is public; beside an event not everyone may see it is as visible as the event. */
function promotions(ctx: Context) {
  return ctx.db
    .selectFrom('events.promotion as promotion')
    .leftJoin('events.event as event', 'event.id', 'promotion.eventId')
    .selectAll('promotion')
    .select('event.title as eventTitle')
    .select(placePathOf('promotion.place_code').as('within'))
    .where(sql<SqlBool>`(event.id is null or ${visibleEvents(ctx.actor)})`)
}

export type PromotionRow = Awaited<ReturnType<typeof findPromotion>>

/** One promotion the reader may see, withdrawn or not. @throws events.promotion_not_found */
export async function findPromotion(ctx: Context, id: string) {
  const row = await promotions(ctx).where('promotion.id', '=', id).executeTakeFirst()
  if (!row) throw faults.promotion_not_found()
  return row
}

/** The same, locked for a change. @throws events.promotion_not_found */
export async function lockPromotion(ctx: Context, id: string): Promise<PromotionRow> {
  const row = await promotions(ctx).where('promotion.id', '=', id).forUpdate('promotion').executeTakeFirst()
  if (!row) throw faults.promotion_not_found()
  return row
}

/** Posts and videos that are not withdrawn, the latest first. */
export async function listPromotions(ctx: Context, query: PromotionQuery): Promise<Page<PromotionRow>> {
  const { q, kind, channel, event, place, from, to, cursor, limit } = query
  let select = promotions(ctx)
    .where('promotion.withdrawnAt', 'is', null)
    .orderBy('promotion.publishedOn', 'desc')
    .orderBy('promotion.id', 'desc')
  if (q) select = select.where(sql<SqlBool>`position(lower(${q}) in lower(promotion.title)) > 0`)
  if (kind) select = select.where('promotion.kind', '=', kind)
  if (channel) select = select.where('promotion.channel', '=', channel)
  if (event) select = select.where('promotion.eventId', '=', event)
  if (place) select = select.where(placeWithin('promotion.place_code', [place]))
  if (from) select = select.where('promotion.publishedOn', '>=', from)
  if (to) select = select.where('promotion.publishedOn', '<=', to)
  if (cursor) {
    const [day, id] = decodeCursor(cursor)
    select = select.where(sql<SqlBool>`(promotion.published_on, promotion.id) < (${day}::date, ${id}::uuid)`)
  }
  const rows = await select.limit(limit + 1).execute()
  return cutPage(rows, limit, (row) => [row.publishedOn, row.id])
}
