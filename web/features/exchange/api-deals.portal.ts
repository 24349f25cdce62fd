import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components } from '#web/lib/api.generated.ts'
import { useLanguage } from '#web/lib/i18n.tsx'

type Schemas = components['schemas']
export type DealCard = Schemas['DealCard']
export type Deal = Schemas['Deal']
export type Milestone = Schemas['Milestone']
export type Side = 'need' | 'offer'

const byId = (id: string) => ({ params: { path: { id } } })

/** The deals a member or their organisation is a side of, newest first. */
export function useMyDeals() {
  const { language } = useLanguage()
  return useInfiniteQuery({
    queryKey: ['exchange', 'deals', language],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      data(
        api.GET('/api/v1/exchange/deals', {
          params: { query: { mine: 'true', limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function useDeal(id: string) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['exchange', 'deal', id, language],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/deals/{id}', { ...byId(id), signal })),
  })
}

/** A step of a deal that one of its sides takes, and what it says with it. */
export type DealStep =
  | { readonly kind: 'sign'; readonly side: Side }
  | { readonly kind: 'accept' | 'dispute' | 'evidence'; readonly words: string }
  | { readonly kind: 'rate'; readonly side: Side; readonly score: number; readonly words: string }
  | { readonly kind: 'submit' | 'pass' | 'refuse'; readonly milestoneId: string; readonly words: string }

async function take(id: string, step: DealStep): Promise<unknown> {
  switch (step.kind) {
    case 'sign':
      return data(
        api.POST('/api/v1/exchange/deals/{id}/confirm-signing', { ...byId(id), body: { side: step.side } }),
      )
    case 'accept': {
      const body = { remarks: step.words }
      return data(api.POST('/api/v1/exchange/deals/{id}/accept', { ...byId(id), body }))
    }
    case 'rate': {
      const { side, score, words } = step
      return data(
        api.POST('/api/v1/exchange/deals/{id}/ratings', { ...byId(id), body: { side, score, words } }),
      )
    }
    case 'dispute':
    case 'evidence': {
      const call = { ...byId(id), body: { statement: step.words, fileId: null } }
      return step.kind === 'dispute'
        ? data(api.POST('/api/v1/exchange/deals/{id}/disputes', call))
        : data(api.POST('/api/v1/exchange/deals/{id}/disputes/evidence', call))
    }
    default:
      return moveMilestone(id, step)
  }
}

async function moveMilestone(
  id: string,
  { kind, milestoneId, words }: Extract<DealStep, { milestoneId: string }>,
): Promise<unknown> {
  const at = { params: { path: { id, milestoneId } } }
  if (kind === 'submit') {
    const body = { note: words, fileId: null }
    return data(api.POST('/api/v1/exchange/deals/{id}/milestones/{milestoneId}/submit', { ...at, body }))
  }
  return kind === 'pass'
    ? data(
        api.POST('/api/v1/exchange/deals/{id}/milestones/{milestoneId}/accept', {
          ...at,
          body: { remarks: words },
        }),
      )
    : data(
        api.POST('/api/v1/exchange/deals/{id}/milestones/{milestoneId}/refuse', {
          ...at,
          body: { reason: words },
        }),
      )
}

export function useDealStep(id: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (step: DealStep) => take(id, step),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['exchange'] }),
  })
}
