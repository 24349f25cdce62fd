import type { Text } from '#platform/i18n.ts'
import type { ColumnDefinition, MappedRow, RowProblem } from '#platform/sheets/index.ts'
import type { Parsed } from './codes/parsed.ts'

interface CellProblem {
  readonly column: string
  readonly text: Text
}

/** Reads the cells of one row and gathers what is wrong with them. */
interface CellReader {
  text(key: string, maxLength: number): string
  /** A number with its own rules, such as a credit code; null where the cell is empty. */
  code<Told>(key: string, parse: (text: string) => Parsed<Told>): string | null
  /** One of the values named, by any of its names; `standard` where the cell is empty. */
  choice<T>(key: string, names: ReadonlyMap<string, T>, standard: T): T
  readonly problems: CellProblem[]
}

export function readCells(row: MappedRow, columns: readonly ColumnDefinition[]): CellReader {
  const problems: CellProblem[] = []
  const cell = (key: string) => (row.cells[key] ?? '').trim()
  const refuse = (key: string, text: Text) => void problems.push({ column: nameOf(columns, key), text })
  return {
    problems,
    text(key, maxLength) {
      const value = cell(key)
      const column = columns.find((candidate) => candidate.key === key)
      if (value === '' && column?.required) refuse(key, EMPTY)
      if ([...value].length > maxLength) refuse(key, tooLong(maxLength))
      return value
    },
    code(key, parse) {
      const value = cell(key)
      if (value === '') return null
      const parsed = parse(value)
      if (parsed.ok) return parsed.value
      refuse(key, parsed.reason)
      return null
    },
    choice(key, names, standard) {
      const value = cell(key)
      if (value === '') return standard
      const found = names.get(value)
      if (found === undefined) refuse(key, notAmong([...names.keys()]))
      return found ?? standard
    },
  }
}

const EMPTY: Text = { zh: '不能为空，请填写。', en: 'This must not be empty; fill it in.' }

function tooLong(max: number): Text {
  return { zh: `超过 ${max} 个字，请缩短。`, en: `Longer than ${max} characters; shorten it.` }
}

function notAmong(names: readonly string[]): Text {
  return { zh: `只能填写：${names.join('、')}。`, en: `Only these are possible: ${names.join(', ')}.` }
}

/** The name a column has in our templates, under which problems speak of it. */
export function nameOf(columns: readonly ColumnDefinition[], key: string): string {
  return columns.find((column) => column.key === key)?.zh ?? key
}

/** The rows that repeat an earlier row's value. */
export function repeated<Row extends { readonly line: number }>(
  rows: readonly Row[],
  { column, valueOf }: { column: string; valueOf: (row: Row) => string | null },
): RowProblem[] {
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    const value = valueOf(row)
    if (value === null) return []
    const earlier = first.get(value)
    if (earlier === undefined) first.set(value, row.line)
    return earlier === undefined ? [] : [{ line: row.line, column, text: sameAs(earlier) }]
  })
}

function sameAs(line: number): Text {
  return {
    zh: `与第 ${line} 行相同，请删除重复的一行。`,
    en: `The same as on row ${line}; delete one of the two.`,
  }
}
