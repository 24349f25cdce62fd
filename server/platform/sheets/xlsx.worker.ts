import { parentPort, workerData } from 'node:worker_threads'
import { Fault } from '#platform/errors.ts'
import type { TextParams } from '#platform/i18n.ts'
import { faults } from './faults.ts'
import type { GridRow } from './header.ts'
import { ROWS_PER_TURN } from './table.ts'
import { readWorkbookParts, requiredEntry, type SheetEntry } from './workbook-parts.ts'
import { worksheetHandlers, type SheetFindings } from './worksheet-rows.ts'
import { readXml } from './xml.ts'
import { openArchive, readPart } from './zip.ts'

export interface XlsxRequest {
  readonly bytes: Uint8Array
  readonly sheet: string | undefined
  /** Filled rows, titles and header included. */
  readonly maxFilledRows: number
  readonly maxRows: number
}

export interface XlsxSummary extends SheetFindings {
  readonly sheet: string
  readonly hiddenSheets: readonly string[]
  readonly otherSheets: readonly string[]
}

export type XlsxReply =
  | { readonly kind: 'rows'; readonly rows: readonly GridRow[] }
  | { readonly kind: 'done'; readonly summary: XlsxSummary }
  | { readonly kind: 'fault'; readonly code: string; readonly params: TextParams }

/** Reads one sheet and sends its rows in batches, then what was found; a refusal is sent as its code. */
async function readWorkbook({ bytes, sheet, maxFilledRows, maxRows }: XlsxRequest): Promise<void> {
  const archive = await openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const book = await readWorkbookParts(archive)
  const chosen = chooseSheet(book.sheets, sheet)
  let batch: GridRow[] = []
  let count = 0
  const flush = () => {
    reply({ kind: 'rows', rows: batch })
    batch = []
  }
  const { handlers, found } = worksheetHandlers(book, (row) => {
    if (++count > maxFilledRows) throw faults.too_many_rows({ max: maxRows })
    if (batch.push(row) >= ROWS_PER_TURN) flush()
  })
  await readXml(readPart(archive, requiredEntry(archive, chosen.part)), handlers)
  flush()
  const others = book.sheets.filter((other) => other !== chosen)
  const namesOf = (isHidden: boolean) => others.filter((s) => s.isHidden === isHidden).map((s) => s.name)
  const summary = { ...found, sheet: chosen.name, hiddenSheets: namesOf(true), otherSheets: namesOf(false) }
  reply({ kind: 'done', summary })
}

function chooseSheet(sheets: readonly SheetEntry[], wanted: string | undefined): SheetEntry {
  if (wanted === undefined) {
    const first = sheets.find((sheet) => !sheet.isHidden)
    if (!first) throw faults.no_visible_sheet()
    return first
  }
  const named = sheets.find((sheet) => sheet.name === wanted)
  if (named) return named
  const names = sheets.map((sheet) => sheet.name).join(', ')
  throw faults.sheet_not_found({ sheet: wanted, names })
}

function reply(message: XlsxReply): void {
  parentPort?.postMessage(message)
}

try {
  await readWorkbook(workerData as XlsxRequest)
} catch (error) {
  if (!(error instanceof Fault)) throw error
  reply({ kind: 'fault', code: error.code, params: error.params })
}
