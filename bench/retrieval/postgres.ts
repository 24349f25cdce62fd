import pg from 'pg'
import { openEmbedded } from '../../server/platform/db/embedded.ts'
import type { Engine, EngineOptions } from './engine.ts'

function lexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

/** A tsvector literal with the places of each word, so that no parser of the server changes the words. */
function vectorOf(words: readonly string[]): string {
  const places = new Map<string, number[]>()
  words.forEach((word, at) => {
    const known = places.get(word)
    if (known) known.push(at + 1)
    else places.set(word, [at + 1])
  })
  return [...places].map(([word, at]) => `${lexeme(word)}:${at.slice(0, 255).join(',')}`).join(' ')
}

/** The server that comes with the product, on a unix socket. */
export async function openPostgres({ directory }: EngineOptions): Promise<Engine> {
  const { connection, pid, stop } = await openEmbedded({ directory })
  const client = new pg.Client(connection)
  await client.connect()
  await client.query('CREATE TABLE documents (id text, words tsvector)')
  return {
    server: pid,
    add: async (documents) => {
      await client.query('INSERT INTO documents SELECT * FROM unnest($1::text[], $2::tsvector[])', [
        documents.map(({ id }) => id),
        documents.map(({ words }) => vectorOf(words)),
      ])
    },
    finish: async () => {
      await client.query('CREATE INDEX ON documents USING gin (words)')
      await client.query('VACUUM ANALYZE documents')
    },
    search: async ({ words }, limit) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM documents, CAST($1 AS tsquery) wanted
         WHERE words @@ wanted ORDER BY ts_rank(words, wanted) DESC LIMIT $2`,
        [words.map(lexeme).join(' | '), limit],
      )
      return rows.map(({ id }) => id)
    },
    close: async () => {
      await client.end()
      await stop()
    },
  }
}
