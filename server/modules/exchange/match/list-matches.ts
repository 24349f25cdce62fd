import type { z } from 'zod'
import { keepOutcomes, reasonOf, summaryOf, type Match, type Signal } from '#matching'
import type { Context } from '#platform/context.ts'
import type { Language } from '#platform/i18n.ts'
import { allow } from '#platform/policy.ts'
import { ownerOrStaff, owns } from '../policy.ts'
import { findPosting } from '../posting/posting.queries.ts'
import { presentCards } from '../posting/present-posting.ts'
import type { matchListSchema } from './match.contract.ts'
import { rankPostings } from './rank-matches.ts'

/** The ranked other side of a posting with reasons, for its owner and for staff of its place. */
export async function listMatches(
  ctx: Context,
  input: { postingId: string; limit: number },
): Promise<z.infer<typeof matchListSchema>> {
  const posting = await findPosting(ctx, input.postingId)
  allow(ownerOrStaff(ctx.actor, posting))
  const isOwner = owns(ctx.actor, posting) === true && ctx.actor.kind !== 'system'

  const reader = !isOwner ? 'broker' : posting.kind === 'need' ? 'need' : 'offer'
  const { matches: ranked, leftOut: behind } = rankPostings(ctx, posting.id, { limit: input.limit, reader })
  // How many stand behind which gate is for those who can do something about it, and would betray what is confidential.
  const leftOut = isOwner ? [] : behind.map((one) => ({ ...one, label: summaryOf(one.reason, ctx.language) }))
  if (ranked.length === 0) return { items: [], leftOut }
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
  const shown = ranked.filter(({ id }) => cards.some((card) => card.id === id))
  await keepShown(ctx, posting, shown)
  const items = shown.map((match) => {
    const card = cards.find(({ id }) => id === match.id)!
    const signals = presentSignals(match.signals, ctx.language)
    const { score, sharedTerms } = match
    return {
      posting: card,
      score,
      signals,
      sharedTerms: [...sharedTerms],
      introduced: introduced.has(card.id),
    }
  })
  return { items, leftOut }
}

/** Learning needs to know what was seen, not only what was chosen. What the product itself looks at nobody has seen. */
async function keepShown(
  ctx: Context,
  posting: { id: string; kind: string },
  shown: readonly Match[],
): Promise<void> {
  if (ctx.actor.kind === 'system') return
  const pairOf = (id: string) =>
    posting.kind === 'need' ? { needId: posting.id, offerId: id } : { needId: id, offerId: posting.id }
  await keepOutcomes(
    ctx,
    shown.map(({ id, score, signals }) => ({ ...pairOf(id), event: 'shown', score, signals })),
  )
}

/** Signals with their sentences in the reader's language. */
export function presentSignals(signals: readonly Signal[], language: Language) {
  return signals.map((signal) => {
    const { name, value, weight, contribution, points } = signal
    return { name, value, weight, contribution, points, ...reasonOf(signal, language) }
  })
}

async function introducedAmong(
  ctx: Context,
  postingId: string,
  others: readonly string[],
): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('exchange.introduction')
    .select(['needId', 'offerId'])
    .where('state', 'not in', ['declined', 'closed'])
    .where((eb) =>
      eb.or([
        eb.and([eb('needId', '=', postingId), eb('offerId', 'in', [...others])]),
        eb.and([eb('offerId', '=', postingId), eb('needId', 'in', [...others])]),
      ]),
    )
    .execute()
  return new Set(rows.flatMap((row) => [row.needId, row.offerId]))
}
