import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../db/database.ts'
import { JSON_TYPE, openTestApp, requestId, type TestApp } from './testing.ts'

let scene: TestApp
let { product, build, send } = {} as TestApp
beforeAll(async () => {
  scene = await openTestApp()
  ;({ product, build, send } = scene)
})
afterAll(() => scene.close())

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
          { field: 'title', code: 'too_small', detail: 'At least 2 characters' },
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
