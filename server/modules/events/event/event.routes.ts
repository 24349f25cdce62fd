import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { exportFormat, exportTable } from '#platform/export.ts'
import { calendarFeed, calendarOf } from './calendar.ts'
import { createEvent } from './create-event.ts'
import {
  calendarQuery,
  cancelBody,
  eventChange,
  eventDetail,
  eventInput,
  eventPage,
  eventQuery,
  heldFiguresBody,
} from './event.contract.ts'
import { eventColumns, eventExportRows } from './event-export.ts'
import { findEvent, listEvents } from './event.queries.ts'
import { announceEvent, cancelEvent, holdEvent } from './move-event.ts'
import { presentEvent, presentEvents } from './present-event.ts'
import { recordHeldFigures } from './record-held-figures.ts'
import { updateEvent } from './update-event.ts'

const BASE = '/events/events'

export const eventRoutes = [
  defineRoute({
    method: 'GET',
    path: BASE,
    operationId: 'listEvents',
    summary:
      'Events announced to everyone, and those of the reader’s places: to come or past, by kind and place',
    access: 'public',
    query: eventQuery,
    response: eventPage,
    handle: async (ctx, { query }) => {
      const page = await listEvents(ctx, query)
      return { items: await presentEvents(ctx, page.items), nextCursor: page.nextCursor }
    },
  }),
  defineRoute({
    method: 'POST',
    path: BASE,
    operationId: 'createEvent',
    summary: 'Begins an event as a draft, with its organisers and sessions',
    access: ['officer'],
    idempotent: true,
    body: eventInput,
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx, { body }) => createEvent(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: `${BASE}/export`,
    operationId: 'exportEvents',
    summary: 'The same list as a file, with what came of each event',
    access: ['officer', 'broker', 'auditor'],
    query: eventQuery.omit({ cursor: true, limit: true }).extend({ format: exportFormat }),
    response: 'file',
    handle: async (ctx, { query: { format, ...query } }) =>
      exportTable({
        format,
        title: ctx.language === 'zh' ? '活动' : 'Events',
        columns: eventColumns(ctx.language),
        rows: eventExportRows(ctx, { ...query, limit: 500 }),
      }),
  }),
  defineRoute({
    method: 'GET',
    path: `${BASE}/:id`,
    operationId: 'getEvent',
    summary: 'One event with its organisers, sessions and what came of it',
    access: 'public',
    params: idParams,
    response: eventDetail,
    handle: async (ctx, { params }) => presentEvent(ctx, await findEvent(ctx, params.id)),
  }),
  defineRoute({
    method: 'PUT',
    path: `${BASE}/:id`,
    operationId: 'updateEvent',
    summary:
      'Changes an event with its organisers and sessions, unless somebody else changed it since it was read',
    access: ['officer'],
    params: idParams,
    body: eventChange,
    response: z.object({ id: z.uuid() }),
    handle: (ctx, { params, body }) => updateEvent(ctx, params.id, body),
  }),
  defineRoute({
    method: 'GET',
    path: `${BASE}/:id/event.ics`,
    operationId: 'getEventCalendar',
    summary: 'One event as a calendar entry (iCalendar)',
    access: 'public',
    params: idParams,
    response: 'file',
    handle: async (ctx, { params }) => calendarOf(ctx, await findEvent(ctx, params.id)),
  }),
  defineRoute({
    method: 'GET',
    path: '/events.ics',
    operationId: 'getEventsCalendar',
    summary: 'Events announced to everyone as a calendar to subscribe to (iCalendar), by kind and place',
    access: 'public',
    query: calendarQuery,
    response: 'file',
    handle: (ctx, { query }) => calendarFeed(ctx, query),
  }),
]

export const eventMoveRoutes = [
  defineRoute({
    method: 'POST',
    path: `${BASE}/:id/announce`,
    operationId: 'announceEvent',
    summary: 'Announces an event, to everyone if it is public',
    access: ['officer'],
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => announceEvent(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: `${BASE}/:id/hold`,
    operationId: 'holdEvent',
    summary: 'Records that an event took place',
    access: ['officer'],
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => holdEvent(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: `${BASE}/:id/cancel`,
    operationId: 'cancelEvent',
    summary: 'Cancels an event, with a reason',
    access: ['officer'],
    params: idParams,
    body: cancelBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => cancelEvent(ctx, params.id, body.reason),
  }),
  defineRoute({
    method: 'PUT',
    path: `${BASE}/:id/held-figures`,
    operationId: 'recordHeldFigures',
    summary: 'Enters what came of an event that was held, with its evidence',
    access: ['officer'],
    params: idParams,
    body: heldFiguresBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => recordHeldFigures(ctx, params.id, body),
  }),
]
