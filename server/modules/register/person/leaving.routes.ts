import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute, type Route } from '#platform/http/route.ts'
import type { PartyRecords } from '#platform/manifest.ts'
import { leave } from './leave.ts'
import { leavingOf } from './leaving.queries.ts'

const leavingSchema = z
  .object({
    /** Records that stay, by kind; those still in progress have to be ended first. */
    stays: z.array(z.object({ name: z.string(), count: z.int(), openCount: z.int() })),
    erased: z.array(z.string()),
    /** Whether the full name stays with the records; otherwise it is masked. */
    keepsName: z.boolean(),
  })
  .meta({ id: 'Leaving' })

/** @param records what the modules declare of people */
export function leavingRoutes(records: readonly PartyRecords[]): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/register/people/:id/leaving',
      operationId: 'getLeaving',
      summary: 'What would stay and what would be erased if one left',
      access: 'signed_in',
      params: idParams,
      response: leavingSchema,
      handle: (ctx, { params }) => leavingOf(ctx, records, params.id),
    }),
    defineRoute({
      method: 'POST',
      path: '/register/people/:id/leave',
      operationId: 'leave',
      summary: 'Ends one’s own registration and erases what is personal',
      access: 'signed_in',
      params: idParams,
      response: 'nothing',
      handle: (ctx, { params }) => leave(ctx, records, params),
    }),
  ]
}
