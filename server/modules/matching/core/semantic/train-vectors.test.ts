import { describe, expect, it } from 'vitest'
import { deserialise, serialise } from './serialise.ts'
import { FIELD_COUNT, fieldTexts } from './testing.ts'
import { FEWEST_TEXTS, trainVectors } from './train-vectors.ts'
import type { TrainingProgress } from './train-vectors.ts'

const SETTINGS = { dimensions: 16 }
const texts = fieldTexts(400)

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return a!.reduce((sum, value, at) => sum + value * b![at]!, 0)
}

describe('training', () => {
  const model = trainVectors(texts, SETTINGS)

  it('gives the same model for the same texts and another for another seed', () => {
    expect(trainVectors(texts, SETTINGS).state).toEqual(model.state)
    expect(trainVectors(texts, { ...SETTINGS, seed: 2 }).state.directions).not.toEqual(model.state.directions)
  })

  it('brings texts of one field together that have no word in common', () => {
    const battery = model.encode('隔膜')
    expect(cosine(battery, model.encode('电解液'))).toBeGreaterThan(0.4)
    expect(cosine(battery, model.encode('茶多酚'))).toBeLessThan(0.2)
  })

  it('finds texts of the same field nearest', () => {
    const vectors = texts.map((text) => model.encode(text)!)
    const nearest = vectors.map((vector, at) => {
      const others = vectors.map((other, to) => (to === at ? -2 : cosine(vector, other)))
      return others.indexOf(Math.max(...others))
    })
    expect(nearest.filter((found, at) => found % FIELD_COUNT !== at % FIELD_COUNT)).toEqual([])
  })

  it('encodes to length one, and knows nothing of words it has not seen', () => {
    expect(cosine(model.encode(texts[0]!), model.encode(texts[0]!))).toBeCloseTo(1, 5)
    expect([model.encode(''), model.encode('quantum'), model.encodeQuery({ terms: new Map() })]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('encodes a query by the weights of its terms', () => {
    const query = (battery: number, tea: number) =>
      model.encodeQuery({
        terms: new Map([
          ['隔膜', battery],
          ['茶园', tea],
        ]),
      })
    expect(cosine(query(9, 1), model.encode('隔膜'))).toBeGreaterThan(
      cosine(query(1, 9), model.encode('隔膜')),
    )
    expect(model.encodeQuery({ terms: new Map([['隔膜', 0]]) })).toBeUndefined()
  })

  it('tells how far it is', () => {
    const told: TrainingProgress[] = []
    trainVectors(texts, SETTINGS, (progress) => told.push(progress))
    const shares = told.map(({ share }) => share)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect([shares[0], shares.at(-1), new Set(told.map(({ stage }) => stage))]).toEqual([
      0,
      1,
      new Set(['reading', 'relating', 'centring']),
    ])
  })

  it('refuses a corpus that is too small or has no words in common, and says so', () => {
    expect(() => trainVectors(fieldTexts(FEWEST_TEXTS - 1))).toThrow(
      expect.objectContaining({
        code: 'matching.corpus_small',
        params: { count: FEWEST_TEXTS - 1, least: FEWEST_TEXTS },
      }) as Error,
    )
    const strangers = Array.from({ length: FEWEST_TEXTS }, (_, at) => `word${at}`)
    expect(() => trainVectors(strangers)).toThrow(
      expect.objectContaining({ code: 'matching.corpus_small' }) as Error,
    )
  })

  it('bears copies of one text', () => {
    const copies = [...Array.from({ length: 200 }, () => texts[0]!), ...texts.slice(0, 600)]
    const vector = trainVectors(copies, SETTINGS).encode(texts[1]!)!
    expect([...vector].every(Number.isFinite)).toBe(true)
  })
})

describe('a model as bytes', () => {
  const model = trainVectors(texts, SETTINGS)
  const bytes = serialise(model)
  const unreadable = expect.objectContaining({ code: 'matching.model_unreadable' }) as Error

  it('comes back equal, and encodes equally', () => {
    const copy = deserialise(bytes)
    expect(copy.state).toEqual(model.state)
    expect(texts.map(copy.encode)).toEqual(texts.map(model.encode))
    expect(serialise(copy)).toEqual(bytes)
  })

  it('begins with its mark, version, sizes and checksum, then steps, mean, directions and terms', () => {
    const { dimensions, terms, steps, mean, directions } = model.state
    const view = new DataView(bytes.buffer)
    const named = new TextEncoder().encode(terms.join('\n'))
    expect([
      String.fromCharCode(...bytes.subarray(0, 4)),
      ...[4, 8, 12, 16, 20].map((at) => view.getUint32(at, true)),
    ]).toEqual(['ICVM', 1, dimensions, texts.length, terms.length, named.length])
    expect(view.getFloat32(28, true)).toBe(steps[0])
    expect(view.getFloat32(28 + 4 * terms.length, true)).toBe(mean[0])
    const from = 28 + 4 * (terms.length + dimensions)
    expect(bytes.slice(from)).toEqual(Uint8Array.from([...new Uint8Array(directions.buffer), ...named]))
    const sum = [...bytes.subarray(0, 24), ...bytes.subarray(28)].reduce(
      (hash, byte) => Math.imul(hash ^ byte, 16_777_619),
      2_166_136_261,
    )
    expect(view.getUint32(24, true)).toBe(sum >>> 0)
  })

  it('is read from the middle of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 7)
    larger.set(bytes, 3)
    expect(deserialise(larger.subarray(3, 3 + bytes.length)).state).toEqual(model.state)
  })

  it('is refused when cut, altered or of another version', () => {
    const altered = (at: number) => {
      const copy = bytes.slice()
      copy[at]! ^= 1
      return copy
    }
    for (const wrong of [
      new Uint8Array(),
      bytes.slice(0, -1),
      altered(0),
      altered(4),
      altered(8),
      altered(40),
    ]) {
      expect(() => deserialise(wrong)).toThrow(unreadable)
    }
  })
})
