import { findMatches, gate, rankMatches, type Match, type Reader } from '#matching'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { faults } from '../errors.ts'
import { postingIndex, type PostingIndex, type PostingProfile } from './posting-index.ts'

type Found = ReturnType<typeof findMatches>

/**
 * The best matches of a published posting on the other side, with reasons that add up to the score.
 * What a gate stands against is never among them; `leftOut` counts it by gate.
 *
 * @param reader who will see the list: a side, or whoever brings the sides together
 * @throws exchange.not_published when the posting is not (or no longer) published
 */
export function rankPostings(
  ctx: Context,
  postingId: string,
  { limit, reader }: { limit: number; reader: Reader },
): Found {
  const index = postingIndex(ctx)
  const posting = index.profiles.get(postingId)
  if (!posting) throw faults.not_published()
  const asking = posting.kind === 'need' ? 'need' : 'offer'
  const today = dayOf(ctx.now)
  return findMatches(index.texts[asking === 'need' ? 'offer' : 'need'], posting, {
    limit,
    asking,
    offerOf: (id) => candidate(index, index.profiles.get(id)),
    gateOf: (id) => {
      const other = index.profiles.get(id)!
      return asking === 'need'
        ? gate({ need: stillWanted(posting, today), offer: other, today, reader })
        : gate({ need: other, offer: posting, today, reader })
    },
  })
}

/** A need somebody asks about after its wanted day is still wanted; its day then says nothing about offers. */
function stillWanted(need: PostingProfile, today: string): PostingProfile {
  if (need.deadlineOn === undefined || need.deadlineOn >= today) return need
  const { deadlineOn: _, ...rest } = need
  return rest
}

/** Introductions that one owner is thought able to look after at a time. */
const OPEN_INTRODUCTIONS = 10

function candidate(index: PostingIndex, profile: PostingProfile | undefined): PostingProfile | undefined {
  if (profile?.kind === 'need' || !profile?.ownerId) return profile
  return { ...profile, load: { open: index.open.get(profile.ownerId) ?? 0, limit: OPEN_INTRODUCTIONS } }
}

/** The match of one pair, for the record of an introduction; undefined when either is not published. */
export function matchOfPair(ctx: Context, needId: string, offerId: string): Match | undefined {
  const index = postingIndex(ctx)
  const need = index.profiles.get(needId)
  const offer = candidate(index, index.profiles.get(offerId))
  if (!need || !offer) return undefined
  return rankMatches(index.texts.offer, need, { offers: [offer] })[0]
}
