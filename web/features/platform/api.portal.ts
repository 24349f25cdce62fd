import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components } from '#web/lib/api.generated.ts'

export type InboxMessage = components['schemas']['InboxMessage']

/** The reader's messages, newest first, a page at a time. */
export function useInbox() {
  return useInfiniteQuery({
    queryKey: ['platform', 'inbox'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      data(
        api.GET('/api/v1/platform/inbox', {
          params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function useReadMessage() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.POST('/api/v1/platform/inbox/{id}/read', { params: { path: { id } } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['platform', 'inbox'] }),
  })
}
