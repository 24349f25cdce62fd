import type { ExpertProfile, Paper } from '#matching'
import { defineFaults } from '#platform/errors.ts'
import { say, type Text } from '#platform/i18n.ts'
import type { ColumnDefinition } from '#platform/sheets/index.ts'
import { decodeText } from '#platform/sheets/encoding.ts'
import { jsonErrorColumn } from '#platform/sheets/json-position.ts'
import { usageFaults } from './faults.ts'
import { readBytes, readTable, refuseTwice, rowWrong, spokenName, textAt } from './table-file.ts'
import type { Terminal } from './terminal.ts'
import { hasWords, listed, noteWordless } from './wordless-rows.ts'

const faults = defineFaults('usage', {
  profile_wrong: {
    kind: 'invalid',
    zh: '{file}：“{name}”应是文献编号的列表，如 {"张三": ["p1", "p2"]}。',
    en: '{file}: “{name}” must be a list of document ids, like {"person": ["p1", "p2"]}.',
  },
  sample_needed: {
    kind: 'invalid',
    zh: '{file} 有几组画像；请用 --sample 选一组：{names}。',
    en: '{file} holds several samples of profiles; choose one with --sample: {names}.',
  },
  sample_unneeded: {
    kind: 'invalid',
    zh: '{file} 没有分组；请去掉 --sample。',
    en: '{file} holds no samples; leave out --sample.',
  },
})

const TEXTS = {
  unknownDocuments: {
    zh: '{file}：{count} 个文献编号在 --papers 和 --documents 中找不到，未作计算：{names}',
    en: '{file}: {count} document ids are in neither --papers nor --documents and were left out: {names}',
  },
  withoutDocuments: {
    zh: '{file}：{count} 人没有可用的文献，分数都是 0：{names}',
    en: '{file}: {count} people have no document to go by, so that their scores are 0: {names}',
  },
} satisfies Record<string, Text>

type PaperKey = 'id' | 'title' | 'text'

const PAPER_COLUMNS: readonly ColumnDefinition<PaperKey>[] = [
  { key: 'id', zh: '编号', en: 'id' },
  { key: 'title', zh: '标题', en: 'title' },
  { key: 'text', zh: '正文', en: 'text', aliases: ['abstract', '摘要'] },
]

/** Reads papers, applications or the like: `id`, and `title` or `text` (also `abstract`). @throws usage.* */
export async function readPapers(name: string, terminal: Terminal): Promise<Paper[]> {
  const shape = { columns: PAPER_COLUMNS, needed: ['id' as const, ['title', 'text'] as const] }
  const { file, rows } = await readTable(name, shape, terminal)
  const lines = new Map<string, number>()
  const papers = rows.map((row) => {
    const id = textAt(row, 'id')
    refuseTwice(lines, row, { key: 'id', value: id })
    return { id, line: row.line, title: row.cells.title ?? '', text: row.cells.text ?? '' }
  })
  const wordless = papers.filter((paper) => !hasWords(paper))
  noteWordless(file, wordless, terminal)
  return papers.map(({ id, title, text }) => ({ id, title, text }))
}

export interface ProfileSource {
  /** A table with a line for each document of a person, or a JSON object of lists of document ids; `-` is standard input. */
  readonly profiles: string
  readonly sample?: string | undefined
  /** Where ids of documents are looked up. */
  readonly known: ReadonlyMap<string, Paper>
}

/** Reads people as sets of documents, in the order of the file. @throws usage.* */
export async function readProfiles(source: ProfileSource, terminal: Terminal): Promise<ExpertProfile[]> {
  const file = spokenName(source.profiles, terminal)
  const bytes = await readBytes(source.profiles, terminal)
  const lists = readLists(source.profiles, bytes, terminal)
  if (lists === undefined && source.sample !== undefined) throw faults.sample_unneeded({ file })
  const profiles =
    lists === undefined
      ? await readProfileTable(source.profiles, bytes, terminal)
      : profilesOf(sampleOf(lists, source.sample, file), source.known, { file, terminal })
  tell(
    'withoutDocuments',
    profiles.filter(({ documents }) => !documents.some(hasWords)).map(({ id }) => id),
    { file, terminal },
  )
  return profiles
}

interface Place {
  readonly file: string
  readonly terminal: Terminal
}

function tell(key: keyof typeof TEXTS, names: readonly string[], { file, terminal }: Place): void {
  if (names.length === 0) return
  const { language, note } = terminal
  note(say(TEXTS[key], language, { file, count: names.length, names: listed(names, language) }))
}

type ProfileKey = 'person' | 'id' | 'title' | 'text'

const PROFILE_COLUMNS: readonly ColumnDefinition<ProfileKey>[] = [
  { key: 'person', zh: '人员', en: 'person', aliases: ['姓名', '专家'] },
  ...PAPER_COLUMNS,
]

async function readProfileTable(name: string, bytes: Buffer, terminal: Terminal): Promise<ExpertProfile[]> {
  const needed = [['person', 'id'] as const, ['title', 'text'] as const]
  const { file, headers, rows } = await readTable(name, { columns: PROFILE_COLUMNS, needed }, terminal, bytes)
  // Beside a column of people, `id` is that of the document.
  const key = headers.person === undefined ? 'id' : 'person'
  const people = new Map<string, { title: string; text: string }[]>()
  const wordless: { id: string; line: number }[] = []
  for (const row of rows) {
    const id = textAt(row, key)
    const document = { title: row.cells.title ?? '', text: row.cells.text ?? '' }
    if (!hasWords(document)) wordless.push({ id, line: row.line })
    people.set(id, [...(people.get(id) ?? []), document])
  }
  noteWordless(file, wordless, terminal)
  return Array.from(people, ([id, documents]) => ({ id, documents }))
}

type Lists = Readonly<Record<string, unknown>>

/**
 * The object of a JSON file; undefined for a table. One line of JSON lines is an object too, but with texts in it.
 *
 * @throws usage.row_wrong with line and column, where a file named .json is broken
 */
function readLists(name: string, bytes: Buffer, terminal: Terminal): Lists | undefined {
  const isNamedJson = name.toLowerCase().endsWith('.json')
  if (!isNamedJson && !/^(?:\uFEFF)?\s*\{/.test(bytes.subarray(0, 1000).toString())) return undefined
  const text = decodeText(bytes).text
  try {
    const value: unknown = JSON.parse(text)
    if (!isObject(value)) return undefined
    return isNamedJson || Object.values(value).every((part) => typeof part === 'object') ? value : undefined
  } catch (error) {
    if (!isNamedJson || !(error instanceof SyntaxError)) return undefined
    const before = text.slice(0, jsonErrorColumn(text) - 1).split('\n')
    const column = (before.at(-1) ?? '').length + 1
    const { language } = terminal
    const why = { zh: `第 ${column} 个字起不是 JSON`, en: `from character ${column} on it is not JSON` }[
      language
    ]
    throw rowWrong({ file: name, line: before.length, column: '', why }, terminal)
  }
}

function isObject(value: unknown): value is Lists {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The people themselves: one sample of several, where the file holds samples. */
function sampleOf(lists: Lists, sample: string | undefined, file: string): Lists {
  const isNested = Object.keys(lists).length > 0 && Object.values(lists).every(isObject)
  if (!isNested) {
    if (sample !== undefined) throw faults.sample_unneeded({ file })
    return lists
  }
  const names = Object.keys(lists)
  const expected = names.join(' | ')
  if (sample === undefined && names.length > 1) throw faults.sample_needed({ file, names: expected })
  const chosen = sample ?? names[0]!
  if (!Object.hasOwn(lists, chosen))
    throw usageFaults.value_wrong({ name: '--sample', value: chosen, expected })
  return lists[chosen] as Lists
}

function profilesOf(people: Lists, known: ReadonlyMap<string, Paper>, place: Place): ExpertProfile[] {
  const unknown = new Set<string>()
  const profiles = Object.entries(people).map(([id, ids]): ExpertProfile => {
    if (!isIdList(ids)) throw faults.profile_wrong({ file: place.file, name: id })
    const documents = ids.flatMap((document) => {
      const paper = known.get(String(document))
      if (paper === undefined) unknown.add(String(document))
      return paper === undefined ? [] : [paper]
    })
    return { id, documents }
  })
  tell('unknownDocuments', [...unknown], place)
  return profiles
}

function isIdList(value: unknown): value is (string | number)[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string' || typeof id === 'number')
}
