import { createReadStream, createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { needText, offerText, type OfferKind } from '../../sample/posting-texts.ts'
import { createRandom } from '../../sample/random.ts'
import { topics } from '../../sample/vocabulary/index.ts'
import { serialise } from '../../server/modules/matching/core/semantic/serialise.ts'
import { trainVectors } from '../../server/modules/matching/core/semantic/train-vectors.ts'
import type { BenchDocument, BenchQuery } from './engine.ts'
import { createWordSplitter } from './words.ts'

const OFFER_KINDS: readonly (readonly [OfferKind, number])[] = [
  ['capability', 52],
  ['achievement', 31],
  ['undertaking', 17],
]
const NEED_WORDS = { least: 30, most: 80 }
const BATCH = 1000

/** Offers as the sample city has them, kinds in its shares; the same for every run. */
export function* offers(count: number): Generator<{ id: string; title: string; body: string }> {
  const random = createRandom('bench/offers')
  for (let at = 0; at < count; at++) {
    const kind = random.pickWeighted(OFFER_KINDS)
    const { title, abstract, body } = offerText(random.pick(topics), kind, random)
    yield { id: `o${at}`, title, body: `${abstract}\n${body}` }
  }
}

/** Needs as the sample city has them, cut after a sentence so that they have 30 to 80 distinct words. */
export function needs(count: number, wordsOf: (text: string) => string[]): BenchQuery[] {
  const random = createRandom('bench/needs')
  const found: BenchQuery[] = []
  while (found.length < count) {
    const { title, abstract, body } = needText(random.pick(topics), random)
    const most = random.between(NEED_WORDS.least, NEED_WORDS.most)
    let text = abstract
    let words: string[] = []
    for (const sentence of ['', ...body.split(/(?<=。)/)]) {
      const longer = [...new Set(wordsOf(`${title}\n${text}${sentence}`))]
      if (longer.length > most) break
      text += sentence
      words = longer
    }
    if (words.length >= NEED_WORDS.least) found.push({ id: `n${found.length}`, title, text, words })
  }
  return found
}

export interface CorpusFacts {
  readonly documents: number
  readonly needs: number
  readonly meanCharacters: number
  readonly meanWords: number
  readonly meanNeedWords: number
  readonly secondsToTrainVectors: number
}

/** Writes offers, needs and the semantic model into a folder, for the processes that measure. */
export async function writeCorpus(
  directory: string,
  { documents, needs: wanted }: { documents: number; needs: number },
): Promise<CorpusFacts> {
  const wordsOf = createWordSplitter()
  const file = createWriteStream(join(directory, 'offers.jsonl'))
  const texts: string[] = []
  let [characters, words] = [0, 0]
  for (const offer of offers(documents)) {
    const text = `${offer.title}\n${offer.body}`
    const split = wordsOf(text)
    texts.push(text)
    characters += text.length
    words += split.length
    if (!file.write(`${JSON.stringify({ ...offer, words: split })}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
  const asked = needs(wanted, wordsOf)
  writeFileSync(join(directory, 'needs.json'), JSON.stringify(asked))
  const from = performance.now()
  writeFileSync(modelFile(directory), serialise(trainVectors(texts)))
  return {
    documents,
    needs: wanted,
    meanCharacters: characters / documents,
    meanWords: words / documents,
    meanNeedWords: asked.reduce((sum, need) => sum + need.words.length, 0) / wanted,
    secondsToTrainVectors: (performance.now() - from) / 1000,
  }
}

export function modelFile(directory: string): string {
  return join(directory, 'vectors.model')
}

/** The offers of a folder a thousand at a time, so that a process never holds them all. */
export async function* readOffers(directory: string): AsyncGenerator<BenchDocument[]> {
  let batch: BenchDocument[] = []
  for await (const line of createInterface({ input: createReadStream(join(directory, 'offers.jsonl')) })) {
    batch.push(JSON.parse(line) as BenchDocument)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

export function readNeeds(directory: string): BenchQuery[] {
  return JSON.parse(readFileSync(join(directory, 'needs.json'), 'utf8')) as BenchQuery[]
}
