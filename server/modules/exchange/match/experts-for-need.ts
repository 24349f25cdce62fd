import type { FoundMatch } from '#matching'
import { openLimitsOn } from './open-limits.ts'
import { rankExperts, type ExpertIndex, type ExpertWish } from './ranked-experts.ts'
import { meaningOf, type PostingIndex, type PostingProfile } from './ranked-postings.ts'

/**
 * The people who may help with a need, best first, by the weights, limits and vectors that offers are ranked by.
 *
 * @param wish.places whose people may be found
 */
export function expertsForNeed(
  { index, people }: { index: PostingIndex; people: ExpertIndex },
  need: PostingProfile,
  wish: Pick<ExpertWish, 'limit' | 'places' | 'today' | 'hasSharedTerms'>,
): FoundMatch[] {
  return rankExperts(people, need, {
    ...wish,
    weights: index.weights,
    limits: openLimitsOn(index.limits, wish.today),
    semantic: meaningOf(index, need, { other: 'offer', expand: undefined }),
  })
}
