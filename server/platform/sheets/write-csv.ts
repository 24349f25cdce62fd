import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import {
  looksLikeFormula,
  valueText,
  type CellValue,
  type WriteColumn,
  type WriteRows,
} from './cell-value.ts'
import { faults } from './faults.ts'
import { nextTurn, ROWS_PER_TURN } from './table.ts'

const ROWS_PER_CHUNK = 500

/**
 * Writes rows as CSV for spreadsheets (UTF-8 with BOM, CRLF) and ends the stream.
 * A text a spreadsheet could take for a formula gets a leading `'`; numbers, money and dates stay as they are.
 */
export async function writeCsv(
  columns: readonly Omit<WriteColumn, 'width'>[],
  rows: WriteRows,
  stream: Writable,
): Promise<void> {
  try {
    await pipeline(Readable.from(chunks(columns, rows)), stream)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') {
      throw faults.output_closed()
    }
    throw error
  }
}

async function* chunks(columns: readonly Omit<WriteColumn, 'width'>[], rows: WriteRows) {
  yield `\uFEFF${csv([columns.map((column) => guarded(column.header))])}`
  let batch: string[][] = []
  let count = 0
  for await (const row of rows) {
    batch.push(columns.map(({ key, kind }) => cell(row[key], kind)))
    if (batch.length === ROWS_PER_CHUNK) {
      yield csv(batch)
      batch = []
    }
    if (++count % ROWS_PER_TURN === 0) await nextTurn()
  }
  yield csv(batch)
}

function cell(value: CellValue, kind: WriteColumn['kind']): string {
  const text = valueText(value, kind)
  const isNumber = kind !== 'text' && /^-\d+(\.\d+)?$/.test(text)
  return isNumber ? text : guarded(text)
}

function guarded(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text
}

function csv(records: readonly (readonly string[])[]): string {
  return stringify(
    records.map((record) => [...record]),
    {
      record_delimiter: '\r\n',
      // A bare line break or another country's separator would otherwise start a cell of its own.
      quoted_match: /[\r\n\t;]/,
    },
  )
}
