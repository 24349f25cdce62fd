import { existsSync, readFileSync } from 'node:fs'
import type { Grades } from './metrics.ts'

/** Public research data beside the project; its README.md says where they come from. Nothing of them is in here. */
const DATA = new URL('../../../shared/data/', import.meta.url)

export interface SetDocument {
  readonly id: string
  readonly title: string
  readonly body: string
}

export interface SetQuery {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly grades: Grades
}

export interface EvaluationSet {
  readonly documents: readonly SetDocument[]
  readonly queries: readonly SetQuery[]
  /** Hits to ask an engine for. */
  readonly depth: number
  /** Of the hits only documents judged for the query are ranked; the others are unknown, not wrong. */
  readonly judgedOnly: boolean
}

interface Record {
  readonly id: string
  readonly title?: string
  readonly text?: string
  readonly kind?: string
  readonly split?: string
}

const SETS = {
  'bdci2019 (demands to achievements)': () => ({
    documents: readRecords('bdci2019/docs.jsonl').map(asDocument),
    queries: readQueries('bdci2019', 'qrels_public.tsv', () => true),
    depth: 3000,
    judgedOnly: true,
  }),
  'csl (title to its abstract)': () => ({
    documents: readRecords('csl/docs.jsonl').map(asAbstract),
    queries: readQueries('csl', 'qrels_known_public.tsv', ({ kind }) => kind === 'title'),
    depth: 100,
    judgedOnly: false,
  }),
  'csl (title to its discipline)': () => ({
    documents: readRecords('csl/docs.jsonl')
      .filter(({ split }) => split !== undefined)
      .map(asAbstract),
    queries: readQueries('csl', 'qrels_discipline_public.tsv', () => true),
    depth: 101,
    judgedOnly: false,
  }),
  'stard (questions to statutes)': () => ({
    documents: readRecords('stard/docs.jsonl').map(asDocument),
    queries: readQueries('stard', 'qrels_public.tsv', () => true),
    depth: 100,
    judgedOnly: false,
  }),
} satisfies { [name: string]: () => EvaluationSet }

export type SetName = keyof typeof SETS

export const SET_NAMES = Object.keys(SETS) as SetName[]

export function readSet(name: SetName): EvaluationSet {
  return SETS[name]()
}

/** Whether the folder of a set is there; its name is the first word of the set's. */
export function isThere(name: string): boolean {
  return existsSync(new URL(`${folderOf(name)}/`, DATA))
}

export function folderOf(name: string): string {
  return name.split(' ')[0]!
}

export function readData(path: string): string {
  return readFileSync(new URL(path, DATA), 'utf8')
}

/** Rows of a table without a heading, cells separated by tabs. */
export function readRows(path: string): string[][] {
  return readLines(path).map((line) => line.split('\t'))
}

function readLines(path: string): string[] {
  return readData(path)
    .split('\n')
    .filter((line) => line !== '')
}

function readRecords(path: string): Record[] {
  return readLines(path).map((line) => JSON.parse(line) as Record)
}

function readQueries(folder: string, judgements: string, isWanted: (record: Record) => boolean): SetQuery[] {
  const grades = new Map<string, Map<string, number>>()
  for (const [query = '', document = '', grade] of readRows(`${folder}/${judgements}`)) {
    const known = grades.get(query) ?? new Map<string, number>()
    grades.set(query, known.set(document, Number(grade)))
  }
  return readRecords(`${folder}/queries.jsonl`)
    .filter((record) => grades.has(record.id) && isWanted(record))
    .map(({ id, title = '', text = '' }) => ({ id, title, text, grades: grades.get(id)! }))
}

function asDocument({ id, title = '', text = '' }: Record): SetDocument {
  return { id, title, body: text }
}

/** The title is the query: what is searched is the abstract alone. */
function asAbstract({ id, text = '' }: Record): SetDocument {
  return { id, title: '', body: text }
}
