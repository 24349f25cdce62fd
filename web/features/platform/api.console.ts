import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components, operations } from '#web/lib/api.generated.ts'
import type { AuditEntry } from '#web/console/parts/audit-tab.tsx'

export type OutboxMessage = components['schemas']['OutboxMessage']
export type OutboxQuery = NonNullable<operations['listOutbox']['parameters']['query']>

/** The history of a record as sentences that begin with who did it. */
export function useAudit(subjectId: string | undefined) {
  const query = useQuery({
    queryKey: ['audit', subjectId],
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/platform/audit/{subjectId}', {
          params: { path: { subjectId: subjectId ?? '' }, query: { limit: 100 } },
          signal,
        }),
      ),
    enabled: Boolean(subjectId),
  })
  return (query.data?.items ?? []).map<AuditEntry>(({ id, at, actor, sentence }) => ({
    id,
    at,
    sentence: `${actor} ${sentence}`,
  }))
}

export function useOutbox(query: OutboxQuery) {
  return useQuery({
    queryKey: ['outbox', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/platform/outbox', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

export type AccountSummary = components['schemas']['AccountSummary']
export type AccountsQuery = NonNullable<operations['listAccounts']['parameters']['query']>

export function useAccounts(query: AccountsQuery) {
  return useQuery({
    queryKey: ['accounts', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/platform/accounts', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

/** Makes a one-time link to set a new password. It is in this answer alone. */
export const makeResetLink = (id: string) =>
  data(api.POST('/api/v1/platform/accounts/{id}/reset-link', { params: { path: { id } } }))

export type AccountStep = 'disable' | 'enable' | 'remove-totp'

export function takeAccountStep({ id, step, key }: { id: string; step: AccountStep; key: string }) {
  const options = { params: { path: { id } }, headers: { 'Idempotency-Key': key } }
  if (step === 'disable') return data(api.POST('/api/v1/platform/accounts/{id}/disable', options))
  if (step === 'enable') return data(api.POST('/api/v1/platform/accounts/{id}/enable', options))
  return data(api.POST('/api/v1/platform/accounts/{id}/remove-totp', options))
}

/** Uploads one file as raw bytes. @returns its id */
export async function uploadFile(file: File): Promise<string> {
  const { id } = await data(
    api.POST('/api/v1/platform/files', {
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
      body: file as never,
      bodySerializer: (body: unknown) => body as File,
    }),
  )
  return id
}

export const fileHref = (id: string) => `/api/v1/platform/files/${id}`
