import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, data, idempotencyKey } from '#web/lib/api.ts'
import type { components, operations } from '#web/lib/api.generated.ts'
import type { DeclineReason } from './decline-reasons.ts'

type Schemas = components['schemas']
export type PostingCard = Schemas['PostingCard']
export type Posting = Schemas['Posting']
export type PostingDetails = Schemas['PostingDetails']
export type PostingDraft = operations['createPosting']['requestBody']['content']['application/json']
export type Match = Schemas['Match']
export type MatchSignal = Schemas['MatchSignal']
export type Expert = Schemas['Expert']
export type MatchesLeftOut = Schemas['MatchesLeftOut']
export type PairCondition = Schemas['PairCondition']
export type OrderCard = Schemas['ServiceOrderCard']
export type Order = Schemas['ServiceOrder']
export type OrderPlan = operations['issuePlan']['requestBody']['content']['application/json']
export type OrderIntroduction = Order['introductions'][number]
export type Introduction = Schemas['Introduction']
export type DealCard = Schemas['DealCard']
export type Deal = Schemas['Deal']
export type Conference = Schemas['Conference']
export type NewConference = operations['createConference']['requestBody']['content']['application/json']
export type NewDeal = operations['startDeal']['requestBody']['content']['application/json']
export type DealChange = operations['changeDeal']['requestBody']['content']['application/json']
export type NewPayment = operations['recordPayment']['requestBody']['content']['application/json']

type Query<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>
export type PostingQuery = Query<'listPostings'>
export type OrderQuery = Query<'listServiceOrders'>
export type DealQuery = Query<'listDeals'>
export type IntroductionQuery = Query<'listIntroductions'>
export type ContractKind = Deal['contractKind']
export type PostingKind = Posting['kind']

const once = (key: string) => ({ 'Idempotency-Key': key })
const byId = (id: string) => ({ params: { path: { id } } })

export function usePostings(query: PostingQuery, enabled = true) {
  return useQuery({
    queryKey: ['postings', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/postings', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    enabled,
  })
}

export function usePosting(id: string | undefined) {
  return useQuery({
    queryKey: ['posting', id],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/postings/{id}', { ...byId(id ?? ''), signal })),
    enabled: Boolean(id),
  })
}

export function useMatches(id: string | undefined) {
  return useQuery({
    queryKey: ['matches', id],
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/exchange/postings/{id}/matches', {
          params: { path: { id: id ?? '' }, query: { limit: 20 } },
          signal,
        }),
      ),
    enabled: Boolean(id),
  })
}

export function useExperts(id: string) {
  return useQuery({
    queryKey: ['experts', id],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/postings/{id}/experts', { ...byId(id), signal })),
  })
}

export function useOrders(query: OrderQuery) {
  return useQuery({
    queryKey: ['orders', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/service-orders', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function useOrder(id: string | undefined) {
  return useQuery({
    queryKey: ['order', id],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/exchange/service-orders/{id}', { ...byId(id ?? ''), signal })),
    enabled: Boolean(id),
  })
}

export function useIntroductions(query: IntroductionQuery) {
  return useQuery({
    queryKey: ['introductions', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/introductions', { params: { query }, signal })),
  })
}

export function useIntroduction(id: string) {
  return useQuery({
    queryKey: ['introduction', id],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/introductions/{id}', { ...byId(id), signal })),
  })
}

export function useDeals(query: DealQuery) {
  return useQuery({
    queryKey: ['deals', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/deals', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function useDeal(id: string | undefined) {
  return useQuery({
    queryKey: ['deal', id],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/deals/{id}', { ...byId(id ?? ''), signal })),
    enabled: Boolean(id),
  })
}

export function useConferences() {
  return useQuery({
    queryKey: ['conferences'],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/conferences', { signal })),
  })
}

/** What stands against introducing an offer to a need today and can be confirmed; a refusal where nothing can. */
export function usePairConditions(orderId: string, offerId: string) {
  return useQuery({
    queryKey: ['pair-conditions', orderId, offerId],
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/exchange/introductions/conditions', {
          params: { query: { orderId, offerId } },
          signal,
        }),
      ),
    retry: false,
    // The day may have changed since the dialog was last open.
    gcTime: 0,
  })
}

/** Indices read out of a text, or a refusal that says where it cannot be read. */
export const readIndices = (text: string) =>
  data(api.POST('/api/v1/exchange/indices/read', { body: { text } }))

export const submitPosting = (id: string) => data(api.POST('/api/v1/exchange/postings/{id}/submit', byId(id)))

export const withdrawPosting = (id: string) =>
  data(api.POST('/api/v1/exchange/postings/{id}/withdraw', byId(id)))

/** Creates a posting, or changes the one with the id. */
export const savePosting = ({ id, key, body }: { id?: string; key: string; body: PostingDraft }) =>
  id === undefined
    ? data(api.POST('/api/v1/exchange/postings', { body, headers: once(key) }))
    : data(api.PUT('/api/v1/exchange/postings/{id}', { ...byId(id), body }))

export interface PostingImport {
  readonly file: File
  readonly side: 'need' | 'offer'
  readonly place: string
  readonly publish: boolean
}

/** Sends a sheet as raw bytes; the server takes all of it or none. */
export const importPostings = ({ file, side, place, publish }: PostingImport) =>
  data(
    api.POST('/api/v1/exchange/posting-imports', {
      params: { query: { side, place, publish: String(publish) } },
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
      body: file as never,
      bodySerializer: (body: unknown) => body as File,
    }),
  )

export const openOrder = (needId: string) =>
  data(
    api.POST('/api/v1/exchange/service-orders', {
      body: { needId },
      headers: once(`open-order-${needId}-${idempotencyKey()}`),
    }),
  )

export const issuePlan = ({ id, body }: { id: string; body: OrderPlan }) =>
  data(api.PUT('/api/v1/exchange/service-orders/{id}/plan', { ...byId(id), body }))

export type OrderMove = 'lose' | 'park' | 'resume'

export const moveOrder = ({ id, move, reason }: { id: string; move: OrderMove; reason: string }) => {
  if (move === 'resume') return data(api.POST('/api/v1/exchange/service-orders/{id}/resume', byId(id)))
  return move === 'lose'
    ? data(api.POST('/api/v1/exchange/service-orders/{id}/lose', { ...byId(id), body: { reason } }))
    : data(api.POST('/api/v1/exchange/service-orders/{id}/park', { ...byId(id), body: { reason } }))
}

export const introduce = ({
  key,
  ...body
}: {
  key: string
  orderId: string
  offerId: string
  message: string
  despite: PairCondition['reason'][]
}) => data(api.POST('/api/v1/exchange/introductions', { body, headers: once(key) }))

export interface Answer {
  readonly id: string
  readonly side: 'need' | 'offer'
  readonly answer: 'accepted' | 'declined'
  readonly declineReason?: DeclineReason
  readonly reason?: string
}

export const answerIntroduction = ({ id, ...body }: Answer) =>
  data(api.POST('/api/v1/exchange/introductions/{id}/answer', { ...byId(id), body }))

export const startDeal = ({ key, body }: { key: string; body: NewDeal }) =>
  data(api.POST('/api/v1/exchange/deals', { body, headers: once(key) }))

export const changeDeal = ({ id, body }: { id: string; body: DealChange }) =>
  data(api.PUT('/api/v1/exchange/deals/{id}', { ...byId(id), body }))

export const signDeal = ({ id, ...body }: { id: string; signedOn: string; conferenceId: string | null }) =>
  data(api.POST('/api/v1/exchange/deals/{id}/sign', { ...byId(id), body }))

export const terminateDeal = ({ id, reason }: { id: string; reason: string }) =>
  data(api.POST('/api/v1/exchange/deals/{id}/terminate', { ...byId(id), body: { reason } }))

export const recordPayment = ({ id, key, body }: { id: string; key: string; body: NewPayment }) =>
  data(api.POST('/api/v1/exchange/deals/{id}/payments', { ...byId(id), body, headers: once(key) }))

export const reversePayment = ({
  id,
  paymentId,
  reason,
}: {
  id: string
  paymentId: string
  reason: string
}) =>
  data(
    api.POST('/api/v1/exchange/deals/{id}/payments/{paymentId}/reverse', {
      params: { path: { id, paymentId } },
      body: { reason },
    }),
  )

export const createConference = ({ key, body }: { key: string; body: NewConference }) =>
  data(api.POST('/api/v1/exchange/conferences', { body, headers: once(key) }))

export const releasePostings = ({ id, postingIds }: { id: string; postingIds: string[] }) =>
  data(api.POST('/api/v1/exchange/conferences/{id}/releases', { ...byId(id), body: { postingIds } }))
