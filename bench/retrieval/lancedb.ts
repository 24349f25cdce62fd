import { availableParallelism } from 'node:os'
import type { Engine, EngineOptions } from './engine.ts'
import { loadPeer } from './load-peer.ts'

interface Row {
  readonly id: string
  readonly text: string
}
interface Query {
  fullTextSearch(query: unknown): Query
  select(columns: readonly string[]): Query
  limit(count: number): Query
  toArray(): Promise<Row[]>
}
interface Table {
  add(rows: readonly Row[]): Promise<unknown>
  createIndex(column: string, options: object): Promise<void>
  query(): Query
  close(): void
}
interface LanceDb {
  connect(directory: string): Promise<{ createTable(name: string, rows: readonly Row[]): Promise<Table> }>
  readonly Index: { fts(options: object): unknown }
  readonly MatchQuery: new (text: string, column: string) => unknown
}

/** Words are separated by blanks and taken as they are. */
const WORDS_AS_THEY_ARE = {
  baseTokenizer: 'whitespace',
  withPosition: false,
  lowercase: false,
  stem: false,
  removeStopWords: false,
  asciiFolding: false,
}

/** With two or fewer it stops for ever while it builds, as it waits for a thread of its own (lance-format/lance#7350). */
const FEWEST_THREADS = 4

export async function openLanceDb({ directory }: EngineOptions): Promise<Engine> {
  process.env['LANCE_CPU_THREADS'] ??= String(Math.max(FEWEST_THREADS, availableParallelism()))
  const { connect, Index, MatchQuery } = loadPeer<LanceDb>('@lancedb/lancedb')
  const database = await connect(directory)
  let table: Table | undefined
  return {
    add: async (documents) => {
      const rows = documents.map(({ id, words }) => ({ id, text: words.join(' ') }))
      if (table) await table.add(rows)
      else table = await database.createTable('documents', rows)
    },
    finish: async () => table?.createIndex('text', { config: Index.fts(WORDS_AS_THEY_ARE) }),
    search: async ({ words }, limit) => {
      const match = new MatchQuery(words.join(' '), 'text')
      const rows = await table!.query().fullTextSearch(match).select(['id', '_score']).limit(limit).toArray()
      return rows.map(({ id }) => id)
    },
    close: () => table?.close(),
  }
}
