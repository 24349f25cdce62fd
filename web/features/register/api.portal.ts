import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, data, send } from '#web/lib/api.ts'
import type { components, operations } from '#web/lib/api.generated.ts'
import { useLanguage } from '#web/lib/i18n.tsx'

type Schemas = components['schemas']
type BodyOf<K extends keyof operations> = operations[K] extends {
  requestBody: { content: { 'application/json': infer B } }
}
  ? B
  : never

export type Place = Schemas['Place']
export type CodeEntry = Schemas['CodeEntry']
export type Person = Schemas['Person']
export type Organisation = Schemas['Organisation']
export type CodeScheme = 'industry' | 'subject'
export type Invitation = Schemas['MembershipInvitation']
export type NewInvitation = BodyOf<'inviteMember'>
export type SignUp = BodyOf<'signUp'>
export type PersonChanges = BodyOf<'updatePerson'>
export type NewOrganisation = BodyOf<'registerOrganisation'>
export type OrganisationChanges = BodyOf<'updateOrganisation'>
export type EvidenceKind = BodyOf<'attachPersonEvidence'>['kind']

// Code tables change with a new edition of their standard, not during a visit.
const lasting = { staleTime: Infinity }

/** The places right below one; without a parent, the country. */
export function usePlaces(parent: string | undefined, enabled = true) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['register', 'places', parent ?? '', language],
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/register/places', {
          params: { query: parent === undefined ? {} : { parent } },
          signal,
        }),
      ),
    enabled,
    ...lasting,
  })
}

/** All entries of a code table in use. */
export function useCodes(scheme: CodeScheme, enabled = true) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['register', 'codes', scheme, language],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/register/codes/{scheme}', { params: { path: { scheme } }, signal })),
    enabled,
    ...lasting,
  })
}

/** The registration of one person; `null` while the session is not known or has no person. */
export function usePerson(id: string | null) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['register', 'person', id, language],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/register/people/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== null,
  })
}

export function useOrganisation(id: string) {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['register', 'organisation', id, language],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/register/organisations/{id}', { params: { path: { id } }, signal })),
  })
}

export type Subject = 'people' | 'organisations'

/** What is attached to a registration as proof. */
export function useEvidence(subject: Subject, id: string) {
  return useQuery({
    queryKey: ['register', 'evidence', subject, id],
    queryFn: ({ signal }) => {
      const params = { path: { id } }
      return subject === 'people'
        ? data(api.GET('/api/v1/register/people/{id}/evidence', { params, signal }))
        : data(api.GET('/api/v1/register/organisations/{id}/evidence', { params, signal }))
    },
  })
}

/** Registrations and the session, which carries memberships, are read anew after a change. */
function useRefresh() {
  const cache = useQueryClient()
  return async () => {
    await cache.invalidateQueries({ queryKey: ['register'] })
    await cache.invalidateQueries({ queryKey: ['session'] })
  }
}

export function useSignUp() {
  return useMutation({
    mutationFn: (body: SignUp) => data(api.POST('/api/v1/register/sign-ups', { body })),
  })
}

export function useUpdatePerson() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, ...body }: PersonChanges & { id: string }) =>
      data(api.PATCH('/api/v1/register/people/{id}', { params: { path: { id } }, body })),
    onSuccess: refresh,
  })
}

export function useRegisterOrganisation() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: NewOrganisation }) =>
      data(api.POST('/api/v1/register/organisations', { body, headers: { 'Idempotency-Key': key } })),
    onSuccess: refresh,
  })
}

export function useUpdateOrganisation() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, ...body }: OrganisationChanges & { id: string }) =>
      data(api.PATCH('/api/v1/register/organisations/{id}', { params: { path: { id } }, body })),
    onSuccess: refresh,
  })
}

/** What one is invited to and can still answer. */
export function useInvitations() {
  return useQuery({
    queryKey: ['register', 'invitations'],
    queryFn: ({ signal }) => data(api.GET('/api/v1/register/membership-invitations', { signal })),
  })
}

export function useInviteMember() {
  return useMutation({
    mutationFn: (body: NewInvitation) => data(api.POST('/api/v1/register/membership-invitations', { body })),
  })
}

export function useAnswerInvitation() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: async ({ id, accepts }: { id: string; accepts: boolean }) => {
      const params = { path: { id } }
      if (accepts) await api.POST('/api/v1/register/membership-invitations/{id}/accept', { params })
      else await api.POST('/api/v1/register/membership-invitations/{id}/decline', { params })
    },
    onSuccess: refresh,
  })
}

/** Hands a returned registration in again. */
export function useResubmit(subject: Subject) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: async (id: string) => {
      const params = { path: { id } }
      if (subject === 'people') await api.POST('/api/v1/register/people/{id}/resubmit', { params })
      else await api.POST('/api/v1/register/organisations/{id}/resubmit', { params })
    },
    onSuccess: refresh,
  })
}

async function uploadFile(file: File): Promise<string> {
  const response = await send(
    new Request('/api/v1/platform/files', {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
      },
      body: file,
    }),
  )
  const { id } = (await response.json()) as { id: string }
  return id
}

interface Proof {
  readonly id: string
  readonly file: File
  readonly kind: EvidenceKind
}

/** Uploads a file and attaches it to a registration as proof. */
export function useAttachEvidence(subject: Subject) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: async ({ id, file, kind }: Proof) => {
      const body = { fileId: await uploadFile(file), kind }
      const params = { path: { id } }
      if (subject === 'people') await api.POST('/api/v1/register/people/{id}/evidence', { params, body })
      else await api.POST('/api/v1/register/organisations/{id}/evidence', { params, body })
    },
    onSuccess: refresh,
  })
}
