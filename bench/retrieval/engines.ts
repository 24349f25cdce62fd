import type { Engine, EngineOptions } from './engine.ts'
import { openFlexSearch } from './flexsearch.ts'
import {
  openPipeline,
  openSignals,
  openSignalsWithVectors,
  openTexts,
  openWords,
  PLAIN_BM25,
} from './interchange.ts'
import { openLanceDb } from './lancedb.ts'
import { openMiniSearch } from './minisearch.ts'
import { openOrama } from './orama.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

type Open = (options: EngineOptions) => Engine | Promise<Engine>

/** By the name in the tables; the first is what the others are compared with. */
const ENGINES = {
  'interchange, every word': () => openWords({ cutShare: 1, mostTerms: Infinity }),
  'interchange, words': () => openWords({}),
  'interchange, pipeline': openPipeline,
  'interchange, texts': openTexts,
  'interchange, signals': openSignals,
  'interchange, signals with vectors': openSignalsWithVectors,
  'plain BM25': () => openWords(PLAIN_BM25),
  LanceDB: openLanceDb,
  FlexSearch: openFlexSearch,
  'SQLite FTS5': openSqlite,
  PostgreSQL: openPostgres,
  MiniSearch: openMiniSearch,
  Orama: openOrama,
} satisfies Record<string, Open>

export type EngineName = keyof typeof ENGINES

const PEERS = ['LanceDB', 'FlexSearch', 'SQLite FTS5', 'PostgreSQL', 'MiniSearch', 'Orama'] as const

/** In the order of the tables. */
export const SPEED_ENGINES: readonly EngineName[] = [
  'interchange, every word',
  'interchange, words',
  'interchange, pipeline',
  ...PEERS,
]
export const QUALITY_ENGINES: readonly EngineName[] = [
  'plain BM25',
  'interchange, texts',
  'interchange, pipeline',
  'interchange, signals',
  'interchange, signals with vectors',
  ...PEERS,
]

export async function openEngine(name: EngineName, options: EngineOptions): Promise<Engine> {
  const open: Open = ENGINES[name]
  return open(options)
}
