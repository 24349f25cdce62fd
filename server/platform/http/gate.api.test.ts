import { connect as connectTcp } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { JSON_TYPE, openTestApp, SECRET, type TestApp } from './testing.ts'

let scene: TestApp
let { product, app, build, send } = {} as TestApp
beforeAll(async () => {
  scene = await openTestApp()
  ;({ product, app, build, send } = scene)
})
afterAll(() => scene.close())

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
    expect(
      api.every(({ headers }) =>
        String(headers['vary']).startsWith('Authorization, Cookie, Accept-Language'),
      ),
    ).toBe(true)
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
