import type { z } from 'zod'
import { reasonOf, summaryOf, type Reader, type Signal } from '#matching'
import type { Context } from '#platform/context.ts'
import type { Language } from '#platform/i18n.ts'
import { allow } from '#platform/policy.ts'
import { dismissedWith } from '../dismissal/dismissal.queries.ts'
import { ownerOrStaff, owns, type Owner } from '../policy.ts'
import { findPosting, postingsOf } from '../posting/posting.queries.ts'
import { presentCards } from '../posting/present-posting.ts'
import type { matchListSchema } from './match.contract.ts'
import { rankPostings, readyToRank } from './rank-matches.ts'

/** The ranked other side of a posting with reasons, for its owner and for staff of its place. */
export async function listMatches(
  ctx: Context,
  input: { postingId: string; limit: number },
): Promise<z.infer<typeof matchListSchema>> {
  const posting = await findPosting(ctx, input.postingId)
  allow(ownerOrStaff(ctx.actor, posting))
  const reader = readerOf(ctx, posting)
  await readyToRank(ctx, posting.id)
  const { matches: ranked, leftOut: behind } = rankPostings(ctx, posting.id, {
    limit: input.limit,
    reader,
    without: await dismissedWith(ctx, posting.id),
  })
  // How many stand behind which gate is for those who can do something about it, and would betray what is confidential.
  const leftOut =
    reader === 'broker' ? behind.map((one) => ({ ...one, label: summaryOf(one.reason, ctx.language) })) : []
  if (ranked.length === 0) return { items: [], leftOut }
  const ids = ranked.map(({ id }) => id)
  const rows = await postingsOf(ctx, ids)
  // The memory may lag a moment behind a withdrawal, or behind who may read what.
  const cards = await presentCards(
    ctx,
    rows.filter((row) => row.state === 'published' && row.isWhole),
  )
  const introduced = await introducedAmong(ctx, posting.id, ids)
  const shown = ranked.filter(({ id }) => cards.some((card) => card.id === id))
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

/** Who reads the matches of a posting: its own side, or whoever brings the sides together. */
export function readerOf(ctx: Context, posting: Owner & { kind: string }): Reader {
  if (ctx.actor.kind === 'system' || owns(ctx.actor, posting) !== true) return 'broker'
  return posting.kind === 'need' ? 'need' : 'offer'
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
