import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components, operations } from '#web/lib/api.generated.ts'
import { useLanguage } from '#web/lib/i18n.tsx'

type Schemas = components['schemas']
type Body<Name extends keyof operations> = operations[Name] extends {
  requestBody: { content: { 'application/json': infer B } }
}
  ? B
  : never

export type CentreCard = Schemas['ServiceCentreCard']
export type Centre = Schemas['ServiceCentre']
export type CentreRecord = Schemas['ServiceCentreRecord']
export type ChecklistItem = Schemas['CentreChecklistItem']
export type StaffMember = CentreRecord['staff'][number]
export type Funding = Schemas['CentreFunding']
export type CentreQuery = NonNullable<operations['listCentres']['parameters']['query']>
export type CentreDraft = Body<'createCentre'>
export type CentreChange = Body<'changeCentre'>
export type NewStaff = Body<'addCentreStaff'>
export type NewFunding = Body<'recordCentreFunding'>
export type FundingUse = Body<'recordCentreFundingUse'>
export type Fulfilment = Body<'fulfilCentreItem'>

const byId = (id: string) => ({ params: { path: { id } } })
const ofItem = (id: string, item: string) => ({ params: { path: { id, item } } })

export function useCentres(query: CentreQuery) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['centres', query, language],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/centres', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function useCentre(id: string) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['centre', id, language],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/centres/{id}', { ...byId(id), signal })),
  })
}

/** What staff of its place keep of a centre; others see the public page alone. */
export function useCentreRecord(id: string, isAsked: boolean) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['centre-record', id, language],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/centres/{id}/record', { ...byId(id), signal })),
    enabled: isAsked,
  })
}

export const createCentre = ({ key, body }: { key: string; body: CentreDraft }) =>
  data(api.POST('/api/v1/exchange/centres', { body, headers: { 'Idempotency-Key': key } }))

export const changeCentre = ({ id, body }: { id: string; body: CentreChange }) =>
  data(api.PUT('/api/v1/exchange/centres/{id}', { ...byId(id), body }))

export const submitCentre = (id: string) => data(api.POST('/api/v1/exchange/centres/{id}/submit', byId(id)))

export const acceptCentre = ({ id, remarks }: { id: string; remarks: string }) =>
  data(api.POST('/api/v1/exchange/centres/{id}/accept', { ...byId(id), body: { remarks } }))

export type ReasonedMove = 'return' | 'withdraw'

export const moveCentre = ({ id, move, reason }: { id: string; move: ReasonedMove; reason: string }) =>
  move === 'return'
    ? data(api.POST('/api/v1/exchange/centres/{id}/return', { ...byId(id), body: { reason } }))
    : data(api.POST('/api/v1/exchange/centres/{id}/withdraw', { ...byId(id), body: { reason } }))

export const fulfilItem = ({ id, item, body }: { id: string; item: string; body: Fulfilment }) =>
  data(api.PUT('/api/v1/exchange/centres/{id}/checklist/{item}', { ...ofItem(id, item), body }))

export const lapseItem = ({ id, item, reason }: { id: string; item: string; reason: string }) =>
  data(
    api.POST('/api/v1/exchange/centres/{id}/checklist/{item}/lapse', {
      ...ofItem(id, item),
      body: { reason },
    }),
  )

export const attachEvidence = ({
  id,
  item,
  ...body
}: { id: string; item: string } & Body<'attachCentreEvidence'>) =>
  data(api.POST('/api/v1/exchange/centres/{id}/checklist/{item}/evidence', { ...ofItem(id, item), body }))

export const removeEvidence = ({ id, evidenceId }: { id: string; evidenceId: string }) =>
  data(
    api.POST('/api/v1/exchange/centres/{id}/evidence/{evidenceId}/remove', {
      params: { path: { id, evidenceId } },
    }),
  )

export const addStaff = ({ id, body }: { id: string; body: NewStaff }) =>
  data(api.POST('/api/v1/exchange/centres/{id}/staff', { ...byId(id), body }))

export const endStaff = ({ id, staffId, toOn }: { id: string; staffId: string; toOn: string }) =>
  data(
    api.POST('/api/v1/exchange/centres/{id}/staff/{staffId}/end', {
      params: { path: { id, staffId } },
      body: { toOn },
    }),
  )

export const recordFunding = ({ id, key, body }: { id: string; key: string; body: NewFunding }) =>
  data(
    api.POST('/api/v1/exchange/centres/{id}/funding', {
      ...byId(id),
      body,
      headers: { 'Idempotency-Key': key },
    }),
  )

interface FundingTarget {
  id: string
  fundingId: string
}

export const recordFundingUse = ({ id, fundingId, body }: FundingTarget & { body: FundingUse }) =>
  data(
    api.PUT('/api/v1/exchange/centres/{id}/funding/{fundingId}', {
      params: { path: { id, fundingId } },
      body,
    }),
  )

export const cancelFunding = ({ id, fundingId, reason }: FundingTarget & { reason: string }) =>
  data(
    api.POST('/api/v1/exchange/centres/{id}/funding/{fundingId}/cancel', {
      params: { path: { id, fundingId } },
      body: { reason },
    }),
  )
