import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, data, idempotencyKey } from '#web/lib/api.ts'
import type { components, operations } from '#web/lib/api.generated.ts'
import { uploadFile } from '#web/features/platform/api.console.ts'

type Schemas = components['schemas']
export type Person = Schemas['Person']
export type Organisation = Schemas['Organisation']
export type DuplicatePair = Schemas['DuplicatePair']
export type Place = Schemas['Place']
type Query<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>
export type PeopleQuery = Query<'listPeople'>
export type OrganisationsQuery = Query<'listOrganisations'>
export type NewGrant = operations['grantRole']['requestBody']['content']['application/json']
export type NewInvitation = operations['inviteMember']['requestBody']['content']['application/json']
export type EvidenceKind =
  operations['attachPersonEvidence']['requestBody']['content']['application/json']['kind']

/** The two kinds of party that the register keeps. */
export type PartyKind = 'person' | 'organisation'

const byId = (id: string) => ({ params: { path: { id } } })

export function usePeople(query: PeopleQuery) {
  return useQuery({
    queryKey: ['people', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/register/people', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function usePerson(id: string | undefined) {
  return useQuery({
    queryKey: ['person', id],
    queryFn: ({ signal }) => data(api.GET('/api/v1/register/people/{id}', { ...byId(id ?? ''), signal })),
    enabled: Boolean(id),
  })
}

/** How many there are, registered and active apart. */
export function usePartyCounts(place: string | undefined) {
  return useQuery({
    queryKey: ['party-counts', place],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/register/counts', { params: { query: place ? { place } : {} }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function useConsents(id: string) {
  return useQuery({
    queryKey: ['consents', id],
    queryFn: ({ signal }) => data(api.GET('/api/v1/register/people/{id}/consents', { ...byId(id), signal })),
  })
}

export type ConsentItem = Schemas['Consents']['items'][number]

/** Records at the counter what a person wishes: the opposite of what holds. */
export async function answerConsent({ id, item }: { id: string; item: ConsentItem }): Promise<void> {
  const params = { path: { id, purpose: item.purpose } }
  if (item.isGiven) await api.POST('/api/v1/register/people/{id}/consents/{purpose}/withdraw', { params })
  else {
    const body = { textVersion: item.version }
    await api.POST('/api/v1/register/people/{id}/consents/{purpose}/give', { params, body })
  }
}

export function useOrganisations(query: OrganisationsQuery, enabled = true) {
  return useQuery({
    queryKey: ['organisations', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/register/organisations', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    enabled,
  })
}

export function useOrganisation(id: string | undefined) {
  return useQuery({
    queryKey: ['organisation', id],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/register/organisations/{id}', { ...byId(id ?? ''), signal })),
    enabled: Boolean(id),
  })
}

/** The places below one; without one, the highest. They change so seldom that once is enough. */
export const placesBelow = (parent: string | undefined) => ({
  queryKey: ['places', parent],
  queryFn: () =>
    data(api.GET('/api/v1/register/places', { params: { query: parent === undefined ? {} : { parent } } })),
  staleTime: Infinity,
})

/** The places whose name holds a text. */
export const placesNamed = (q: string) => ({
  queryKey: ['places-named', q],
  queryFn: () => data(api.GET('/api/v1/register/places', { params: { query: { q } } })),
  staleTime: Infinity,
})

/** A code table; it changes so seldom that once is enough. */
export function useCodes(scheme: 'subject' | 'industry') {
  return useQuery({
    queryKey: ['codes', scheme],
    queryFn: () => data(api.GET('/api/v1/register/codes/{scheme}', { params: { path: { scheme } } })),
    staleTime: Infinity,
  })
}

export function useDuplicates(kind: PartyKind) {
  return useQuery({
    queryKey: ['duplicates', kind],
    queryFn: ({ signal }) =>
      kind === 'person'
        ? data(api.GET('/api/v1/register/duplicates/people', { signal }))
        : data(api.GET('/api/v1/register/duplicates/organisations', { signal })),
  })
}

export function useEvidence(kind: PartyKind, id: string) {
  return useQuery({
    queryKey: ['evidence', kind, id],
    queryFn: ({ signal }) =>
      kind === 'person'
        ? data(api.GET('/api/v1/register/people/{id}/evidence', { ...byId(id), signal }))
        : data(api.GET('/api/v1/register/organisations/{id}/evidence', { ...byId(id), signal })),
  })
}

interface Move {
  readonly kind: PartyKind
  readonly id: string
}

export async function verifyParty({ kind, id }: Move): Promise<void> {
  if (kind === 'person') await api.POST('/api/v1/register/people/{id}/verify', byId(id))
  else await api.POST('/api/v1/register/organisations/{id}/verify', byId(id))
}

export async function returnParty({ kind, id, reason }: Move & { reason: string }): Promise<void> {
  const sent = { ...byId(id), body: { reason } }
  if (kind === 'person') await api.POST('/api/v1/register/people/{id}/return', sent)
  else await api.POST('/api/v1/register/organisations/{id}/return', sent)
}

export async function closeParty({ kind, id, reason }: Move & { reason: string }): Promise<void> {
  const sent = { ...byId(id), body: { reason } }
  if (kind === 'person') await api.POST('/api/v1/register/people/{id}/close', sent)
  else await api.POST('/api/v1/register/organisations/{id}/close', sent)
}

/** The full telephone number; the purpose is kept in the person's history. */
export const revealPhone = ({ id, purpose }: { id: string; purpose: string }) =>
  data(api.POST('/api/v1/register/people/{id}/reveal-phone', { ...byId(id), body: { purpose } }))

export interface NewEvidence extends Move {
  readonly file: File
  readonly evidence: EvidenceKind
  readonly note?: string
}

export const attachEvidence = async ({ kind, id, file, evidence, note }: NewEvidence) => {
  const body = { fileId: await uploadFile(file), kind: evidence, ...(note ? { note } : {}) }
  return kind === 'person'
    ? data(api.POST('/api/v1/register/people/{id}/evidence', { ...byId(id), body }))
    : data(api.POST('/api/v1/register/organisations/{id}/evidence', { ...byId(id), body }))
}

export const grantRole = (body: NewGrant) => data(api.POST('/api/v1/register/grants', { body }))
export const revokeRole = (id: string) => data(api.POST('/api/v1/register/grants/{id}/revoke', byId(id)))

export const inviteMember = (body: NewInvitation) =>
  data(api.POST('/api/v1/register/membership-invitations', { body }))

export interface Merge {
  readonly kind: PartyKind
  readonly keptId: string
  readonly mergedId: string
}

export async function mergeParties({ kind, ...body }: Merge): Promise<void> {
  if (kind === 'person') await api.POST('/api/v1/register/people/merge', { body })
  else await api.POST('/api/v1/register/organisations/merge', { body })
}

/** Sends a sheet as raw bytes; the server takes all of it or none. */
export const importParties = (kind: PartyKind, file: File) => {
  const sent = {
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
      'Idempotency-Key': idempotencyKey(),
    },
    body: file as never,
    bodySerializer: (body: unknown) => body as File,
  }
  return kind === 'person'
    ? data(api.POST('/api/v1/register/imports/people', sent))
    : data(api.POST('/api/v1/register/imports/organisations', sent))
}
