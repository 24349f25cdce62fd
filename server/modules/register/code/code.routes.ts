import { z } from 'zod'
import { defineRoute, type Route } from '#platform/http/route.ts'
import { listPlaces } from '../place/list-places.ts'
import { listCodes } from './list-codes.ts'
import { CODE_SCHEMES } from './load-codes.ts'

const placeSchema = z
  .object({
    code: z.string(),
    parentCode: z.string().nullable(),
    name: z.string(),
    level: z.enum(['country', 'province', 'city', 'county', 'town', 'village']),
    hasParts: z.boolean(),
  })
  .meta({ id: 'Place' })

const codeSchema = z
  .object({ code: z.string(), parentCode: z.string().nullable(), name: z.string() })
  .meta({ id: 'CodeEntry' })

const query = z.object({ parent: z.string().max(20).optional(), q: z.string().trim().max(50).optional() })

export const codeRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/register/places',
    operationId: 'listPlaces',
    summary: 'Places in use below one, or by a part of the name',
    access: 'public',
    query,
    response: z.object({ items: z.array(placeSchema) }),
    handle: async (ctx, input) => ({ items: await listPlaces(ctx, input.query) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/register/codes/:scheme',
    operationId: 'listCodes',
    summary: 'The entries of a code table in use: disciplines or industries',
    access: 'public',
    params: z.object({ scheme: z.enum(CODE_SCHEMES) }),
    query,
    response: z.object({ items: z.array(codeSchema) }),
    handle: async (ctx, input) => ({ items: await listCodes(ctx, { ...input.query, ...input.params }) }),
  }),
]
