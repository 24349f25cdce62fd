import { PassThrough } from 'node:stream'
import { z } from 'zod'
import type { FileReply } from './http/route.ts'
import { writeCsv, writeXlsx, type WriteColumn, type WriteRows } from './sheets/index.ts'

export const exportFormat = z.enum(['csv', 'xlsx']).default('csv')

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** A list as a file, streamed while it is read; a reader who leaves, or a fault midway, breaks the download off. */
export function exportTable(table: {
  format: keyof typeof MEDIA_TYPES
  title: string
  columns: readonly WriteColumn[]
  rows: WriteRows
}): FileReply {
  const { format, title, columns, rows } = table
  const body = new PassThrough()
  const written = format === 'csv' ? writeCsv(columns, rows, body) : writeXlsx({ title, columns, rows }, body)
  written.catch((error: Error) => body.destroy(error))
  return { name: `${title}.${format}`, mediaType: MEDIA_TYPES[format], body }
}
