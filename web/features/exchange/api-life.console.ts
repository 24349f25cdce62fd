import { useQuery } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components, operations } from '#web/lib/api.generated.ts'

export type PostingVersions = components['schemas']['PostingVersions']
export type ReviewBody = NonNullable<
  operations['reviewPostings']['requestBody']
>['content']['application/json']

const byId = (id: string) => ({ params: { path: { id } } })

export function usePostingReviews(id: string) {
  return useQuery({
    queryKey: ['posting-reviews', id],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/postings/{id}/reviews', { ...byId(id), signal })),
  })
}

export function usePostingVersions(id: string) {
  return useQuery({
    queryKey: ['posting-versions', id],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/exchange/postings/{id}/versions', { ...byId(id), signal })),
  })
}

export const reviewPostings = (body: ReviewBody) =>
  data(api.POST('/api/v1/exchange/postings/reviews', { body }))

export const suspendPosting = ({ id, reason }: { id: string; reason: string }) =>
  data(api.POST('/api/v1/exchange/postings/{id}/suspend', { ...byId(id), body: { reason } }))

export const liftPosting = (id: string) => data(api.POST('/api/v1/exchange/postings/{id}/lift', byId(id)))

export const renewPosting = (id: string) => data(api.POST('/api/v1/exchange/postings/{id}/renew', byId(id)))
