import type { SectorKey } from './sectors.ts'

/** How an index is compared with its required value. */
export type IndexOperator = '>=' | '<=' | '='

/** A measurable requirement and the range in which real demands for it lie. */
export interface TopicIndex {
  readonly name: string
  readonly unit: string
  readonly op: IndexOperator
  readonly low: number
  readonly high: number
  readonly step: number
}

/** One subject of demand and supply, with the words people use when they write about it. */
export interface Topic {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly sector: SectorKey
  /** Division of GB/T 4754, two digits. */
  readonly industry: string
  /** First-level discipline of GB/T 13745, three digits. */
  readonly subject: string
  /** The thing worked on, a noun. */
  readonly object: string
  /** Clauses that say what is wrong; each can follow the object. */
  readonly problems: readonly string[]
  /** Noun or verb phrases that can follow 采用. */
  readonly methods: readonly string[]
  readonly indices: readonly TopicIndex[]
  /** What is done today; can follow 目前采用. */
  readonly currentMethods: readonly string[]
  /** What the makers or keepers concerned turn out; can follow 主营. */
  readonly products: readonly string[]
}

/**
 * A topic in one line per kind of phrase, members separated by `|`.
 * Head: `key industry subject|zh|en|object`. Index: `name op low high step unit`, the unit may be missing.
 */
export type TopicRow = readonly [
  head: string,
  problems: string,
  methods: string,
  indices: string,
  currentMethods: string,
  products: string,
]

/** Reads the rows of one sector. RangeError names the row that is not complete. */
export function readTopics(sector: SectorKey, rows: readonly TopicRow[]): readonly Topic[] {
  return rows.map(([head, problems, methods, indices, currentMethods, products]) => {
    const [codes = '', zh, en, object] = head.split('|')
    const [key, industry, subject] = codes.split(' ')
    if (!key || !industry || !subject || !zh || !en || !object)
      throw new RangeError(`incomplete topic: ${head}`)
    return {
      key,
      zh,
      en,
      sector,
      industry,
      subject,
      object,
      problems: problems.split('|'),
      methods: methods.split('|'),
      indices: indices.split('|').map(readIndex),
      currentMethods: currentMethods.split('|'),
      products: products.split('|'),
    }
  })
}

function readIndex(text: string): TopicIndex {
  const [name, op, low, high, step, unit = ''] = text.split(' ')
  const numbers = { low: Number(low), high: Number(high), step: Number(step) }
  if (!name || !isOperator(op) || Object.values(numbers).some((value) => !Number.isFinite(value))) {
    throw new RangeError(`unreadable index: ${text}`)
  }
  return { name, unit, op, ...numbers }
}

function isOperator(text: string | undefined): text is IndexOperator {
  return text === '>=' || text === '<=' || text === '='
}
