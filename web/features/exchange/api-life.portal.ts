import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components } from '#web/lib/api.generated.ts'

export type PostingVersions = components['schemas']['PostingVersions']

const byId = (id: string) => ({ params: { path: { id } } })

/** The scores a posting of the reader's was given. */
export function usePostingReviews(id: string, isAsked: boolean) {
  return useQuery({
    queryKey: ['exchange', 'posting-reviews', id],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/postings/{id}/reviews', { ...byId(id), signal })),
    enabled: isAsked,
  })
}

/** What a posting said before each of its changes. */
export function usePostingVersions(id: string) {
  return useQuery({
    queryKey: ['exchange', 'posting-versions', id],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/exchange/postings/{id}/versions', { ...byId(id), signal })),
  })
}

export function useRenewPosting() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => data(api.POST('/api/v1/exchange/postings/{id}/renew', byId(id))),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['exchange'] }),
  })
}
