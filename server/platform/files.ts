import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Context } from './context.ts'
import { defineFaults } from './errors.ts'

export const fileFaults = defineFaults('file', {
  not_found: { kind: 'not_found', zh: '没有找到这个文件。', en: 'There is no such file.' },
  no_space: {
    kind: 'unavailable',
    zh: '服务器磁盘空间不足，文件没有保存。请通知管理员清理后重试。',
    en: 'The server’s disk is full and the file was not saved. Tell an administrator, then try again.',
  },
  empty: { kind: 'invalid', zh: '文件是空的，请重新选择。', en: 'The file is empty; choose another.' },
  type_refused: {
    kind: 'unsupported',
    zh: '不能上传这种文件。可以上传图片（PNG、JPEG、WebP）、PDF、Word、Excel 和纯文本。',
    en: 'This kind of file cannot be uploaded. Images (PNG, JPEG, WebP), PDF, Word, Excel and plain text can.',
  },
})

/** Where the bytes lie: by their hash, so that equal files are kept once. */
export interface FileStore {
  write(bytes: Buffer): Promise<{ sha256: string; size: number }>
  read(sha256: string): Promise<Readable>
}

export function openFileStore(directory: string): FileStore {
  const pathOf = (sha256: string) => join(directory, sha256.slice(0, 2), sha256)
  return {
    async write(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const target = pathOf(sha256)
      // A name of its own: the same bytes may be uploaded twice at once.
      const partial = `${target}.${randomUUID()}.part`
      const kept = await stat(target).catch(() => undefined)
      if (kept?.size === bytes.length) return { sha256, size: bytes.length }
      try {
        await mkdir(join(directory, sha256.slice(0, 2)), { recursive: true })
        const file = await open(partial, 'w', 0o600)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(partial, target)
      } catch (cause) {
        await unlink(partial).catch(() => {})
        if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') throw fileFaults.no_space()
        throw cause
      }
      return { sha256, size: bytes.length }
    },
    async read(sha256) {
      const path = pathOf(sha256)
      await stat(path).catch(() => {
        throw fileFaults.not_found()
      })
      return createReadStream(path)
    },
  }
}

const SIGNATURES: readonly { type: string; starts: readonly number[] }[] = [
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/webp', starts: [0x52, 0x49, 0x46, 0x46] },
  { type: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46] },
  { type: 'application/zip', starts: [0x50, 0x4b, 0x03, 0x04] },
]

const OFFICE: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The media type by the first bytes, never by what the client says; refuses what is not on the list. */
export function mediaTypeOf(bytes: Buffer, name: string): string {
  const extension = name.split('.').pop()?.toLowerCase() ?? ''
  const found = SIGNATURES.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte))?.type
  if (found === 'application/zip') {
    const office = OFFICE[extension]
    if (!office) throw fileFaults.type_refused()
    return office
  }
  if (found === 'image/webp' && bytes.toString('latin1', 8, 12) !== 'WEBP') throw fileFaults.type_refused()
  if (found) return found
  if ((extension === 'txt' || extension === 'csv') && !bytes.subarray(0, 4096).includes(0))
    return 'text/plain'
  throw fileFaults.type_refused()
}

/** Keeps an uploaded file and records it; the bytes are on disk before the row is committed. */
export async function saveFile(
  ctx: Context,
  input: { name: string; bytes: Buffer },
): Promise<{ id: string }> {
  if (input.bytes.length === 0) throw fileFaults.empty()
  const mediaType = mediaTypeOf(input.bytes, input.name)
  const { sha256, size } = await ctx.files.write(input.bytes)
  const id = ctx.newId()
  await ctx.db
    .insertInto('platform.file')
    .values({
      id,
      name: input.name.slice(0, 200),
      mediaType,
      size,
      sha256,
      createdBy: ctx.actor.accountId,
      createdAt: ctx.now,
    })
    .execute()
  return { id }
}
