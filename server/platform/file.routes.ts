import { z } from 'zod'
import type { Context } from './context.ts'
import { fileFaults, saveFile } from './files.ts'
import { idParams } from './http/contracts.ts'
import { defineRoute, type FileReply } from './http/route.ts'
import { hasRole } from './policy.ts'

const MAX_BYTES = 20 * 1024 * 1024

async function openFile(ctx: Context, id: string): Promise<FileReply> {
  const file = await ctx.db.selectFrom('platform.file').selectAll().where('id', '=', id).executeTakeFirst()
  // To anyone else the file does not exist, so that its id tells nothing.
  const mine = file?.createdBy === ctx.actor.accountId
  if (!file || !(mine || hasRole(ctx.actor, 'officer', 'broker', 'auditor'))) throw fileFaults.not_found()
  return { name: file.name, mediaType: file.mediaType, body: await ctx.files.read(file.sha256) }
}

export const fileRoutes = [
  defineRoute({
    method: 'POST',
    path: '/platform/files',
    operationId: 'uploadFile',
    summary: 'Uploads one file as raw bytes; its name percent-encoded in the header x-file-name',
    access: 'signed_in',
    upload: { maxBytes: MAX_BYTES },
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx, _input, exchange) =>
      saveFile(ctx, { name: decodeName(exchange.header('x-file-name')), bytes: exchange.bytes }),
  }),
  defineRoute({
    method: 'GET',
    path: '/platform/files/:id',
    operationId: 'downloadFile',
    summary: 'Downloads a file, always as an attachment',
    access: 'signed_in',
    params: idParams,
    response: 'file',
    handle: (ctx, { params }) => openFile(ctx, params.id),
  }),
]

export function decodeName(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '').replace(/[/\\\p{Cc}]/gu, '_') || 'file'
  } catch {
    return 'file'
  }
}
