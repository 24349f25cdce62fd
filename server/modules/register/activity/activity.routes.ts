import { z } from 'zod'
import { defineRoute, type Route } from '#platform/http/route.ts'
import { countParties } from './count-parties.ts'

const counts = z
  .object({ registered: z.int(), verified: z.int(), active: z.int(), dormant: z.int() })
  .meta({ id: 'PartyCounts' })

export const activityRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/register/counts',
    operationId: 'countParties',
    summary: 'How many are registered, verified, active and dormant, each counted apart',
    access: ['officer', 'broker', 'auditor', 'administrator'],
    query: z.object({ place: z.string().max(12).optional() }),
    response: z.object({ people: counts, workers: counts, organisations: counts, studios: counts }),
    handle: (ctx, { query }) => countParties(ctx, query),
  }),
]
