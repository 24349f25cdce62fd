import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postOutside } from './post-to.ts'

let server: Server
let port: number
const got: { path: string; body: string; type: string | undefined }[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      got.push({ path: request.url!, body, type: request.headers['content-type'] })
      const status = Number(/\d+$/.exec(request.url!)?.[0] ?? 204)
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('a long answer')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ;({ port } = server.address() as AddressInfo)
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const headers = { 'content-type': 'application/json' }

describe('sending to a webhook', () => {
  it('says whether it was taken, and follows no redirect', async () => {
    const post = postOutside(['127.0.0.0/8'])
    const send = (path: string) => post(`http://127.0.0.1:${port}/${path}`, headers, '{"a":"中"}')
    expect([await send('ok'), await send('404'), await send('500'), await send('302')]).toEqual([
      ...[null, 'http_404', 'http_500', 'http_302'],
    ])
    expect(got.map(({ path }) => path)).toEqual(['/ok', '/404', '/500', '/302'])
    expect(got[0]).toEqual({ path: '/ok', body: '{"a":"中"}', type: 'application/json' })
  })

  it.each([
    ['http://127.0.0.1:1', 'private_address'],
    ['https://127.0.0.1:1', 'private_address'],
    ['http://localhost:1', 'private_address'],
    ['https://[::1]:1', 'private_address'],
    ['https://[::ffff:127.0.0.1]:1', 'private_address'],
    ['https://[::ffff:10.0.0.1]:1', 'private_address'],
    ['https://2130706433:1', 'private_address'],
    ['https://0x7f.1:1', 'private_address'],
    ['https://0177.0.0.1:1', 'private_address'],
    ['https://10.1.2.3', 'private_address'],
    ['https://172.31.255.255', 'private_address'],
    ['https://192.168.1.1', 'private_address'],
    ['https://169.254.169.254/latest/meta-data', 'private_address'],
    ['https://100.100.100.200', 'private_address'],
    ['https://0.0.0.0', 'private_address'],
    ['https://[fd00::1]', 'private_address'],
    ['https://[fe80::1]', 'private_address'],
    ['http://8.8.8.8', 'not_tls'],
    ['https://there-is-no-such-host.invalid', 'unknown_host'],
  ])('%s is refused: %s', async (url, code) => {
    const before = got.length
    expect(await postOutside()(url, headers, '{}')).toBe(code)
    expect(got.length).toBe(before)
  })

  it('opens only the networks it is told', async () => {
    const post = postOutside(['10.8.0.0/16', 'fd00::/8'])
    expect(await post(`http://127.0.0.1:${port}/`, headers, '{}')).toBe('private_address')
    expect(await postOutside(['127.0.0.1/32'])(`http://localhost:${port}/ok`, headers, '{}')).toSatisfy(
      // Where the name has an IPv6 address as well, that one is not open.
      (result) => result === null || result === 'private_address',
    )
  })

  it('says that nobody listens', async () => {
    expect(await postOutside(['127.0.0.0/8'])('http://127.0.0.1:1/', headers, '{}')).toBe('unreachable')
  })
})
