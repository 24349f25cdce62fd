import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components } from '#web/lib/api.generated.ts'
import { useLanguage } from '#web/lib/i18n.tsx'

export type CentreCard = components['schemas']['ServiceCentreCard']
export type Centre = components['schemas']['ServiceCentre']

/** Whether a centre is open changes by the minute; a list that was left open is read again after some. */
const FRESH_MS = 60_000

/** Accepted centres, a city's own before those of its counties. */
export function useCentres() {
  const { language } = useLanguage()
  return useInfiniteQuery({
    queryKey: ['exchange', 'centres', language],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      data(
        api.GET('/api/v1/exchange/centres', {
          params: { query: { state: 'accepted', limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: FRESH_MS,
  })
}

export function useCentre(id: string) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['exchange', 'centre', id, language],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/exchange/centres/{id}', { params: { path: { id } }, signal })),
    staleTime: FRESH_MS,
  })
}
