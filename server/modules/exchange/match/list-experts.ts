import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { dayOf } from '#platform/clock.ts'
import { allow, placesOf } from '#platform/policy.ts'
import { expertCards } from '#register'
import { faults } from '../errors.ts'
import { mayFindExperts } from '../policy.ts'
import { findPosting } from '../posting/posting.queries.ts'
import { expertIndex } from './expert-index.ts'
import { expertsForNeed } from './experts-for-need.ts'
import { presentSignals } from './list-matches.ts'
import type { expertListSchema } from './match.contract.ts'
import { postingIndex } from './posting-index.ts'

/**
 * The people who may help with a need, best first, for brokers and officers of its place: those of the reader's
 * places, and everywhere those who are named beside offers of their own.
 *
 * @throws exchange.experts_for_needs, exchange.not_published
 */
export async function listExperts(
  ctx: Context,
  input: { postingId: string; limit: number },
): Promise<z.infer<typeof expertListSchema>> {
  const posting = await findPosting(ctx, input.postingId)
  allow(mayFindExperts(ctx.actor, posting))
  if (posting.kind !== 'need') throw faults.experts_for_needs()
  const index = postingIndex(ctx)
  const need = index.profiles.get(posting.id)
  if (!need) throw faults.not_published()
  const people = expertIndex(ctx)
  const ranked = expertsForNeed({ index, people }, need, {
    limit: input.limit,
    places: ctx.actor.kind === 'system' ? 'all' : placesOf(ctx.actor, 'broker', 'officer'),
    today: dayOf(ctx.now),
  })
  const offersOf = (id: string) => people.profiles.get(id)?.offerIds ?? []
  const ids = ranked.map(({ id }) => id)
  const named = new Set(ids.filter((id) => offersOf(id).length > 0))
  const cards = await expertCards(ctx, ids, named)
  const items = ranked.flatMap(({ id, score, signals, sharedTerms }) => {
    const person = cards.get(id)
    // The memory may lag a moment behind a closed registration.
    if (!person) return []
    const shown = { score, signals: presentSignals(signals, ctx.language), sharedTerms: [...sharedTerms] }
    return [{ person, ...shown, offerIds: offersOf(id).slice(0, MOST_OFFERS) }]
  })
  return { items }
}

/** Offers of one person named in the list. */
const MOST_OFFERS = 5
