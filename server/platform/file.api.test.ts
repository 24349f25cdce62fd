import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { system } from './actor.ts'
import { createAccount } from './auth/accounts.ts'

let product: TestProduct
let owner: string
let other: string
beforeAll(async () => {
  product = await openTestProduct()
  owner = await open('owner')
  other = await open('other')
})
afterAll(() => product.close())

async function open(login: string): Promise<string> {
  const account = { login, name: login, personId: null, password: 'fifteen long words' }
  const { id } = await product.run(system, (ctx) => createAccount(ctx, account))
  return product.signIn(id)
}

async function upload(bytes: Buffer, name: string, session: string | undefined = owner) {
  const { status, body } = await product.call('POST', '/platform/files', {
    ...{ body: bytes, ...(session ? { session } : {}) },
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
  })
  return { status, ...(body as { id?: string; code?: string }) }
}

const download = (id: string, session: string) => product.call('GET', `/platform/files/${id}`, { session })

describe('an uploaded file', () => {
  it('comes back to its owner as an attachment that runs nothing', async () => {
    const { status, id = '' } = await upload(Buffer.from('编号,名称\n1,甲\n'), '清单 1.csv')
    const reply = await download(id, owner)
    const {
      'content-type': type,
      'content-disposition': disposition,
      'content-security-policy': policy,
    } = reply.headers
    expect([status, reply.status, reply.body, type, disposition, policy]).toEqual([
      ...[201, 200, '编号,名称\n1,甲\n', 'text/plain'],
      ...["attachment; filename*=UTF-8''%E6%B8%85%E5%8D%95%201.csv", "default-src 'none'; sandbox"],
    ])
  })

  it('does not exist for anyone else', async () => {
    const { id = '' } = await upload(Buffer.from('mine'), 'mine.txt')
    const reply = await download(id, other)
    const none = await download(crypto.randomUUID(), owner)
    const told = ({ status, body }: typeof reply) => [status, (body as { code: string }).code]
    expect([told(reply), told(none)]).toEqual([
      [404, 'file.not_found'],
      [404, 'file.not_found'],
    ])
  })

  it('is a record of its own, of bytes kept once, and its name is never a path', async () => {
    const bytes = Buffer.from('the same bytes')
    const names = ['a.txt', '../../../etc/passwd.txt', 'C:\\x\\b.txt', 'a\0b\r\n.txt']
    const ids: string[] = []
    for (const name of names) ids.push((await upload(bytes, name)).id ?? '')
    const rows = await product.source.db
      .selectFrom('platform.file')
      .select(['id', 'name', 'sha256'])
      .where('id', 'in', ids)
      .orderBy('id')
      .execute()
    expect([rows.map(({ name }) => name), new Set(rows.map(({ sha256 }) => sha256)).size]).toEqual([
      ...[['a.txt', '.._.._.._etc_passwd.txt', 'C:_x_b.txt', 'a_b__.txt'], 1],
    ])
    expect(
      readdirSync(product.filesDirectory, { recursive: true }).filter((name) =>
        String(name).endsWith(rows[0]!.sha256),
      ),
    ).toEqual([`${rows[0]!.sha256.slice(0, 2)}/${rows[0]!.sha256}`])
  })

  it('of a kind that is not on the list, an empty one and a stranger’s are refused', async () => {
    expect(
      [
        await upload(Buffer.from('<script>'), 'a.html'),
        await upload(Buffer.from('<html>'), 'a.png'),
        await upload(Buffer.alloc(0), 'a.txt'),
        (
          await product.call('POST', '/platform/files', {
            body: Buffer.from('x'),
            headers: { 'content-type': 'application/octet-stream' },
          })
        ).status,
      ].map((reply) => (typeof reply === 'number' ? reply : [reply.status, reply.code])),
    ).toEqual([[415, 'file.type_refused'], [415, 'file.type_refused'], [400, 'file.empty'], 401])
  })
})
