import fc from 'fast-check'
import { INDEX_DEFAULTS } from './text-index.ts'
import type { IndexSettings, TextDocument } from './text-index.ts'
import type { Query } from './query.ts'
import { tokenise } from './tokens.ts'
import type { Scored } from './top.ts'

const CHARACTERS = [...'铝合金高温材料检测的𠮷']
/** What an index rounds to. Written out here, so that the brute force knows nothing of how the index does it. */
const COUNTS = [16, 12, 8, 6, 4, 3, 2, 1]
const WORDS = ['cbn', 'pm2.5', '600MPa']

/** Short texts of few words, so that documents share terms and scores tie often. */
export const shortText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...CHARACTERS) }, fc.constantFrom(...WORDS, ' ')), {
    maxLength: 12,
  })
  .chain((parts) =>
    // Most texts stay short; some are long enough for other classes of length and count.
    fc
      .constantFrom(1, 1, 1, 2, 5, 40, 400)
      .map((times) => Array<string>(times).fill(parts.join('')).join(' ')),
  )

export const textDocument = fc.record({ title: shortText, body: shortText })

const documentId = fc.integer({ min: 0, max: 15 }).map((number) => `d${number}`)

export type Update =
  | { readonly kind: 'put'; readonly id: string; readonly document: TextDocument }
  | { readonly kind: 'remove'; readonly id: string }

export const updates: fc.Arbitrary<Update[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('put' as const), id: documentId, document: textDocument }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), id: documentId }) },
  ),
  { maxLength: 40 },
)

function countOf(terms: readonly string[], term: string): number {
  return terms.filter((other) => other === term).length
}

/** A length rounded to the nearest, in proportion, of 8·2^(n/4) up to 512 and 512·2^(n/2) beyond, up to 5,793. */
function roundedLength(length: number): number {
  const octaves = Math.log2(Math.max(length, 8) / 8)
  const fine = Math.round(octaves * 4) / 4
  return 8 * 2 ** (fine <= 6 ? fine : Math.min(9.5, Math.round(octaves * 2) / 2))
}

function roundedCount(count: number): number {
  return COUNTS.find((each) => each <= count) ?? 1
}

/**
 * Scores every document by the formula, term by term, knowing nothing of postings.
 * Sums are rounded to single precision after each term, as the index keeps them.
 */
export function bruteForce(
  corpus: ReadonlyMap<string, TextDocument>,
  query: Query,
  settings: Partial<IndexSettings> = {},
): Scored[] {
  const { saturation, lengthShare, titleWeight, cutFrom, cutShare } = { ...INDEX_DEFAULTS, ...settings }
  const documents = [...corpus].map(([id, { title, body }]) => ({
    id,
    title: tokenise(title),
    body: tokenise(body),
  }))
  const lengthOf = ({ title, body }: { title: string[]; body: string[] }) =>
    title.length * titleWeight + body.length
  const mean = documents.reduce((sum, document) => sum + lengthOf(document), 0) / documents.length || 1
  const frequencyOf = (term: string) =>
    documents.filter((d) => d.title.includes(term) || d.body.includes(term)).length
  const known = [...query.terms].map(([term, weight]) => ({ term, weight, frequency: frequencyOf(term) }))
  const rare = known.filter(({ frequency }) => frequency <= cutShare * Math.max(cutFrom, documents.length))
  const kept = rare.some(({ frequency }) => frequency > 0) ? rare : known
  const scored = documents.map((document) => {
    let score = 0
    for (const { term, weight, frequency } of kept) {
      const count = countOf(document.title, term) * titleWeight + countOf(document.body, term)
      if (count === 0) continue
      const f = roundedCount(count)
      const length = roundedLength(lengthOf(document))
      // The one pair that is rounded together.
      const l = f === 16 && length > 4096 ? 4096 : length
      const rarity = Math.log(1 + (documents.length - frequency + 0.5) / (frequency + 0.5))
      const relative = 1 - lengthShare + (lengthShare * l) / mean
      score = Math.fround(score + (weight * rarity * (saturation + 1) * f) / (f + saturation * relative))
    }
    return { id: document.id, score }
  })
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
