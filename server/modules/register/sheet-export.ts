import { PassThrough } from 'node:stream'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply } from '#platform/http/route.ts'
import type { Text } from '#platform/i18n.ts'
import type { Page } from '#platform/page.ts'
import { writeCsv, writeXlsx, type WriteColumn, type WriteRow } from '#platform/sheets/index.ts'

/** A list written as a spreadsheet: what is in it, page by page. */
interface SheetExport {
  readonly title: Text
  readonly columns: readonly WriteColumn[]
  readonly page: (cursor: string | undefined, limit: number) => Promise<Page<WriteRow>>
}

const ROWS_A_PAGE = 1_000

async function* rowsOf(list: SheetExport): AsyncGenerator<WriteRow> {
  let cursor: string | undefined
  do {
    const page = await list.page(cursor, ROWS_A_PAGE)
    yield* page.items
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}

/** Sends a list as a file while it is still being read, so that its size is not held in memory. */
export function exportSheet(ctx: Context, format: 'csv' | 'xlsx', list: SheetExport): FileReply {
  const body = new PassThrough()
  const title = list.title[ctx.language]
  const rows = rowsOf(list)
  const writing =
    format === 'csv'
      ? writeCsv(list.columns, rows, body)
      : writeXlsx({ title, columns: list.columns, rows }, body)
  // The head is sent by then: a broken download is all that can still be told.
  writing.catch((error: unknown) => {
    ctx.log.warn({ err: error }, 'export')
    body.destroy(error instanceof Error ? error : undefined)
  })
  return { name: `${title}-${dayOf(ctx.now)}.${format}`, mediaType: MEDIA_TYPES[format], body }
}

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
