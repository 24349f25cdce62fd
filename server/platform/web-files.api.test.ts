import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { addWebFiles } from './web-files.ts'

const SCRIPT = `console.log('${'x'.repeat(2_000)}')`
const HTML = { accept: 'text/html,application/xhtml+xml' }

let directory: string
let built: TestProduct
let bare: TestProduct

beforeAll(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'interchange-web-'))
  for (const entry of ['portal', 'console']) {
    fs.mkdirSync(path.join(directory, entry))
    fs.writeFileSync(path.join(directory, entry, 'index.html'), `<title>${entry}</title>`)
  }
  fs.mkdirSync(path.join(directory, 'assets'))
  fs.writeFileSync(path.join(directory, 'assets', 'main-1a2b.js'), SCRIPT)
  fs.writeFileSync(path.join(directory, 'assets', 'main-1a2b.js.br'), brotliCompressSync(SCRIPT))
  built = await openTestProduct()
  bare = await openTestProduct()
  await addWebFiles(built.app, directory)
  await addWebFiles(bare.app, path.join(directory, 'nowhere'))
})
afterAll(async () => {
  await built.close()
  await bare.close()
  fs.rmSync(directory, { recursive: true })
})

async function get(product: TestProduct, url: string, headers: Record<string, string> = {}) {
  const response = await product.app.inject({ url, headers })
  const { 'content-type': type, 'cache-control': cache, 'content-encoding': encoding } = response.headers
  return { status: response.statusCode, type, cache, encoding, body: response.rawPayload }
}

describe('pages', () => {
  it.each([
    ['/', 'portal'],
    ['/needs/1?from=2', 'portal'],
    ['/consoles', 'portal'],
    ['/console', 'console'],
    ['/console/orders', 'console'],
  ])('answer %s with the page of the %s', async (url, entry) => {
    const reply = await get(built, url, HTML)
    const page = { status: 200, type: 'text/html; charset=utf-8', cache: 'no-cache', encoding: undefined }
    expect({ ...reply, body: reply.body.toString() }).toEqual({ ...page, body: `<title>${entry}</title>` })
  })

  it('say in plain words that they were not built', async () => {
    const reply = await get(bare, '/', { ...HTML, 'accept-language': 'en' })
    expect([reply.status, reply.type, reply.body.toString()]).toEqual([
      ...[503, 'text/plain; charset=utf-8'],
      'The web pages have not been built. Run npm run build, then start again.',
    ])
    expect((await get(bare, '/healthz')).status).toBe(200)
  })

  it.each(['/api/v1/nope', '/api', '/assets/nope.js', '/assets/..%2fportal/index.html', '/healthz/x'])(
    'are no answer to %s',
    async (url) => {
      const reply = await get(built, url, HTML)
      const { code, status } = JSON.parse(reply.body.toString()) as Record<string, unknown>
      const problem = [404, 'application/problem+json', 'http.no_route', 404]
      expect([reply.status, reply.type, code, status]).toEqual(problem)
    },
  )

  it('are no answer to a program, nor to a write', async () => {
    expect((await get(built, '/needs', { accept: 'application/json' })).status).toBe(404)
    expect((await built.app.inject({ method: 'POST', url: '/', headers: HTML })).statusCode).toBe(404)
  })
})

describe('assets', () => {
  const kept = {
    status: 200,
    type: 'application/javascript; charset=utf-8',
    cache: 'public, max-age=31536000, immutable',
  }

  it('are kept for good by browsers', async () => {
    const reply = await get(built, '/assets/main-1a2b.js')
    expect({ ...reply, body: reply.body.toString() }).toEqual({ ...kept, encoding: undefined, body: SCRIPT })
  })

  it('travel as they were compressed by the build, or compressed on the way', async () => {
    const br = await get(built, '/assets/main-1a2b.js', { 'accept-encoding': 'br, gzip' })
    expect({ ...br, body: brotliDecompressSync(br.body).toString() }).toEqual({
      ...kept,
      encoding: 'br',
      body: SCRIPT,
    })
    const gzip = await get(built, '/assets/main-1a2b.js', { 'accept-encoding': 'gzip' })
    expect({ ...gzip, body: gunzipSync(gzip.body).toString() }).toEqual({
      ...kept,
      encoding: 'gzip',
      body: SCRIPT,
    })
  })
})

describe('compression of the API', () => {
  it('gives the same JSON', async () => {
    const plain = await get(built, '/api/v1/openapi.json')
    const gzip = await get(built, '/api/v1/openapi.json', { 'accept-encoding': 'gzip' })
    const br = await get(built, '/api/v1/openapi.json', { 'accept-encoding': 'br' })
    expect([plain.encoding, gzip.encoding, br.encoding]).toEqual([undefined, 'gzip', 'br'])
    expect([gunzipSync(gzip.body), brotliDecompressSync(br.body)]).toEqual([plain.body, plain.body])
  })

  it('leaves small answers and unpacked requests alone', async () => {
    expect((await get(built, '/healthz', { 'accept-encoding': 'gzip' })).encoding).toBe(undefined)
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    const packed = await built.app.inject({ method: 'POST', url: '/api/v1/session', headers, payload: '{}' })
    expect(packed.statusCode).toBe(400)
  })
})
