import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components, operations } from '#web/lib/api.generated.ts'

export type Job = components['schemas']['Job']
export type Alert = components['schemas']['Alert']
export type FailedMail = components['schemas']['OutboxMessage']
export type StandingWork = components['schemas']['JobProgress']
export type JobsQuery = NonNullable<operations['listJobs']['parameters']['query']>

export function useJobs(query: JobsQuery) {
  return useQuery({
    queryKey: ['jobs', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/platform/jobs', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useAlerts() {
  return useQuery({
    queryKey: ['alerts'],
    queryFn: ({ signal }) => data(api.GET('/api/v1/platform/alerts', { signal })),
  })
}

export function useFailedMail(cursor: string | undefined) {
  const query = { state: 'failed' as const, ...(cursor === undefined ? {} : { cursor }) }
  return useQuery({
    queryKey: ['outbox', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/platform/outbox', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function retryJob(id: string) {
  return api.POST('/api/v1/platform/jobs/{id}/retry', { params: { path: { id } } })
}

export function sendMailAgain(id: string) {
  return api.POST('/api/v1/platform/outbox/{id}/send-again', { params: { path: { id } } })
}
