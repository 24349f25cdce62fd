import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { z } from 'zod'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import type { Actor } from '../actor.ts'
import { defineFaults } from '../errors.ts'
import { buildApp, type AppOptions } from './app.ts'
import { defineRoute } from './route.ts'

/** Text of a defect, that must never leave the server. */
export const SECRET = 'password=hunter2 /srv/secret.ts select * from account'
const faults = defineFaults('test', {
  full: { kind: 'conflict', zh: '已满 {places} 人', en: '{places} places are taken', field: 'places' },
})

const routes = [
  defineRoute({
    ...{
      method: 'POST',
      path: '/things',
      operationId: 'makeThing',
      summary: 'x',
      access: 'public',
      status: 201,
    },
    body: z.object({ title: z.string().min(2), rows: z.array(z.object({ amount: z.int() })).default([]) }),
    response: z.object({ title: z.string() }),
    handle: async (_ctx, { body }) => ({ ...body, phone: '13800138000' }),
  }),
  defineRoute({
    ...{ method: 'GET', path: '/things/:id', operationId: 'getThing', summary: 'x', access: 'public' },
    params: z.object({ id: z.uuid() }),
    query: z.object({ limit: z.coerce.number().int().max(10).default(1) }),
    response: z.object({ who: z.string() }),
    handle: async (ctx) => ({ who: ctx.actor.name }),
  }),
  defineRoute({
    ...{
      method: 'POST',
      path: '/throws/:what',
      operationId: 'throwSomething',
      summary: 'x',
      access: 'public',
    },
    params: z.object({ what: z.string() }),
    response: 'nothing',
    handle: async (ctx, { params }) => {
      if (params.what === 'fault') throw faults.full({ places: 5 })
      if (params.what === 'nul') {
        await ctx.announce('test\0', {})
        return
      }
      throw params.what === 'object' ? { secret: SECRET } : new Error(SECRET)
    },
  }),
  defineRoute({
    ...{
      method: 'POST',
      path: '/staff',
      operationId: 'staffOnly',
      summary: 'x',
      access: ['officer', 'auditor'],
    },
    body: z.object({ title: z.string() }),
    response: 'nothing',
    handle: async () => {},
  }),
  defineRoute({
    ...{ method: 'POST', path: '/uploads', operationId: 'upload', summary: 'x', access: 'public' },
    upload: { maxBytes: 2_000_000 },
    response: z.object({ size: z.int() }),
    handle: async (_ctx, _input, exchange) => ({ size: exchange.bytes.length }),
  }),
]

const member = actorWith({ name: '张三' })
const officer = actorWith({ name: '李四', grants: [{ role: 'officer', placeCode: '510903' }] })
const actors: Record<string, Actor> = { member, officer }

/** Made-up routes on a product of their own, for tests of what HTTP does with any route. */
export async function openTestApp() {
  const product = await openTestProduct()
  const build = (options: Partial<AppOptions> = {}) => buildOn(product, options)
  const app = await build()
  return {
    ...{ product, app, build },
    send: (method: Method, path: string, call: Call = {}, to = app) => send(to, { method, path, call }),
    async close() {
      await app.close()
      await product.close()
    },
  }
}

export type TestApp = Awaited<ReturnType<typeof openTestApp>>

function buildOn(product: TestProduct, options: Partial<AppOptions>): Promise<FastifyInstance> {
  return buildApp({
    ...{ source: product.source, routes, version: 'test', secure: false, afterWrite: () => {} },
    ...{
      ready: async () => true,
      actorOf: async (token) => actors[token] && { actor: actors[token], language: 'zh' },
      actorOfToken: async (token) => actors[token] && { actor: actors[token], scopes: ['things:read'] },
    },
    ...options,
  })
}

type Method = 'GET' | 'POST' | 'HEAD' | 'DELETE'

interface Call {
  readonly payload?: string | Buffer | object
  readonly headers?: Record<string, string>
  readonly cookie?: string
}

async function send(
  to: FastifyInstance,
  { method, path, call }: { method: Method; path: string; call: Call },
) {
  const cookie = call.cookie ? { cookie: call.cookie } : {}
  const reply = await to.inject({
    ...{ method, url: path.startsWith('/api') || path.startsWith('/h') ? path : `/api/v1${path}` },
    ...{
      headers: { ...cookie, ...call.headers },
      ...(call.payload === undefined ? {} : { payload: call.payload }),
    },
  })
  const isJson = String(reply.headers['content-type']).includes('json')
  return {
    ...{ status: reply.statusCode, headers: reply.headers, text: reply.body },
    body: isJson && reply.body !== '' ? (reply.json() as Record<string, unknown>) : undefined,
  }
}

export const JSON_TYPE = { 'content-type': 'application/json' }
/** A number to quote, whichever it is. */
export const requestId = expect.stringMatching(/^[0-9a-f-]{36}$/) as string
