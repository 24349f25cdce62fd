import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { ownerOrStaff } from '../policy.ts'
import { findPosting } from '../posting/posting.queries.ts'
import { presentCards } from '../posting/present-posting.ts'
import type { matchListSchema } from './match.contract.ts'
import { rankPostings } from './rank-matches.ts'
import { reasonOf } from './reasons.ts'

/** The ranked other side of a posting with reasons, for its owner and for staff of its place. */
export async function listMatches(
  ctx: Context,
  input: { postingId: string; limit: number },
): Promise<z.infer<typeof matchListSchema>> {
  const posting = await findPosting(ctx, input.postingId)
  allow(ownerOrStaff(ctx.actor, posting))
  const ranked = rankPostings(ctx, posting.id, input.limit)
  if (ranked.length === 0) return { items: [] }
  const ids = ranked.map(({ id }) => id)
  const rows = await ctx.db
    .selectFrom('exchange.posting as posting')
    .selectAll()
    .where('id', 'in', ids)
    // The memory may lag a moment behind a withdrawal.
    .where('state', '=', 'published')
    .execute()
  const cards = await presentCards(
    ctx,
    rows.map((row) => ({ ...row, within: [] })),
  )
  const introduced = await introducedAmong(ctx, posting.id, ids)
  const items = ranked.flatMap((match) => {
    const card = cards.find(({ id }) => id === match.id)
    if (!card) return []
    const signals = match.signals.map((signal) => ({
      name: signal.name,
      value: signal.value,
      weight: signal.weight,
      contribution: signal.contribution,
      ...reasonOf(signal, ctx.language),
    }))
    const { score } = match
    const sharedTerms = [...match.sharedTerms]
    return [{ posting: card, score, signals, sharedTerms, introduced: introduced.has(card.id) }]
  })
  return { items }
}

async function introducedAmong(
  ctx: Context,
  postingId: string,
  others: readonly string[],
): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('exchange.introduction')
    .select(['needId', 'offerId'])
    .where('state', '<>', 'declined')
    .where((eb) =>
      eb.or([
        eb.and([eb('needId', '=', postingId), eb('offerId', 'in', [...others])]),
        eb.and([eb('offerId', '=', postingId), eb('needId', 'in', [...others])]),
      ]),
    )
    .execute()
  return new Set(rows.flatMap((row) => [row.needId, row.offerId]))
}
