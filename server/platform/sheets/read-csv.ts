import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { faults } from './faults.ts'
import { tableFromGrid } from './grid.ts'
import type { GridRow } from './header.ts'
import { MAX_CELLS, nextTurn, type Note, type SheetTable } from './table.ts'

const DELIMITERS = [',', '\t', ';'] as const
const SAMPLE_CHARACTERS = 65_536
const SAMPLE_LINES = 50
const CHUNK_CHARACTERS = 65_536
/** A line this long is an open quotation mark or no table. */
const MAX_RECORD_CHARACTERS = 2_000_000
/** Title rows that may stand above the header on top of the rows a file may have. */
const TITLE_ROWS = 50

/**
 * Reads delimited text; comma, tab and semicolon are told apart by what divides most lines alike.
 * A quote put before `=`, `+`, `-` or `@` by our own export is taken off again.
 */
export async function readCsv(text: string, maxRows: number, notes: readonly Note[]): Promise<SheetTable> {
  const rows = await parseRows(text, maxRows)
  return tableFromGrid({ format: 'csv', rows, notes, maxRows })
}

async function parseRows(text: string, maxRows: number): Promise<GridRow[]> {
  const rows: GridRow[] = []
  let line = 1
  let cellCount = 0
  let recordFrom = 0
  let fed = 0
  const parser = parse({
    delimiter: detectDelimiter(text),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    // Rows are kept as they are cut, not sent on: so it is known on which line an open quote begins.
    on_record: (cells: string[], { lines }) => {
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: cells.map(unguard) })
      cellCount += cells.length
      recordFrom = fed
      line = lines + 1
      return null
    },
  })
  async function* chunks(): AsyncGenerator<string> {
    for (; fed < text.length; fed += CHUNK_CHARACTERS) {
      if (rows.length > maxRows + TITLE_ROWS) throw faults.too_many_rows({ max: maxRows })
      if (cellCount > MAX_CELLS) throw faults.too_much_text()
      if (fed - recordFrom > MAX_RECORD_CHARACTERS) throw faults.csv_broken({ line })
      yield text.slice(fed, fed + CHUNK_CHARACTERS)
      await nextTurn()
    }
  }
  try {
    await pipeline(Readable.from(chunks()), parser.resume())
  } catch (error) {
    if (error instanceof CsvError) throw faults.csv_broken({ line })
    throw error
  }
  return rows
}

function unguard(cell: string): string {
  return /^'\s*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell
}

/** The separator that cuts most sample lines into the same number of cells; comma when none does. */
export function detectDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS).replace(/"(?:[^"]|"")*"/g, '')
  const lines = sample.split(/\r\n|\n|\r/, SAMPLE_LINES).filter((line) => line.trim() !== '')
  let best: string = ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const score = agreement(lines.map((line) => line.split(delimiter).length - 1))
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

function agreement(counts: readonly number[]): number {
  const lines = new Map<number, number>()
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1)
  return Math.max(0, ...[...lines].map(([count, times]) => times * 1000 + count))
}
