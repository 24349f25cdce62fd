import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components, operations } from '#web/lib/api.generated.ts'
import type { DeclineReason } from './decline-reasons.ts'

export type Dismissal = components['schemas']['Dismissal']
export type MatchRun = components['schemas']['MatchRunCard']
export type TopMatch = components['schemas']['TopMatch']
export type TopMatchQuery = NonNullable<operations['listTopMatches']['parameters']['query']>

/** What stands as not suitable for a need, the latest first. */
export function useDismissals(needId: string) {
  return useInfiniteQuery({
    queryKey: ['dismissals', needId],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      data(
        api.GET('/api/v1/exchange/postings/{id}/dismissals', {
          params: { path: { id: needId }, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export interface NewDismissal {
  readonly needId: string
  readonly offerId: string
  readonly reason: DeclineReason
  readonly note: string
}

export const dismissCandidate = ({ needId, ...body }: NewDismissal) =>
  data(api.POST('/api/v1/exchange/postings/{id}/dismissals', { params: { path: { id: needId } }, body }))

export const restoreCandidate = (id: string) =>
  data(api.POST('/api/v1/exchange/dismissals/{id}/restore', { params: { path: { id } } }))

/** How often a run that works is looked at, in milliseconds. */
const LOOK = 2_000

/** The runs over all needs; while one works, they are read again and again. */
export function useMatchRuns(cursor: string | undefined) {
  return useQuery({
    queryKey: ['match-runs', cursor],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/exchange/match-runs', { params: { query: cursor ? { cursor } : {} }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.items.some(isOpen) ? LOOK : false),
  })
}

export const isOpen = ({ state }: MatchRun) => state === 'waiting' || state === 'running'

export const startMatchRun = () => data(api.POST('/api/v1/exchange/match-runs', {}))

/** @param after the run that ended last: after another one, the pairs are read anew */
export function useTopMatches(query: TopMatchQuery, after: string | undefined) {
  return useQuery({
    queryKey: ['top-matches', query, after],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/matches/top', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}
