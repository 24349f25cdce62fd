import { readFileSync } from 'node:fs'
import { findMatches, rankMatches } from '../../server/modules/matching/core/score/rank.ts'
import { hybridSearch, type SemanticArm } from '../../server/modules/matching/core/semantic/hybrid-search.ts'
import { deserialise } from '../../server/modules/matching/core/semantic/serialise.ts'
import { trainVectors } from '../../server/modules/matching/core/semantic/train-vectors.ts'
import { VectorIndex } from '../../server/modules/matching/core/semantic/vector-index.ts'
import type { VectorModel } from '../../server/modules/matching/core/semantic/vector-model.ts'
import { queryOf, weightedQuery } from '../../server/modules/matching/core/text/query.ts'
import { TextIndex } from '../../server/modules/matching/core/text/text-index.ts'
import type { IndexSettings } from '../../server/modules/matching/core/text/text-index.ts'
import type { BenchDocument, BenchQuery, Engine, EngineOptions } from './engine.ts'

/** BM25 as textbooks have it: usual constants, one field, no word left out. */
export const PLAIN_BM25: Partial<IndexSettings> = {
  saturation: 1.2,
  lengthShare: 0.75,
  cutShare: 1,
  mostTerms: Infinity,
}

/** The core on the words the peers get. */
export function openWords(settings: Partial<IndexSettings>): Engine {
  const index = new TextIndex(settings)
  return {
    add: (documents) => {
      for (const { id, words } of documents) index.addTokens(id, { title: [], body: words })
    },
    search: ({ words }, limit) =>
      idsOf(index.search(weightedQuery([{ content: words, weight: 1 }]), { limit })),
  }
}

/** Own terms (characters and pairs of them) and weights of fields, no vectors. */
export function openTexts(): Engine {
  const index = new TextIndex()
  return {
    add: (documents) => index.addAll(documents.map(titledOf)),
    search: (need, limit) => idsOf(index.search(queryOf(need), { limit })),
  }
}

/** Own terms, then the signals of whoever says nothing but a title and a text. */
export function openSignals(): Engine {
  const index = new TextIndex()
  return {
    add: (documents) => index.addAll(documents.map(titledOf)),
    search: (need, limit) =>
      idsOf(rankMatches(index, need, { offers: index.search(queryOf(need), { limit }), limit })),
  }
}

/** The whole pipeline: own terms, weights of fields, and vectors of a model trained on the corpus. */
export function openPipeline({ model }: EngineOptions): Engine {
  return openTextsAndVectors(model, ({ index, arm }, need, limit) => {
    const query = queryOf(need)
    const lexical = {
      search: (count: number) => index.search(query, { limit: count }),
      scoresOf: (ids: readonly string[]) => index.scoresOf(query, ids),
    }
    return hybridSearch(lexical, arm, { limit })
  })
}

/** What the product does for a need that says nothing but a title and a text, without gates and shared words. */
export function openSignalsWithVectors({ model }: EngineOptions): Engine {
  return openTextsAndVectors(model, ({ index, arm }, need, limit) => {
    const open = { offerOf: (id: string) => ({ id }), gateOf: () => ({ ok: true }) as const }
    return findMatches(index, need, { ...open, limit, semantic: arm, hasSharedTerms: false }).matches
  })
}

interface TextsAndVectors {
  readonly index: TextIndex
  /** The vectors with that of the need; undefined where the model knows no word of it. */
  readonly arm: SemanticArm | undefined
}

function openTextsAndVectors(
  file: string | undefined,
  search: (texts: TextsAndVectors, need: BenchQuery, limit: number) => readonly { id: string }[],
): Engine {
  const index = new TextIndex()
  let model: VectorModel | undefined = file === undefined ? undefined : deserialise(readFileSync(file))
  let vectors = new VectorIndex(model?.dimensions ?? 1)
  const waiting: BenchDocument[] = []
  const encode = (known: VectorModel, { id, title, body }: BenchDocument) => {
    const vector = known.encode(`${title}\n${body}`)
    if (vector) vectors.put(id, vector)
  }
  return {
    add: (documents) => {
      index.addAll(documents.map(titledOf))
      if (model) for (const document of documents) encode(model, document)
      else waiting.push(...documents)
    },
    finish: () => {
      if (model) return
      const trained = trainVectors(waiting.map(({ title, body }) => `${title}\n${body}`))
      vectors = new VectorIndex(trained.dimensions)
      for (const document of waiting) encode(trained, document)
      model = trained
    },
    search: (need, limit) => {
      const vector = model?.encodeQuery(queryOf(need))
      return idsOf(search({ index, arm: vector && { index: vectors, vector } }, need, limit))
    },
  }
}

function titledOf({
  id,
  title,
  body,
}: BenchDocument): [id: string, document: { title: string; body: string }] {
  return [id, { title, body }]
}

function idsOf(found: readonly { id: string }[]): string[] {
  return found.map(({ id }) => id)
}
