import { fill, type Text, type TextParams } from '#platform/i18n.ts'

export type SheetFormat = 'csv' | 'xlsx' | 'jsonl'

/** What the reader did that the user should know, and that is no mistake. */
export interface Note {
  readonly code: string
  readonly text: Text
}

/** One cell (or row, when `column` is empty) that cannot be taken as it stands. */
export interface RowProblem {
  /** Line of the file as the user sees it, 1-based. */
  readonly line: number
  /** Header name, or an empty string when the whole row is meant. */
  readonly column: string
  readonly text: Text
}

export interface SheetRow {
  /**
   * 1-based: the row number of the spreadsheet, or the line of the text file. A quoted CSV cell may
   * span lines; the record then has the line on which it begins.
   */
  readonly line: number
  /** Text by header name; every column is there, an empty cell is an empty string. */
  readonly cells: Readonly<Record<string, string>>
}

export interface SheetTable {
  readonly format: SheetFormat
  /** Header names in file order, trimmed, otherwise as written. */
  readonly columns: readonly string[]
  readonly rows: readonly SheetRow[]
  readonly notes: readonly Note[]
  readonly problems: readonly RowProblem[]
}

/** A column an import knows, by its field name and the names people give it. */
export interface ColumnDefinition<K extends string = string> {
  readonly key: K
  readonly zh: string
  readonly en: string
  readonly aliases?: readonly string[]
  readonly required?: boolean
}

/** Problems kept for one file; past that the file has to be repaired as a whole anyway. */
export const MAX_PROBLEMS = 20_000

/** Cells of one table, empty ones included: every row has a text for every column. */
export const MAX_CELLS = 5_000_000

export const MAX_COLUMNS = 1_000

/** Rows handled between two turns of the event loop, so that other requests are served meanwhile. */
export const ROWS_PER_TURN = 2_000

export function note(code: string, text: Text, params: TextParams = {}): Note {
  return { code, text: filled(text, params) }
}

export function filled(text: Text, params: TextParams): Text {
  return { zh: fill(text.zh, params), en: fill(text.en, params) }
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Spreadsheet letters of a 0-based column: 0 is A, 27 is AB. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

/** The 0-based column of spreadsheet letters; the reverse of `columnLetters`. */
export function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}
