import { VectorIndex, type EmbeddingProvider } from '#matching'
import { embedTexts } from './embedding-option.ts'
import type { Meaning } from './match-engine.ts'
import type { MatchRow } from './match-tables.ts'
import type { Terminal } from './terminal.ts'

/** Needs and offers by an embedding model; undefined, after a note, when it fails. */
export async function meaningBy(
  provider: EmbeddingProvider,
  tables: { readonly needs: readonly MatchRow[]; readonly offers: readonly MatchRow[] },
  terminal: Terminal,
): Promise<Meaning | undefined> {
  const [needs, offers] = [tables.needs, tables.offers].map((rows) => rows.filter(({ hasWords }) => hasWords))
  const texts = { query: needs!.map(textOf), document: offers!.map(textOf) }
  const vectors = await embedTexts(provider, texts, terminal)
  const dimensions = vectors?.document.find((vector) => vector !== undefined)?.length
  if (!vectors || dimensions === undefined) return undefined
  const index = new VectorIndex(dimensions)
  offers!.forEach(({ id }, at) => {
    const vector = vectors.document[at]
    if (vector) index.put(id, vector)
  })
  const ofNeeds = new Map(needs!.map(({ id }, at) => [id, vectors.query[at]]))
  return { index, vectorOf: ({ id }) => ofNeeds.get(id) }
}

function textOf({ title, text }: MatchRow): string {
  return `${title}\n${text}`
}
