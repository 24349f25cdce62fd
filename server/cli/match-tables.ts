import { industriesByName, placesByName, subjectsByName, type CodesByName } from '#register'
import { parseIndices, type NumericIndex, type Profile } from '#matching'
import { Fault } from '#platform/errors.ts'
import type { ColumnDefinition } from '#platform/sheets/index.ts'
import { say } from '#platform/i18n.ts'
import {
  placeOf,
  readTable,
  refuseTwice,
  rowWrong,
  textAt,
  type FileRow,
  type TableShape,
} from './table-file.ts'
import type { Terminal } from './terminal.ts'
import { hasWords, noteWordless } from './wordless-rows.ts'

/** A line of the needs or the offers. */
export interface MatchRow {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly hasWords: boolean
  readonly profile: Profile
}

type Key = 'id' | 'title' | 'text' | 'field' | 'industry' | 'region' | 'indices'

const COLUMNS: readonly ColumnDefinition<Key>[] = [
  { key: 'id', zh: '编号', en: 'id' },
  { key: 'title', zh: '标题', en: 'title' },
  { key: 'text', zh: '正文', en: 'text' },
  { key: 'field', zh: '学科', en: 'field' },
  { key: 'industry', zh: '行业', en: 'industry' },
  { key: 'region', zh: '地区', en: 'region' },
  { key: 'indices', zh: '技术指标', en: 'indices' },
]

const SHAPE: TableShape<Key> = { columns: COLUMNS, needed: ['id', ['title', 'text']] }

interface CodeColumn {
  readonly key: 'field' | 'industry' | 'region'
  readonly standard: string
  readonly code: RegExp
  readonly byName: () => CodesByName | Promise<CodesByName>
}

const CODES: readonly CodeColumn[] = [
  {
    key: 'field',
    standard: 'GB/T 13745',
    code: /^\d{3}(\.?\d{2}(\.?\d{2})?)?$/,
    byName: subjectsByName,
  },
  {
    key: 'industry',
    standard: 'GB/T 4754',
    code: /^([A-T]\d{0,4}|\d{2,4})$/i,
    byName: industriesByName,
  },
  { key: 'region', standard: 'GB/T 2260', code: /^\d{6}(\d{6})?$/, byName: placesByName },
]

const NOT_CODES = {
  zh: '{file}：“{column}”列有 {count} 处不是 {standard} 的代码或名称，未作计算，如第 {line} 行的“{value}”',
  en: '{file}, column “{column}”: {count} values are no codes or names of {standard} and were left out, such as “{value}” on line {line}',
}

interface ReadOptions {
  /** Whether ids must be free of blanks, which part the columns of a TREC run. */
  readonly isForTrec: boolean
}

/**
 * Reads needs or offers: `id`, `title` or `text` or both, and what else is known of them.
 *
 * @throws usage.* naming file, line and column, for indices the position too
 */
export async function readMatchTable(
  name: string,
  { isForTrec }: ReadOptions,
  terminal: Terminal,
): Promise<{ file: string; rows: readonly MatchRow[] }> {
  const { file, rows } = await readTable(name, SHAPE, terminal)
  const lines = new Map<string, number>()
  const misread = new Misread()
  const codes = await codesIn(rows)
  const read = rows.map((row) => {
    const id = textAt(row, 'id')
    refuseTwice(lines, row, { key: 'id', value: id })
    if (isForTrec && /\s/.test(id))
      throw rowWrong({ ...placeOf(row, 'id'), why: blankInId(terminal) }, terminal)
    const { title = '', text = '' } = row.cells
    const profile = profileOf(row, { misread, codes }, terminal)
    return { line: row.line, id, title, text, hasWords: hasWords({ title, text }), profile }
  })
  misread.tell(file, terminal)
  noteWordless(
    file,
    read.filter((row) => !row.hasWords),
    terminal,
  )
  return { file, rows: read }
}

function blankInId({ language }: Terminal): string {
  const text = { zh: 'trec 格式的编号不能含空白', en: 'an id in the trec format must not hold blanks' }
  return text[language]
}

interface Reading {
  readonly misread: Misread
  /** The code of a value of a column, when it is one or the name of one. */
  readonly codes: (column: CodeColumn, value: string) => string | undefined
}

function profileOf(row: FileRow<Key>, reading: Reading, terminal: Terminal): Profile {
  const [subjects, industries, places] = CODES.map((column) => codesOf(row, column, reading))
  const indices = indicesOf(row, terminal)
  return {
    ...(subjects!.length > 0 && { subjects: subjects! }),
    ...(industries!.length > 0 && { industries: industries! }),
    ...(places!.length > 0 && { place: places![0]! }),
    ...(indices.length > 0 && { indices }),
  }
}

/** Names are read for columns that hold something else than codes; the tables of places are large. */
async function codesIn(rows: readonly FileRow<Key>[]): Promise<Reading['codes']> {
  const names = new Map<CodeColumn, CodesByName>()
  for (const column of CODES) {
    const hasNames = rows.some((row) => valuesOf(row, column).some((value) => !column.code.test(value)))
    if (hasNames) names.set(column, await column.byName())
  }
  return (column, value) => (column.code.test(value) ? value : names.get(column)?.get(value.toLowerCase()))
}

/** The values of a cell. English names have blanks, Chinese ones their own commas, so a whole cell may be one name. */
function valuesOf(row: FileRow<Key>, { key }: CodeColumn): string[] {
  return (row.cells[key] ?? '')
    .split(/[;；|]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function codesOf(row: FileRow<Key>, column: CodeColumn, { codes, misread }: Reading): string[] {
  return valuesOf(row, column).flatMap((value) => {
    const code = codes(column, value)
    if (code !== undefined) return [code]
    const parts = value.split(/[,、，\s]+/).filter((part) => part !== '')
    return parts.flatMap((part) => {
      const found = codes(column, part)
      if (found === undefined) misread.add(row, column, part)
      return found ?? []
    })
  })
}

/** Values of code columns that are no codes: counted, the first of each column kept as an example. */
class Misread {
  readonly #found = new Map<CodeColumn, { line: number; value: string; column: string; count: number }>()

  add(row: FileRow<Key>, column: CodeColumn, value: string): void {
    const known = this.#found.get(column)
    if (known) known.count++
    else {
      const { line, column: header } = placeOf(row, column.key)
      this.#found.set(column, { line, value, column: header, count: 1 })
    }
  }

  tell(file: string, { note, language }: Terminal): void {
    for (const [{ standard }, found] of this.#found) {
      note(say(NOT_CODES, language, { file, standard, ...found }))
    }
  }
}

function indicesOf(row: FileRow<Key>, terminal: Terminal): NumericIndex[] {
  try {
    return parseIndices(row.cells.indices ?? '')
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    throw rowWrong({ ...placeOf(row, 'indices'), why: error.say(terminal.language) }, terminal)
  }
}
