import { sql } from 'kysely'
import type { z } from 'zod'
import { storedRankings, type Signal } from '#matching'
import type { Context } from '#platform/context.ts'
import { cutPage, decodeCursor } from '#platform/page.ts'
import { placeWithin } from '#register'
import { visibleNeeds } from '../policy.ts'
import { presentCards } from '../posting/present-posting.ts'
import { presentSignals } from './list-matches.ts'
import type { topMatchPage, topMatchQuery } from './match.contract.ts'

interface Pair {
  needId: string
  offerId: string
  score: number
  signals: Signal[]
  computedAt: string
}

/**
 * The best stored match of each need of the reader's places that nobody has taken into care, best first.
 * An offer no longer published, or introduced to the need already, gives way to the next.
 */
export async function listTopMatches(
  ctx: Context,
  query: z.infer<typeof topMatchQuery>,
): Promise<z.input<typeof topMatchPage>> {
  const page = cutPage(await topPairs(ctx, query), query.limit, (pair) => [String(pair.score), pair.needId])
  const ids = page.items.flatMap(({ needId, offerId }) => [needId, offerId])
  const rows = ids.length
    ? await ctx.db.selectFrom('exchange.posting').selectAll().where('id', 'in', ids).execute()
    : []
  const cards = await presentCards(
    ctx,
    rows.map((row) => ({ ...row, within: [] })),
  )
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  const items = page.items.map(({ needId, offerId, score, signals, computedAt }) => ({
    need: cardOf.get(needId)!,
    offer: cardOf.get(offerId)!,
    score,
    signals: presentSignals(signals, ctx.language),
    computedAt,
  }))
  return { items, nextCursor: page.nextCursor }
}

async function topPairs(
  ctx: Context,
  { place, cursor, limit }: z.infer<typeof topMatchQuery>,
): Promise<Pair[]> {
  const [score, id] = cursor ? decodeCursor(cursor) : []
  const { rows } = await sql<Pair>`
    select need.id as need_id, best.offer_id, best.score, best.signals, best.computed_at
    from exchange.posting need
    join lateral (
      select stored.* from ${storedRankings()} stored
      join exchange.posting offer on offer.id = stored.offer_id and offer.state = 'published'
      where stored.need_id = need.id and not exists (
        select from exchange.introduction met where met.need_id = need.id and met.offer_id = stored.offer_id)
      order by stored.rank limit 1) best on true
    where need.kind = 'need' and need.state = 'published' and ${visibleNeeds(ctx.actor)}
      and ${place ? placeWithin(sql.ref('need.place_code'), [place]) : sql`true`}
      and not exists (
        select from exchange.service_order care where care.need_id = need.id and care.state not in ('won', 'lost'))
      and ${id ? sql`(best.score, need.id) < (${score}::double precision, ${id}::uuid)` : sql`true`}
    order by best.score desc, need.id desc
    limit ${limit + 1}`.execute(ctx.db)
  return rows
}
