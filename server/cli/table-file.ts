import { readFile } from 'node:fs/promises'
import { stdin } from 'node:process'
import { buffer } from 'node:stream/consumers'
import { codeOf } from '#platform/data-directory.ts'
import { defineFaults, Fault } from '#platform/errors.ts'
import { mapColumns, readSheet, type ColumnDefinition } from '#platform/sheets/index.ts'
import type { Terminal } from './terminal.ts'

/** What is wrong with a table given to a command, by file, line and column: exit code 2. */
export const tableFaults = defineFaults('usage', {
  standard_input_twice: {
    kind: 'invalid',
    zh: '标准输入（-）只能给一个表用；请把其余的表写成文件。',
    en: 'Standard input (-) serves one table only; give the others as files.',
  },
  table_unreadable: {
    kind: 'invalid',
    zh: '无法读取文件 {file}（{reason}）。请检查路径和权限。',
    en: 'The file {file} cannot be read ({reason}). Check its path and permissions.',
  },
  table_wrong: { kind: 'invalid', zh: '{file}：{why}', en: '{file}: {why}' },
  row_wrong: {
    kind: 'invalid',
    zh: '{file} 第 {line} 行{column}：{why}。',
    en: '{file}, line {line}{column}: {why}.',
  },
  column_missing: {
    kind: 'invalid',
    zh: '{file} 缺少 {column} 列；请在第一行写列名 {columns}。',
    en: '{file} has no column {column}; name the columns {columns} on the first line.',
  },
  cell_empty: {
    kind: 'invalid',
    zh: '{file} 第 {line} 行“{column}”列是空的，请填写。',
    en: '{file}, line {line}, column “{column}” is empty; fill it in.',
  },
  line_twice: {
    kind: 'invalid',
    zh: '{file} 第 {line} 行“{column}”列：“{value}”已在第 {first} 行，请删去一行。',
    en: '{file}, line {line}, column “{column}”: “{value}” stands on line {first} already; delete one of them.',
  },
})

export interface FileTable<K extends string> {
  /** As it is spoken of: its path, or standard input. */
  readonly file: string
  readonly headers: Readonly<Partial<Record<K, string>>>
  readonly rows: readonly FileRow<K>[]
}

/** A line with its place, to speak of it as the file does. */
export interface FileRow<K extends string> {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Partial<Record<K, string>>>
  readonly headers: Readonly<Partial<Record<K, string>>>
}

export interface TableShape<K extends string> {
  readonly columns: readonly ColumnDefinition<K>[]
  /** Columns that must be there; of a list in the list, at least one of them. */
  readonly needed: readonly (K | readonly K[])[]
}

const MOST_ROWS = 1_600_000

/** @throws usage.standard_input_twice when more than one of the files is `-` */
export function refuseStandardInputTwice(names: readonly (string | undefined)[]): void {
  if (names.filter((name) => name === '-').length > 1) throw tableFaults.standard_input_twice()
}

export function spokenName(name: string, { language }: Terminal): string {
  return name === '-' ? { zh: '标准输入', en: 'standard input' }[language] : name
}

/** The bytes of a file, `-` being standard input. @throws usage.table_unreadable */
export async function readBytes(name: string, terminal: Terminal): Promise<Buffer> {
  try {
    return name === '-' ? await buffer(stdin) : await readFile(name)
  } catch (error) {
    throw tableFault(error, spokenName(name, terminal), terminal)
  }
}

/**
 * Reads a table of CSV, .xlsx or JSON lines, told apart by content; `-` is standard input.
 * What was done to read it, and columns nothing is known of, are noted.
 *
 * @param bytes the file's content where it was read already
 * @throws usage.* naming file, line and column
 */
export async function readTable<K extends string>(
  name: string,
  { columns, needed }: TableShape<K>,
  terminal: Terminal,
  bytes?: Buffer,
): Promise<FileTable<K>> {
  const { language, note } = terminal
  const file = spokenName(name, terminal)
  try {
    const given = name === '-' ? (bytes ?? (await buffer(stdin))) : bytes
    const source = given ? { bytes: given, name: file } : { path: name }
    const table = await readSheet(source, { maxRows: MOST_ROWS })
    const [problem] = table.problems
    if (problem) throw rowWrong({ ...problem, file, why: problem.text[language] }, terminal)
    const { headers, rows, notes } = mapColumns(table, columns)
    for (const told of [...table.notes, ...notes]) note(`${file}: ${told.text[language]}`)
    const isMissing = (wanted: K | readonly K[]) =>
      [wanted].flat().every((key) => headers[key as K] === undefined)
    const missing = needed.find(isMissing)
    if (missing !== undefined) {
      const all = needed.flat().join(',')
      throw tableFaults.column_missing({ file, column: [missing].flat().join('/'), columns: all })
    }
    return { file, headers, rows: rows.map(({ line, cells }) => ({ file, line, cells, headers })) }
  } catch (error) {
    throw tableFault(error, file, terminal)
  }
}

interface Wrong {
  readonly file: string
  readonly line: number
  /** Header of the column; empty when the whole line is meant. */
  readonly column: string
  readonly why: string
}

export function rowWrong({ file, line, column, why }: Wrong, { language }: Terminal): Fault {
  const where = column === '' ? '' : { zh: `“${column}”列`, en: `, column “${column}”` }[language]
  return tableFaults.row_wrong({ file, line, column: where, why })
}

function tableFault(error: unknown, file: string, { language }: Terminal): unknown {
  if (error instanceof Fault) {
    return error.code.startsWith('usage.')
      ? error
      : tableFaults.table_wrong({ file, why: error.say(language) })
  }
  const reason = codeOf(error)
  return reason === undefined ? error : tableFaults.table_unreadable({ file, reason })
}

/** The text of a cell that must not be empty. @throws usage.cell_empty */
export function textAt<K extends string>(row: FileRow<K>, key: K): string {
  const value = row.cells[key] ?? ''
  if (value === '') throw tableFaults.cell_empty(placeOf(row, key))
  return value
}

export function placeOf<K extends string>(
  { file, line, headers }: FileRow<K>,
  key: K,
): { file: string; line: number; column: string } {
  return { file, line, column: headers[key] ?? key }
}

/**
 * Remembers the line on which something stands first.
 *
 * @throws usage.line_twice when it stands on an earlier one already
 */
export function refuseTwice<K extends string>(
  lines: Map<string, number>,
  row: FileRow<K>,
  { key, value, seenAs = value }: { readonly key: K; readonly value: string; readonly seenAs?: string },
): void {
  const first = lines.get(seenAs)
  if (first !== undefined) throw tableFaults.line_twice({ ...placeOf(row, key), value, first })
  lines.set(seenAs, row.line)
}
