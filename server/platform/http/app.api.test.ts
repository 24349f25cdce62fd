import type { FastifyInstance } from 'fastify'
import { connect as connectTcp } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import type { Actor } from '../actor.ts'
import { connect } from '../db/database.ts'
import { defineFaults } from '../errors.ts'
import { buildApp, type AppOptions } from './app.ts'
import { defineRoute } from './route.ts'

const SECRET = 'password=hunter2 /srv/secret.ts select * from account'
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

let product: TestProduct
let app: FastifyInstance
const member = actorWith({ name: '张三' })
const officer = actorWith({ name: '李四', grants: [{ role: 'officer', placeCode: '510903' }] })
const actors: Record<string, Actor> = { member, officer }

function build(options: Partial<AppOptions> = {}): Promise<FastifyInstance> {
  return buildApp({
    ...{ source: product.source, routes, version: 'test', secure: false, afterWrite: () => {} },
    ...{
      ready: async () => true,
      actorOf: async (token) => actors[token] && { actor: actors[token], language: 'zh' },
    },
    ...options,
  })
}

beforeAll(async () => {
  product = await openTestProduct()
  app = await build()
})
afterAll(async () => {
  await app.close()
  await product.close()
})

interface Call {
  readonly payload?: string | Buffer | object
  readonly headers?: Record<string, string>
  readonly cookie?: string
}

async function send(method: 'GET' | 'POST' | 'HEAD' | 'DELETE', path: string, call: Call = {}, to = app) {
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

const JSON_TYPE = { 'content-type': 'application/json' }
const requestId = expect.stringMatching(/^[0-9a-f-]{36}$/) as string

describe('a refusal', () => {
  it('is problem details in the caller’s language, with code and field', async () => {
    const said = async (headers: Record<string, string>) => {
      const { status, body, headers: got } = await send('POST', '/throws/fault', { headers })
      return { status, body, type: got['content-type'] }
    }
    const problem = {
      type: 'urn:interchange:test.full',
      status: 409,
      code: 'test.full',
      field: 'places',
      requestId,
    }
    const type = 'application/problem+json'
    expect([
      await said({ 'accept-language': 'en-GB,zh;q=0.5' }),
      await said({ 'accept-language': 'zh-CN' }),
      await said({ 'accept-language': 'zh-CN', cookie: 'language=en' }),
    ]).toEqual([
      { status: 409, type, body: { ...problem, title: 'Conflict', detail: '5 places are taken' } },
      { status: 409, type, body: { ...problem, title: '状态冲突', detail: '已满 5 人' } },
      { status: 409, type, body: { ...problem, title: 'Conflict', detail: '5 places are taken' } },
    ])
    expect(product.defects).toEqual([])
  })

  it('of input names each field by its path', async () => {
    const payload = { title: 'x', rows: [{ amount: 1 }, { amount: 1.5 }] }
    const { status, body } = await send('POST', '/things', { payload, headers: { 'accept-language': 'en' } })
    expect([status, body]).toEqual([
      400,
      {
        ...{
          type: 'urn:interchange:http.invalid_input',
          title: 'Invalid input',
          status: 400,
          code: 'http.invalid_input',
        },
        ...{ detail: '2 of the values are not valid; mend them as noted.', requestId },
        errors: [
          { field: 'title', code: 'too_small', detail: 'Too small: expected string to have >=2 characters' },
          {
            field: 'rows.1.amount',
            code: 'invalid_type',
            detail: 'Invalid input: expected int, received number',
          },
        ],
      },
    ])
    const chinese = await send('GET', '/things/1?limit=99')
    expect(chinese.body).toMatchObject({ code: 'http.invalid_input', errors: [{ field: 'id' }] })
    expect((chinese.body?.['errors'] as { detail: string }[])[0]?.detail).toMatch(/\p{Script=Han}/u)
  })

  it.each([
    ['malformed JSON', { payload: '{"title":', headers: JSON_TYPE }, 400, 'http.malformed'],
    ['empty JSON', { payload: '', headers: JSON_TYPE }, 400, 'http.malformed'],
    [
      'a poisoned prototype',
      { payload: '{"title":"ab","__proto__":{"x":1}}', headers: JSON_TYPE },
      400,
      'http.malformed',
    ],
    [
      'a body of 1 MB',
      { payload: JSON.stringify({ title: 'x'.repeat(1024 * 1024) }), headers: JSON_TYPE },
      413,
      'http.too_large',
    ],
    [
      'a form',
      { payload: 'title=ab', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'http.unsupported',
    ],
    [
      'plain text',
      { payload: '{"title":"ab"}', headers: { 'content-type': 'text/plain' } },
      415,
      'http.unsupported',
    ],
    [
      'a file where JSON belongs',
      { payload: Buffer.from('x'), headers: { 'content-type': 'application/octet-stream' } },
      415,
      'http.unsupported',
    ],
    [
      'an unknown type',
      { payload: '<a/>', headers: { 'content-type': 'text/xml' } },
      415,
      'http.unsupported',
    ],
    [
      'deep JSON',
      { payload: `{"title":"ab","rows":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, headers: JSON_TYPE },
      400,
      'http.invalid_input',
    ],
    ['no body', {}, 400, 'http.invalid_input'],
  ])('answers %s', async (_what, call, status, code) => {
    const reply = await send('POST', '/things', call)
    expect([reply.status, reply.body?.['code']]).toEqual([status, code])
  })

  it('answers JSON where a file belongs, and a file that is too large', async () => {
    const octets = { 'content-type': 'application/octet-stream' }
    const replies = [
      await send('POST', '/uploads', { payload: { title: 'ab' } }),
      await send('POST', '/uploads', { payload: Buffer.alloc(2_000_001), headers: octets }),
      await send('POST', '/uploads', { payload: Buffer.alloc(1_900_000), headers: octets }),
    ]
    expect(replies.map(({ status, body }) => [status, body?.['code'] ?? body])).toEqual([
      [415, 'http.unsupported'],
      [413, 'http.too_large'],
      [200, { size: 1_900_000 }],
    ])
  })

  it('of a text no column can hold is the caller’s, not a defect', async () => {
    const { status, body } = await send('POST', '/throws/nul')
    expect([status, body?.['code'], product.defects]).toEqual([400, 'http.malformed', []])
  })

  it.each(['/api/v1/%zz', '/api/v1/things/%E0%A4%A', `/api/v1/things/${'x'.repeat(500)}`, '/api/v1/none'])(
    'of the address %s is problem details with all headers',
    async (path) => {
      const { status, body, headers } = await send('GET', path)
      expect([status, body]).toEqual([
        expect.any(Number),
        expect.objectContaining({ status, code: expect.stringMatching(/^http\./) as string, requestId }),
      ])
      expect(status < 500 && headers['x-content-type-options']).toBe('nosniff')
    },
  )
})

describe('a defect', () => {
  it.each(['error', 'object'])('%s shows a number to quote and no text; the log has both', async (what) => {
    product.defects.length = 0
    const { status, body, text } = await send('POST', `/throws/${what}`, {
      headers: { 'accept-language': 'en' },
    })
    expect([status, body?.['code'], body?.['requestId']]).toEqual([500, 'http.defect', requestId])
    expect(body?.['detail']).toBe(
      `Something went wrong and nothing was saved. Try again; if it persists, give an administrator the number ${String(body?.['requestId'])}.`,
    )
    expect([text.includes('hunter2'), text.includes('.ts'), text.includes('select')]).toEqual([
      false,
      false,
      false,
    ])
    expect(product.defects).toEqual([{ err: expect.anything() as unknown, requestId: body?.['requestId'] }])
    product.defects.length = 0
  })

  it('of the database’s connection is trouble that passes', async () => {
    const down = connect({ host: '/nonexistent', max: 1 })
    const broken = await build({ source: { ...product.source, db: down.db } })
    const reply = await send('POST', '/throws/nul', {}, broken)
    expect([reply.status, reply.body?.['code'], reply.headers['retry-after'], product.defects]).toEqual([
      ...[503, 'http.busy', '5', []],
    ])
    await broken.close()
    await down.close()
  })
})

describe('a reply', () => {
  it('holds what its schema declares, and nothing besides', async () => {
    const { status, body } = await send('POST', '/things', { payload: { title: 'ab', extra: 1 } })
    expect([status, body]).toEqual([201, { title: 'ab' }])
  })

  it('carries the security headers on every path, whatever its outcome', async () => {
    const id = crypto.randomUUID()
    const paths = [`/things/${id}`, '/things/1', '/none', '/api/v1/openapi.json', '/healthz']
    const replies = [
      ...(await Promise.all(paths.map((path) => send('GET', path)))),
      await send('POST', '/throws/error'),
      await send('POST', '/things', { payload: '{', headers: JSON_TYPE }),
      await send('HEAD', `/things/${id}`),
    ]
    product.defects.length = 0
    const names = [
      'x-content-type-options',
      'referrer-policy',
      'cross-origin-opener-policy',
      'permissions-policy',
    ]
    for (const { headers } of replies) {
      expect(names.map((name) => headers[name])).toEqual([
        ...['nosniff', 'same-origin', 'same-origin', 'camera=(), microphone=(), geolocation=()'],
      ])
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(headers['strict-transport-security']).toBeUndefined()
    }
    const api = replies.filter((_, index) => paths[index] !== '/healthz')
    expect(new Set(api.map(({ headers }) => headers['cache-control']))).toEqual(new Set(['no-store']))
    expect(api.every(({ headers }) => String(headers['vary']).startsWith('Cookie, Accept-Language'))).toBe(
      true,
    )
  })

  it('asks for TLS for a year where the address is https', async () => {
    const secure = await build({ secure: true })
    const { headers } = await send('GET', '/healthz', {}, secure)
    await secure.close()
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  })
})

describe('the gate', () => {
  it('comes before the body, and lets in by role', async () => {
    const headers = { ...JSON_TYPE, 'x-requested-with': 'interchange', 'accept-language': 'en' }
    const as = async (token: string | undefined, payload: string) => {
      const cookie = token ? { cookie: `interchange_session=${token}` } : {}
      const { status, body } = await send('POST', '/staff', { payload, headers, ...cookie })
      return [status, body?.['code'], body?.['detail']]
    }
    const needed =
      'This needs the role “association staff, auditor”. If it is your task, ask your administrator to grant it.'
    expect([
      await as(undefined, '{'),
      await as('nobody', '{'),
      await as('member', '{'),
      await as('officer', '{'),
      await as('officer', '{"title":"ab"}'),
    ]).toEqual([
      [401, 'policy.sign_in', 'Sign in first.'],
      [401, 'policy.sign_in', 'Sign in first.'],
      [403, 'policy.role_needed', needed.replace('association staff', 'officer')],
      [400, 'http.malformed', 'The request could not be read; check its format.'],
      [204, undefined, undefined],
    ])
  })

  it('refuses a write that comes from another site', async () => {
    const cookie = 'interchange_session=member'
    const own = { 'x-requested-with': 'interchange' }
    const post = async (headers: Record<string, string>, withCookie = true, to = app) => {
      const call = { payload: { title: 'ab' }, headers: { host: 'kx.example.org', ...headers } }
      const { status, body } = await send('POST', '/things', withCookie ? { ...call, cookie } : call, to)
      return status === 201 ? 201 : [status, body?.['code']]
    }
    const refused = [403, 'http.cross_site']
    expect({
      own: await post({ origin: 'https://kx.example.org', ...own }),
      'own without origin': await post(own),
      'no header with a cookie': await post({ origin: 'https://kx.example.org' }),
      'wrong header with a cookie': await post({ 'x-requested-with': 'XMLHttpRequest' }),
      'other origin': await post({ origin: 'https://evil.example', ...own }),
      'other origin without cookie': await post({ origin: 'https://evil.example' }, false),
      'other port': await post({ origin: 'https://kx.example.org:8443', ...own }),
      'origin null': await post({ origin: 'null', ...own }, false),
      'origin that is no address': await post({ origin: '%%', ...own }),
      'other origin that names the host': await post({
        origin: 'https://kx.example.org.evil.example',
        ...own,
      }),
      'forwarded host not to be trusted': await post({
        ...{ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', ...own },
      }),
      'no cookie, no header': await post({}, false),
    }).toEqual({
      ...{ own: 201, 'own without origin': 201, 'no cookie, no header': 201 },
      ...{
        'no header with a cookie': refused,
        'wrong header with a cookie': refused,
        'other origin': refused,
      },
      ...{ 'other origin without cookie': refused, 'other port': refused, 'origin null': refused },
      ...{ 'origin that is no address': refused, 'other origin that names the host': refused },
      'forwarded host not to be trusted': refused,
    })
    const proxied = await build({ trustProxy: true })
    const forwarded = {
      host: 'app:3000',
      'x-forwarded-host': 'kx.example.org',
      origin: 'https://kx.example.org',
      ...own,
    }
    expect(await post(forwarded, true, proxied)).toBe(201)
    await proxied.close()
  })
})

describe('health', () => {
  it('stays alive while the database is away, and is not ready', async () => {
    const down = await build({ ready: () => Promise.reject(new Error(SECRET)) })
    const replies = [await send('GET', '/healthz', {}, down)]
    const ready = async (to: FastifyInstance) => {
      const reply = await to.inject('/readyz')
      return [reply.statusCode, reply.json()]
    }
    expect([replies[0]?.status, replies[0]?.body, await ready(down), await ready(app)]).toEqual([
      ...[200, { status: 'alive' }, [503, { status: 'waiting' }], [200, { status: 'ready' }]],
    ])
    await down.close()
  })
})

describe('a listening server', () => {
  it('survives headers of 1 MB and half a request', async () => {
    const server = await build()
    await server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = server.server.address() as { port: number }
    const talk = (text: string) =>
      new Promise<string>((resolve) => {
        const socket = connectTcp(port, '127.0.0.1', () => socket.end(text))
        let answer = ''
        socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
        socket.on('error', () => {})
        socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
      })
    const huge = await talk(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Huge: ${'x'.repeat(1024 * 1024)}\r\n\r\n`)
    await talk('POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{')
    const after = await talk('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    await server.close()
    expect([['', 'HTTP/1.1 431 Request Header Fields Too Large'].includes(huge), after]).toEqual([
      true,
      'HTTP/1.1 200 OK',
    ])
  })
})
