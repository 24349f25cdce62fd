import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components, operations } from '#web/lib/api.generated.ts'
import { useLanguage } from '#web/lib/i18n.tsx'

type Schemas = components['schemas']

export type EventCard = Schemas['EventCard']
export type EventRecord = Schemas['Event']
export type EventKind = EventCard['kind']
export type EventFilter = Omit<
  NonNullable<operations['listEvents']['parameters']['query']>,
  'cursor' | 'limit'
>

const pageSize = 20

/** Events by filter, a page at a time. */
export function useEvents(filter: EventFilter) {
  const { language } = useLanguage()
  return useInfiniteQuery({
    queryKey: ['events', 'list', filter, language],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      data(
        api.GET('/api/v1/events/events', {
          params: { query: { ...filter, limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function useEvent(id: string) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['events', 'one', id, language],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/events/events/{id}', { params: { path: { id } }, signal })),
  })
}

/** The latest posts and videos about an event. */
export function usePromotionsOf(eventId: string) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['events', 'promotions', eventId, language],
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/events/promotions', {
          params: { query: { event: eventId, limit: 10 } },
          signal,
        }),
      ),
  })
}
