import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components, operations } from '#web/lib/api.generated.ts'
import { useLanguage } from '#web/lib/i18n.tsx'
import type { DeclineReason } from './decline-reasons.ts'

type Schemas = components['schemas']

export type PostingCard = Schemas['PostingCard']
export type Posting = Schemas['Posting']
export type PostingDraft = Schemas['PostingDraft']
export type PostingDetails = Schemas['PostingDetails']
export type TechnicalIndex = Schemas['TechnicalIndex']
export type PostingKind = PostingCard['kind']
export type State = Schemas['State']
export type Match = Schemas['Match']
export type MatchSignal = Schemas['MatchSignal']
export type Introduction = Schemas['Introduction']
export type IntroductionCard = Schemas['IntroductionCard']
export type PostingFilter = Omit<
  NonNullable<operations['listPostings']['parameters']['query']>,
  'cursor' | 'limit'
>

const pageSize = 20

/** What is published and concluded today. */
export function useSummary() {
  return useQuery({
    queryKey: ['exchange', 'summary'],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/summary', { signal })),
  })
}

/** The newest published postings of one side. */
export function useLatest(side: 'need' | 'offer') {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['exchange', 'latest', side, language],
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/exchange/postings', {
          params: { query: { side, state: 'published', limit: 4 } },
          signal,
        }),
      ),
  })
}

/** Postings by filter, a page at a time. */
export function usePostings(filter: PostingFilter, limit = pageSize) {
  const { language } = useLanguage()
  return useInfiniteQuery({
    queryKey: ['exchange', 'postings', filter, limit, language],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      data(
        api.GET('/api/v1/exchange/postings', {
          params: { query: { ...filter, limit, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

/** One posting. States and places come in the reader's language, so that it is part of the key. */
export function usePosting(id: string) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['exchange', 'posting', id, language],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/exchange/postings/{id}', { params: { path: { id } }, signal })),
  })
}

/** The ranked other side of a published posting. */
export function useMatches(id: string) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['exchange', 'matches', id, language],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/exchange/postings/{id}/matches', { params: { path: { id } }, signal })),
  })
}

/** The reader's own introductions, a page at a time. */
export function useMyIntroductions() {
  const { language } = useLanguage()
  return useInfiniteQuery({
    queryKey: ['exchange', 'introductions', language],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      data(
        api.GET('/api/v1/exchange/introductions', {
          params: { query: { mine: 'true', limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function useIntroduction(id: string) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['exchange', 'introduction', id, language],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/exchange/introductions/{id}', { params: { path: { id } }, signal })),
  })
}

/** Everything of the exchange is read anew after a change. */
function useRefresh() {
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ queryKey: ['exchange'] })
}

interface Save {
  /** Missing for a posting the server does not know yet. */
  readonly id: string | undefined
  readonly draft: PostingDraft
  readonly key: string
}

/** Saves a draft: begins it, or changes the one that is there. Gives its id. */
export function useSavePosting() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, draft, key }: Save) =>
      id === undefined
        ? data(
            api.POST('/api/v1/exchange/postings', {
              body: draft,
              headers: { 'Idempotency-Key': key },
            }),
          )
        : data(api.PUT('/api/v1/exchange/postings/{id}', { params: { path: { id } }, body: draft })),
    onSuccess: refresh,
  })
}

/** Indices read out of a text, or a refusal that says where it cannot be read. */
export function useReadIndices() {
  return useMutation({
    mutationFn: (text: string) => data(api.POST('/api/v1/exchange/indices/read', { body: { text } })),
  })
}

export function useSubmitPosting() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (id: string) =>
      api.POST('/api/v1/exchange/postings/{id}/submit', { params: { path: { id } } }),
    onSuccess: refresh,
  })
}

export function useWithdrawPosting() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (id: string) =>
      api.POST('/api/v1/exchange/postings/{id}/withdraw', { params: { path: { id } } }),
    onSuccess: refresh,
  })
}

interface Answer {
  readonly id: string
  readonly side: 'need' | 'offer'
  readonly answer: 'accepted' | 'declined'
  readonly declineReason?: DeclineReason
  readonly reason?: string
}

export function useAnswerIntroduction() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, ...body }: Answer) =>
      api.POST('/api/v1/exchange/introductions/{id}/answer', { params: { path: { id } }, body }),
    onSuccess: refresh,
  })
}
