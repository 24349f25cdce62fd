import { readFile, stat } from 'node:fs/promises'
import { decodeText, startsWith } from './encoding.ts'
import { faults } from './faults.ts'
import { readCsv } from './read-csv.ts'
import { readJsonLines } from './read-jsonl.ts'
import { readXlsx } from './read-xlsx.ts'
import { note, type Note, type SheetTable } from './table.ts'

const MAX_FILE_MB = 100
const DEFAULT_MAX_ROWS = 200_000
const ZIP_MAGICS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
] as const
const OLE2_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const
/** Name of the stream in which Office keeps a workbook with a password. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

export type SheetSource = { readonly path: string } | { readonly bytes: Buffer; readonly name: string }

export interface ReadOptions {
  /** Data rows a file may have, header and titles not counted; 200,000 when not given. */
  readonly maxRows?: number
  /** Name of the worksheet; the first visible one when not given. */
  readonly sheet?: string
}

/**
 * Reads an uploaded table as text: .xlsx, CSV (comma, tab or semicolon) or JSON lines, told apart by content.
 *
 * The whole file is refused with a fault when it cannot be read as a table; single cells that cannot be
 * trusted come back as `problems`, so that the caller can refuse the import with a row-by-row list.
 * The file's name decides nothing.
 */
export async function readSheet(source: SheetSource, options: ReadOptions = {}): Promise<SheetTable> {
  const bytes = await load(source)
  const maxRows = options.maxRows ?? DEFAULT_MAX_ROWS
  if (bytes.length === 0) throw faults.empty()
  if (startsWith(bytes, OLE2_MAGIC)) {
    throw bytes.includes(ENCRYPTED_STREAM) ? faults.password_protected() : faults.old_excel()
  }
  if (ZIP_MAGICS.some((magic) => startsWith(bytes, magic))) {
    return readXlsx({ bytes, maxRows, sheet: options.sheet })
  }
  return readText(bytes, maxRows)
}

async function load(source: SheetSource): Promise<Buffer> {
  const size = 'path' in source ? (await stat(source.path)).size : source.bytes.length
  if (size > MAX_FILE_MB * 1_000_000) throw faults.file_too_large({ max: MAX_FILE_MB })
  return 'path' in source ? readFile(source.path) : source.bytes
}

async function readText(bytes: Buffer, maxRows: number): Promise<SheetTable> {
  const { text, encoding } = decodeText(bytes)
  const start = /^\s*(\S)\s*(\S?)/.exec(text)
  if (!start) throw faults.empty()
  const notes = encoding === 'gb18030' ? [encodingNote()] : []
  if (start[1] === '{') return readJsonLines(text, maxRows, notes)
  if (start[1] === '[' && '{]'.includes(start[2] ?? '')) throw faults.json_array()
  return readCsv(text, maxRows, notes)
}

function encodingNote(): Note {
  return note('gb18030', {
    zh: '文件按 GB18030 编码读取；如有乱码，请另存为 .xlsx 后再上传。',
    en: 'The file was read as GB18030; if characters look wrong, save it as .xlsx and upload that.',
  })
}
