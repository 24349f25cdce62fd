import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components, operations } from '#web/lib/api.generated.ts'

type Schemas = components['schemas']
export type MatchQuality = Schemas['MatchQuality']
export type MatchTraining = Schemas['MatchTraining']
export type MatchTrainingReport = Schemas['MatchTrainingReport']
export type MatchWeight = Schemas['MatchWeight']
export type MatchWeights = Schemas['MatchWeights']
export type QualityQuery = NonNullable<operations['getMatchQuality']['parameters']['query']>

export function useMatchQuality(query: QualityQuery) {
  return useQuery({
    queryKey: ['match-quality', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/match-quality', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function useMatchWeights() {
  return useQuery({
    queryKey: ['match-weights'],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/match-weights', { signal })),
  })
}

/** How often a training that waits for its end is looked at, in milliseconds. */
const LOOK = 2_000

export function useMatchTraining(id: string | undefined) {
  return useQuery({
    queryKey: ['match-training', id],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/exchange/match-trainings/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? LOOK : false),
  })
}

export const startMatchTraining = () => data(api.POST('/api/v1/exchange/match-trainings'))
export const resetMatchWeights = () => data(api.POST('/api/v1/exchange/match-weights/reset'))
