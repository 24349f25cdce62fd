import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, data } from '#web/lib/api.ts'
import type { components, operations } from '#web/lib/api.generated.ts'

type Schemas = components['schemas']
type Query<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>

export type EventCard = Schemas['EventCard']
export type EventRecord = Schemas['Event']
export type EventDraft = operations['createEvent']['requestBody']['content']['application/json']
export type HeldFigures = operations['recordHeldFigures']['requestBody']['content']['application/json']
export type EventQuery = Query<'listEvents'>
export type Promotion = Schemas['Promotion']
export type PromotionQuery = Query<'listPromotions'>
export type PromotionDraft =
  operations['recordPromotions']['requestBody']['content']['application/json']['items'][number]

const byId = (id: string) => ({ params: { path: { id } } })

export function useEvents(query: EventQuery) {
  return useQuery({
    queryKey: ['events', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/events/events', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function useEvent(id: string) {
  return useQuery({
    queryKey: ['event', id],
    queryFn: ({ signal }) => data(api.GET('/api/v1/events/events/{id}', { ...byId(id), signal })),
  })
}

interface SavedEvent {
  /** Of an event that is there already, with the version it was read at. */
  readonly before: Pick<EventRecord, 'id' | 'version'> | undefined
  readonly key: string
  readonly body: EventDraft
}

/** Begins an event, or changes the one that is there. Gives its id. */
export async function saveEvent({ before, key, body }: SavedEvent): Promise<string> {
  const { id } = before
    ? await data(
        api.PUT('/api/v1/events/events/{id}', {
          ...byId(before.id),
          body: { ...body, version: before.version },
        }),
      )
    : await data(api.POST('/api/v1/events/events', { body, headers: { 'Idempotency-Key': key } }))
  return id
}

export type EventMove = 'announce' | 'hold' | 'cancel'

export async function moveEvent({
  id,
  move,
  reason = '',
}: {
  id: string
  move: EventMove
  reason?: string
}): Promise<void> {
  if (move === 'announce') await api.POST('/api/v1/events/events/{id}/announce', byId(id))
  else if (move === 'hold') await api.POST('/api/v1/events/events/{id}/hold', byId(id))
  else await api.POST('/api/v1/events/events/{id}/cancel', { ...byId(id), body: { reason } })
}

export async function recordHeldFigures({ id, body }: { id: string; body: HeldFigures }): Promise<void> {
  await api.PUT('/api/v1/events/events/{id}/held-figures', { ...byId(id), body })
}

export function usePromotions(query: PromotionQuery) {
  return useQuery({
    queryKey: ['promotions', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/events/promotions', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

export const recordPromotion = ({ key, item }: { key: string; item: PromotionDraft }) =>
  data(
    api.POST('/api/v1/events/promotions', { body: { items: [item] }, headers: { 'Idempotency-Key': key } }),
  )

export const importPromotions = ({ file, place }: { file: File; place: string }) =>
  data(
    api.POST('/api/v1/events/promotion-imports', {
      params: { query: { place } },
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
      body: file as never,
      bodySerializer: (body: unknown) => body as File,
    }),
  )

export async function withdrawPromotion({ id, reason }: { id: string; reason: string }): Promise<void> {
  await api.POST('/api/v1/events/promotions/{id}/withdraw', { ...byId(id), body: { reason } })
}
