import { describe, expect, it } from 'vitest'
import { needText, offerText, type NeedText, type OfferText } from './posting-texts.ts'
import { createRandom } from './random.ts'
import { topics } from './vocabulary/index.ts'

const KINDS = [
  ['capability', 4],
  ['achievement', 3],
  ['undertaking', 3],
] as const

function needsOf(seed: string): NeedText[] {
  const random = createRandom(seed)
  return Array.from({ length: 4954 }, () => needText(random.pick(topics), random))
}

function offersOf(seed: string): OfferText[] {
  const random = createRandom(seed)
  return Array.from({ length: 9044 }, () =>
    offerText(random.pick(topics), random.pickWeighted(KINDS), random),
  )
}

const needs = needsOf('needs')
const offers = offersOf('offers')

/** Everything a reader sees, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

const repeated = (titles: string[]) => (titles.length - new Set(titles).size) / titles.length

describe('posting texts', () => {
  it('are the same for the same seed', () => {
    expect(needsOf('needs').slice(0, 50)).toEqual(needs.slice(0, 50))
    expect(offersOf('offers').slice(0, 50)).toEqual(offers.slice(0, 50))
  })

  it('repeat fewer than one title in a hundred', () => {
    expect(repeated(needs.map(({ title }) => title))).toBeLessThan(0.01)
    expect(repeated(offers.map(({ title }) => title))).toBeLessThan(0.01)
    expect([...needs, ...offers].filter(({ title }) => title.length < 10 || title.length > 80)).toEqual([])
  })

  it('have bodies of 120 to 320 characters and abstracts of 25 to 140', () => {
    const wrong = [...needs, ...offers].filter(
      ({ body, abstract }) =>
        body.length < 120 || body.length > 320 || abstract.length < 25 || abstract.length > 140,
    )
    expect(wrong.map(({ body, abstract }) => [body.length, abstract])).toEqual([])
  })

  it('leave no template mark, no half-width or doubled punctuation, no word of a missing value', () => {
    const texts = textsOf([needs, offers])
    expect(texts.filter((text) => /[{}[\]|]|undefined|NaN|null|\$/.test(text))).toEqual([])
    expect(texts.filter((text) => /[，。；：、（]{2}|[，。；：、]）|（）|\s\s/.test(text))).toEqual([])
    expect(texts.filter((text) => /[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/.test(text))).toEqual([])
    expect([...needs, ...offers].filter(({ body }) => !body.endsWith('。'))).toEqual([])
  })
})

describe('needText', () => {
  it('asks for a budget in whole ten thousands, a deadline and at least two indices', () => {
    const wrong = needs.filter(
      ({ budgetLow, budgetHigh, deadlineMonths, indices }) =>
        budgetLow < 1_000_000n ||
        budgetHigh < budgetLow ||
        budgetLow % 1_000_000n !== 0n ||
        budgetHigh % 1_000_000n !== 0n ||
        deadlineMonths < 1 ||
        deadlineMonths > 24 ||
        indices.length < 2,
    )
    expect(wrong).toEqual([])
  })

  it('wants every kind of help, under contracts that fit', () => {
    expect([...new Set(needs.map(({ wants, contractKind }) => `${wants} ${contractKind}`))].sort()).toEqual([
      'expert consulting',
      'expert service',
      'joint_rd development',
      'result licence',
      'result transfer',
      'talent consulting',
      'talent service',
      'test service',
    ])
  })

  it('states its indices and its present method in the body', () => {
    const wrong = needs.filter(
      ({ body, indices, presentMethod }) =>
        !body.includes(presentMethod) || indices.some(({ name }) => !body.includes(name)),
    )
    expect(wrong).toEqual([])
  })
})

describe('offerText', () => {
  it('fills the fields of its kind', () => {
    const topic = topics[20]
    if (!topic) throw new Error('no topic')
    const fields = (['capability', 'achievement', 'undertaking'] as const).map((kind) =>
      Object.keys(offerText(topic, kind, createRandom('fields'))).sort(),
    )
    expect(fields).toMatchInlineSnapshot(`
      [
        [
          "abstract",
          "body",
          "contractKind",
          "equipment",
          "hoursPerMonth",
          "indices",
          "kind",
          "methods",
          "priceBasis",
          "radiusKm",
          "sampleCases",
          "title",
        ],
        [
          "abstract",
          "advantage",
          "body",
          "conditions",
          "contractKind",
          "economics",
          "indices",
          "indicesReached",
          "ipRights",
          "kind",
          "maturity",
          "presentSolution",
          "price",
          "problemSolved",
          "title",
          "transferModes",
        ],
        [
          "abstract",
          "body",
          "contractKind",
          "deliverables",
          "durationMonths",
          "indices",
          "kind",
          "priceHigh",
          "priceLow",
          "scope",
          "teamSize",
          "title",
        ],
      ]
    `)
  })

  it('keeps maturity from 1 to 9, prices positive and the upper price above the lower', () => {
    const wrong = offers.filter((offer) => {
      if (offer.kind === 'achievement') {
        return (
          offer.maturity < 1 || offer.maturity > 9 || offer.price === 0n || offer.transferModes.length === 0
        )
      }
      if (offer.kind === 'undertaking')
        return offer.priceLow < 1_000_000n || offer.priceHigh <= offer.priceLow
      return offer.hoursPerMonth < 1 || offer.equipment.length < 2
    })
    expect(wrong).toEqual([])
  })
})
