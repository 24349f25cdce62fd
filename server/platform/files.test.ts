import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Fault } from './errors.ts'
import { decodeName } from './file.routes.ts'
import { mediaTypeOf, openFileStore } from './files.ts'

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'interchange-store-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

describe('the file store', () => {
  it('keeps equal bytes once, also when they come together, and gives them back', async () => {
    const store = openFileStore(join(directory, 'equal'))
    const hello = Buffer.from('hello')
    const written = await Promise.all(Array.from({ length: 8 }, () => store.write(hello)))
    const again = await store.write(hello)
    expect([...written, again]).toEqual(Array.from({ length: 9 }, () => ({ sha256: HELLO, size: 5 })))
    expect(filesIn(join(directory, 'equal'))).toEqual([HELLO])
    expect(await buffer(await store.read(HELLO))).toEqual(hello)
  })

  it('lets nobody else on the machine read them', async () => {
    const folder = join(directory, 'private')
    await openFileStore(folder).write(Buffer.from('hello'))
    expect(statSync(join(folder, '2c', HELLO)).mode & 0o777).toBe(0o600)
  })

  it('writes whole again what is there by half', async () => {
    const folder = join(directory, 'half')
    const store = openFileStore(folder)
    await store.write(Buffer.from('hello'))
    const { truncateSync } = await import('node:fs')
    truncateSync(join(folder, '2c', HELLO), 2)
    await store.write(Buffer.from('hello'))
    expect(await buffer(await store.read(HELLO))).toEqual(Buffer.from('hello'))
  })

  it('says so when the bytes are gone', async () => {
    await expect(openFileStore(directory).read('ff'.repeat(32))).rejects.toMatchObject({
      code: 'file.not_found',
    })
  })
})

describe('mediaTypeOf', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])
  const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0])
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  it.each([
    ['png', png, 'a.png', 'image/png'],
    ['png under another name', png, 'a.exe', 'image/png'],
    ['jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), '照片.jpg', 'image/jpeg'],
    ['webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'a.webp', 'image/webp'],
    ['sound that begins like webp', Buffer.from('RIFF\0\0\0\0WAVEfmt '), 'a.webp', 'refused'],
    ['pdf', Buffer.from('%PDF-1.7'), 'a.PDF', 'application/pdf'],
    ['docx', zip, 'a.docx', word],
    ['xlsx', zip, 'A.XLSX', excel],
    ['any other archive', zip, 'a.zip', 'refused'],
    ['archive without a name', zip, '', 'refused'],
    ['text', Buffer.from('你好，a'), 'a.csv', 'text/plain'],
    ['binary called text', Buffer.from([1, 0, 2]), 'a.txt', 'refused'],
    ['page', Buffer.from('<script>alert(1)</script>'), 'a.html', 'refused'],
    ['drawing with script', Buffer.from('<svg onload="x"/>'), 'a.svg', 'refused'],
    ['page called picture', Buffer.from('<html>'), 'a.png', 'refused'],
    ['program', Buffer.from('MZ\u0090'), 'a.exe', 'refused'],
  ])('%s', (_what, bytes, name, expected) => {
    let type: string
    try {
      type = mediaTypeOf(bytes, name)
    } catch (error) {
      type = error instanceof Fault && error.code === 'file.type_refused' ? 'refused' : String(error)
    }
    expect(type).toBe(expected)
  })
})

describe('decodeName', () => {
  it.each([
    [undefined, 'file'],
    ['', 'file'],
    ['%E8%A1%A8.xlsx', '表.xlsx'],
    ['%zz', 'file'],
    ['..%2F..%2Fetc%2Fpasswd', '.._.._etc_passwd'],
    ['a%5Cb%00c%0d%0a.txt', 'a_b_c__.txt'],
  ])('%s', (header, name) => {
    expect(decodeName(header)).toBe(name)
  })
})
