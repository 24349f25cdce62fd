import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { placeNames } from '#register'
import { mayPromote } from '../policy.ts'
import type { promotionSchema } from './promotion.contract.ts'
import type { PromotionRow } from './promotion.queries.ts'

type Promotion = z.infer<typeof promotionSchema>

export async function presentPromotions(ctx: Context, rows: readonly PromotionRow[]): Promise<Promotion[]> {
  const places = await placeNames(
    ctx,
    rows.map((row) => row.placeCode),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as Promotion['kind'],
    title: row.title,
    channel: row.channel as Promotion['channel'],
    link: row.link,
    publishedOn: row.publishedOn,
    event: row.eventId === null ? null : { id: row.eventId, title: row.eventTitle ?? '' },
    placeCode: row.placeCode,
    placeName: places.get(row.placeCode) ?? row.placeCode,
    abilities: mayPromote(ctx.actor, row) === true ? ['withdraw'] : [],
  }))
}
