import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components, operations } from '#web/lib/api.generated.ts'

type Schemas = components['schemas']
type Body<Name extends keyof operations> = operations[Name] extends {
  requestBody: { content: { 'application/json': infer B } }
}
  ? B
  : never

export type DealTerms = Body<'setDealTerms'>
export type Milestone = Schemas['Milestone']
export type Dispute = Schemas['Dispute']
export type ChainStep = Schemas['DealChain']['steps'][number]
export type RegistrationCard = Schemas['ContractRegistrationCard']
export type Registration = Schemas['ContractRegistration']
export type RegistrationForm = Body<'draftContractRegistration'>
export type RegistrationQuery = NonNullable<operations['listContractRegistrations']['parameters']['query']>

const byId = (id: string) => ({ params: { path: { id } } })
const ofMilestone = (id: string, milestoneId: string) => ({ params: { path: { id, milestoneId } } })

export function useDealChain(id: string) {
  return useQuery({
    queryKey: ['deal-chain', id],
    queryFn: ({ signal }) => data(api.GET('/api/v1/exchange/deals/{id}/chain', { ...byId(id), signal })),
  })
}

export function useRegistrations(query: RegistrationQuery) {
  return useQuery({
    queryKey: ['contract-registrations', query],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/exchange/contract-registrations', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function useRegistration(id: string) {
  return useQuery({
    queryKey: ['contract-registration', id],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/exchange/contract-registrations/{id}', { ...byId(id), signal })),
  })
}

export const setDealTerms = ({ id, body }: { id: string; body: DealTerms }) =>
  data(api.PUT('/api/v1/exchange/deals/{id}/terms', { ...byId(id), body }))

export const beginDeal = (id: string) => data(api.POST('/api/v1/exchange/deals/{id}/begin', byId(id)))

export const triggerPayment = ({ id, ...body }: { id: string } & Body<'triggerPayment'>) =>
  data(api.POST('/api/v1/exchange/deals/{id}/trigger', { ...byId(id), body }))

export const acceptDeal = ({ id, ...body }: { id: string } & Body<'acceptDeal'>) =>
  data(api.POST('/api/v1/exchange/deals/{id}/accept', { ...byId(id), body }))

export const closeDeal = ({ id, ...body }: { id: string } & Body<'closeDeal'>) =>
  data(api.POST('/api/v1/exchange/deals/{id}/close', { ...byId(id), body }))

export const raiseDispute = ({ id, ...body }: { id: string } & Body<'raiseDispute'>) =>
  data(api.POST('/api/v1/exchange/deals/{id}/disputes', { ...byId(id), body }))

export const giveEvidence = ({ id, ...body }: { id: string } & Body<'giveEvidence'>) =>
  data(api.POST('/api/v1/exchange/deals/{id}/disputes/evidence', { ...byId(id), body }))

export const settleDispute = ({ id, settlement }: { id: string; settlement: string }) =>
  data(api.POST('/api/v1/exchange/deals/{id}/disputes/settle', { ...byId(id), body: { settlement } }))

export interface MilestoneStep {
  readonly id: string
  readonly milestoneId: string
  readonly move: 'submit' | 'accept' | 'refuse'
  readonly words: string
  readonly fileId: string | null
}

export const moveMilestone = ({ id, milestoneId, move, words, fileId }: MilestoneStep) => {
  const at = ofMilestone(id, milestoneId)
  if (move === 'submit')
    return data(
      api.POST('/api/v1/exchange/deals/{id}/milestones/{milestoneId}/submit', {
        ...at,
        body: { note: words, fileId },
      }),
    )
  return move === 'accept'
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

/** Begins a registration, or changes the one with the id. Gives nothing but that it is done. */
export const saveRegistration = async ({
  dealId,
  id,
  body,
}: {
  dealId: string
  id: string | undefined
  body: RegistrationForm
}): Promise<string> => {
  if (id === undefined) {
    const made = await data(api.POST('/api/v1/exchange/deals/{id}/registration', { ...byId(dealId), body }))
    return made.id
  }
  await data(api.PUT('/api/v1/exchange/contract-registrations/{id}', { ...byId(id), body }))
  return id
}

export const fileRegistration = (id: string) =>
  data(api.POST('/api/v1/exchange/contract-registrations/{id}/file', byId(id)))

export const takeUpRegistration = ({ id, needsExperts }: { id: string; needsExperts: boolean }) =>
  data(
    api.POST('/api/v1/exchange/contract-registrations/{id}/accept', { ...byId(id), body: { needsExperts } }),
  )

export const registerContract = ({ id, ...body }: { id: string } & Body<'registerContract'>) =>
  data(api.POST('/api/v1/exchange/contract-registrations/{id}/register', { ...byId(id), body }))

export const amendRegistration = ({ id, ...body }: { id: string } & Body<'amendContractRegistration'>) =>
  data(api.POST('/api/v1/exchange/contract-registrations/{id}/amend', { ...byId(id), body }))

export type ReasonedMove = 'return' | 'withdraw' | 'cancel'

export const moveWithReason = ({ id, move, reason }: { id: string; move: ReasonedMove; reason: string }) => {
  const call = { ...byId(id), body: { reason } }
  if (move === 'return') return data(api.POST('/api/v1/exchange/contract-registrations/{id}/return', call))
  return move === 'withdraw'
    ? data(api.POST('/api/v1/exchange/contract-registrations/{id}/withdraw', call))
    : data(api.POST('/api/v1/exchange/contract-registrations/{id}/cancel', call))
}
