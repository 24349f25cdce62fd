import { sql } from 'kysely'
import type { z } from 'zod'
import { storedRankings, type Signal } from '#matching'
import type { Context } from '#platform/context.ts'
import { cutPage, decodeCursor } from '#platform/page.ts'
import { placeWithin } from '#register'
import { isDismissed } from '../dismissal/dismissal.queries.ts'
import { readsWhole, visibleNeeds } from '../policy.ts'
import { postingsOf } from '../posting/posting.queries.ts'
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
 * An offer no longer published, introduced to the need already, not suitable for it or confidential to the reader gives way to the next.
 */
export async function listTopMatches(
  ctx: Context,
  query: z.infer<typeof topMatchQuery>,
): Promise<z.input<typeof topMatchPage>> {
  const page = cutPage(await topPairs(ctx, query), query.limit, (pair) => [String(pair.score), pair.needId])
  const ids = page.items.flatMap(({ needId, offerId }) => [needId, offerId])
  const cards = await presentCards(ctx, await postingsOf(ctx, [...new Set(ids)]))
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
    select need.id as need_id, best.candidate_id as offer_id, best.score, best.signals, best.computed_at
    from exchange.posting need
    join lateral (
      select stored.* from ${storedRankings('offer')} stored
      join exchange.posting offer on offer.id = stored.candidate_id and offer.state = 'published'
        and ${readsWhole(ctx.actor, 'offer')}
      where stored.need_id = need.id and not exists (
        select from exchange.introduction met where met.need_id = need.id and met.offer_id = stored.candidate_id)
        and not ${isDismissed(sql`need.id`, sql`stored.candidate_id`)}
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
