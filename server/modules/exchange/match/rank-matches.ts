import { queryOf, rankMatches, sharedTerms, type Match } from '#matching'
import type { Context } from '#platform/context.ts'
import { faults } from '../errors.ts'
import { postingIndex } from './posting-index.ts'

/** Candidates taken from the words alone before the other signals are read. */
const CANDIDATES = 300

export interface RankedPosting extends Match {
  /** The strongest words both sides share, for the reason shown. */
  readonly sharedTerms: readonly string[]
}

/**
 * The best matches of a published posting on the other side, with reasons that add up to the score.
 *
 * @throws exchange.not_published when the posting is not (or no longer) published
 */
export function rankPostings(ctx: Context, postingId: string, limit: number): RankedPosting[] {
  const index = postingIndex(ctx)
  const posting = index.profiles.get(postingId)
  if (!posting) throw faults.not_published()
  const others = index.texts[posting.kind === 'need' ? 'offer' : 'need']
  const query = queryOf({ title: posting.title, text: posting.text })
  // Nobody is introduced to themselves; everything in the index is published, so no other gate is needed here.
  const accept = (id: string) =>
    posting.ownerId === null || index.profiles.get(id)?.ownerId !== posting.ownerId
  const candidates = others
    .search(query, { limit: CANDIDATES, accept })
    .flatMap(({ id }) => index.profiles.get(id) ?? [])
  return rankMatches(others, posting, { offers: candidates, limit }).map((match) => ({
    ...match,
    sharedTerms: sharedTerms(`${posting.title}\n${posting.text}`, others.explain(query, match.id)),
  }))
}

/** The match of one pair, for the record of an introduction; undefined when they share no words. */
export function matchOfPair(ctx: Context, needId: string, offerId: string): Match | undefined {
  const index = postingIndex(ctx)
  const need = index.profiles.get(needId)
  const offer = index.profiles.get(offerId)
  if (!need || !offer) return undefined
  return rankMatches(index.texts.offer, need, { offers: [offer] })[0]
}
