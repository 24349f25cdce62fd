import type { Random } from '../random.ts'
import { sectors, type Sector } from './sectors.ts'
import { subjects } from './subjects.ts'
import type { IndexOperator, Topic, TopicIndex } from './topic.ts'

/** An index with its value, as a posting carries it. */
export interface IndexValue {
  readonly name: string
  readonly op: IndexOperator
  readonly value: number
  readonly unit: string
}

/** The words drawn once for a posting, so that its title, abstract and body speak of the same case. */
export interface Draw {
  readonly topic: Topic
  readonly sector: Sector
  readonly subject: string
  readonly product: string
  readonly scene: string
  readonly current: string
  /** In random order, but the same order as the methods. */
  readonly problems: readonly [string, string, string]
  readonly methods: readonly [string, string, string]
  readonly indices: readonly [IndexValue, ...IndexValue[]]
  /** What the maker does with its product: 生产, 业务 for services, nothing where the product is named a 服务. */
  readonly doing: string
}

const SERVICES = new Set(['health', 'environment', 'digital', 'construction', 'logistics'])

export function drawWords(topic: Topic, random: Random): Draw {
  const sector = sectors[topic.sector]
  const indices = random.sample(topic.indices, random.between(2, 3)).map((index) => drawIndex(index, random))
  const product = random.pick(topic.products)
  // One order for both: the n-th method of a topic answers its n-th problem.
  const order = random.shuffle([0, 1, 2])
  return {
    topic,
    sector,
    subject: subjects[topic.subject] ?? '相关',
    product,
    scene: expand(random.pick(sector.scenes), random),
    current: random.pick(topic.currentMethods),
    problems: three(order.map((at) => topic.problems[at])),
    methods: three(order.map((at) => topic.methods[at])),
    indices: atLeastOne(indices),
    doing: product.endsWith('服务') ? '' : SERVICES.has(topic.sector) ? '业务' : '生产',
  }
}

function three([a, b, c]: readonly (string | undefined)[]): readonly [string, string, string] {
  if (a === undefined || b === undefined || c === undefined)
    throw new RangeError('a topic needs three phrases')
  return [a, b, c]
}

function atLeastOne([first, ...rest]: readonly IndexValue[]): readonly [IndexValue, ...IndexValue[]] {
  if (!first) throw new RangeError('a topic needs an index')
  return [first, ...rest]
}

function drawIndex({ name, op, unit, low, high, step }: TopicIndex, random: Random): IndexValue {
  return { name, op, unit, value: onGrid(low, step, random.int(Math.round((high - low) / step) + 1)) }
}

/** Stays on the decimal grid of the step: 0.1 + 0.2 is 0.3. */
function onGrid(low: number, step: number, steps: number): number {
  const digits = Math.max(decimals(low), decimals(step))
  return Number((low + steps * step).toFixed(digits))
}

function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

/** Draws a number for each `[low-high]` or `[low-high/step]`. */
export function expand(text: string, random: Random): string {
  return text.replace(
    /\[([\d.]+)-([\d.]+)(?:\/([\d.]+))?\]/g,
    (_, lowText: string, highText: string, stepText: string | undefined) => {
      const [low, high, step] = [Number(lowText), Number(highText), Number(stepText ?? '1')]
      return String(onGrid(low, step, random.int(Math.floor((high - low) / step + 1e-9) + 1)))
    },
  )
}

/** `30%` and `12天` stand close, `2.5 g/cm³` has a space. */
export function quantity(value: number, unit: string): string {
  if (unit === '') return String(value)
  return /^[%‰℃°×\u4e00-\u9fff]/.test(unit) ? `${value}${unit}` : `${value} ${unit}`
}

/** An index as a requirement: 空洞率不超过1%. */
export function requirement({ name, op, value, unit }: IndexValue): string {
  if (op === '<=' && value === 0) return `${name}为零`
  const word = op === '>=' ? '不低于' : op === '=' ? '为' : value < 0 ? '不高于' : '不超过'
  return `${name}${word}${quantity(value, unit)}`
}

/** What is wrong and where: 门式起重机生产中桥式起重机制动轮磨损快; a name is not said twice. */
export function trouble({ product, doing, topic, problems }: Draw): string {
  const object = product.includes(topic.object) || topic.object.includes(product) ? '' : topic.object
  return `${product}${doing}中${withProblem(object, problems[0])}`
}

/** 白芷提取物 and 提取物色深 make 白芷提取物色深: the words they share are said once. */
export function withProblem(object: string, problem: string): string {
  const shared = [4, 3, 2].find((length) => object.endsWith(problem.slice(0, length))) ?? 0
  return object + problem.slice(shared)
}

/** An index as a measured value: 空洞率实测0.8%. */
export function measured({ name, value, unit }: IndexValue): string {
  return `${name}实测${quantity(value, unit)}`
}

/** Joins required sentences, and optional ones at their places as long as the whole stays within 320 characters. */
export function compose(
  sentences: readonly { readonly text: string; readonly optional?: boolean }[],
): string {
  let room = 320 - sentences.reduce((sum, { text, optional }) => sum + (optional ? 0 : text.length), 0)
  return sentences
    .filter(({ text, optional }) => {
      if (!optional) return true
      if (text.length > room) return false
      room -= text.length
      return true
    })
    .map(({ text }) => text)
    .join('')
}
