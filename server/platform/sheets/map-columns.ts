import { faults } from './faults.ts'
import { note, type ColumnDefinition, type Note, type SheetTable } from './table.ts'

export interface MappedRow<K extends string = string> {
  readonly line: number
  /** By key; a column the file does not have is absent, an empty cell is an empty string. */
  readonly cells: Readonly<Partial<Record<K, string>>>
}

export interface MappedTable<K extends string = string> {
  readonly rows: readonly MappedRow<K>[]
  /** The header name each key was found under, to speak of a column as the file does. */
  readonly headers: Readonly<Partial<Record<K, string>>>
  /** Header names nothing was taken from. */
  readonly unknown: readonly string[]
  readonly notes: readonly Note[]
}

/** Units of which two different ones must not be mistaken for each other. */
const UNIT =
  /^(?:元|千元|万元|百万元|亿元|人|人次|万人|万人次|次|场|场次|个|项|件|台|套|户|亩|公顷|平方米|㎡|m2|米|公里|km|公斤|kg|吨|天|日|小时|分钟|周|月|年|岁|%|‰|yuan|cny|rmb|usd)$/

/**
 * Finds the columns of an import by key, Chinese or English name or alias.
 *
 * Letter case, spaces, full-width forms, `*` marks and bracketed additions are ignored, but a unit that
 * contradicts the column's own (万元 for 元) is refused. Columns nothing is known of are named in a note;
 * missing required ones and two columns of one meaning are faults.
 */
export function mapColumns<K extends string>(
  table: SheetTable,
  columns: readonly ColumnDefinition<K>[],
): MappedTable<K> {
  const lookup = namesOf(columns)
  const found = new Map<ColumnDefinition<K>, string>()
  const unknown: string[] = []
  for (const header of table.columns) {
    const column = find(header, lookup)
    if (!column) {
      unknown.push(header)
      continue
    }
    const first = found.get(column)
    if (first !== undefined) {
      throw faults.column_twice({ first, second: header, zhName: column.zh, enName: column.en })
    }
    found.set(column, header)
  }
  refuseMissing(columns.filter((column) => column.required && !found.has(column)))
  const pairs = [...found].map(([column, header]) => [column.key, header] as const)
  return {
    headers: Object.fromEntries(pairs) as Partial<Record<K, string>>,
    rows: table.rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        pairs.map(([key, header]) => [key, cells[header] ?? '']),
      ) as MappedRow<K>['cells'],
    })),
    unknown,
    notes: unknownNotes(unknown),
  }
}

interface Lookup<K extends string> {
  /** By the name with its brackets, and by the name without them. */
  readonly exact: ReadonlyMap<string, ColumnDefinition<K>>
  readonly bare: ReadonlyMap<string, readonly { column: ColumnDefinition<K>; name: string }[]>
}

function namesOf<K extends string>(columns: readonly ColumnDefinition<K>[]): Lookup<K> {
  const exact = new Map<string, ColumnDefinition<K>>()
  const bare = new Map<string, { column: ColumnDefinition<K>; name: string }[]>()
  for (const column of columns) {
    for (const name of [column.key, column.zh, column.en, ...(column.aliases ?? [])]) {
      exact.set(comparable(name), column)
      const short = withoutBrackets(comparable(name))
      bare.set(short, [...(bare.get(short) ?? []), { column, name }])
    }
  }
  return { exact, bare }
}

function find<K extends string>(header: string, { exact, bare }: Lookup<K>): ColumnDefinition<K> | undefined {
  const name = comparable(header)
  const whole = exact.get(name)
  if (whole) return whole
  const candidates = bare.get(withoutBrackets(name)) ?? []
  const agreeing = candidates.find((candidate) => !unitsDiffer(name, comparable(candidate.name)))
  const [first] = candidates
  if (!agreeing && first) throw faults.unit_differs({ header, wanted: first.name })
  if (!agreeing) return undefined
  const contradicted = candidates.find(({ column, name: other }) => {
    return column === agreeing.column && unitsDiffer(name, comparable(other))
  })
  if (contradicted) throw faults.unit_differs({ header, wanted: contradicted.name })
  return agreeing.column
}

function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*\s]/g, '')
    .replaceAll('【', '[')
    .replaceAll('】', ']')
}

function withoutBrackets(name: string): string {
  const bare = name.replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
  return bare === '' ? name : bare
}

function unitsDiffer(one: string, other: string): boolean {
  const first = unitOf(one)
  const second = unitOf(other)
  return first !== undefined && second !== undefined && first !== second
}

function unitOf(name: string): string | undefined {
  const bracketed = [...name.matchAll(/[([]([^()[\]]*)[)\]]/g)].map((match) =>
    (match[1] ?? '').replace(/^单位:?/, ''),
  )
  return bracketed.find((text) => UNIT.test(text))
}

function refuseMissing(missing: readonly ColumnDefinition[]): void {
  if (missing.length === 0) return
  throw faults.required_missing({
    zhNames: missing.map((column) => column.zh).join('、'),
    enNames: missing.map((column) => column.en).join(', '),
  })
}

function unknownNotes(unknown: readonly string[]): Note[] {
  if (unknown.length === 0) return []
  const text = {
    zh: '这些列无法识别，没有导入：{names}。',
    en: 'These columns are not known and were not imported: {names}.',
  }
  return [note('unknown_columns', text, { names: unknown.join(', ') })]
}
