import { existsSync, readFileSync } from 'node:fs'
import { queryOf, rankMatches, TextIndex, tokenise } from '#modules/matching/core/index.ts'
import type { TextDocument } from '#modules/matching/core/index.ts'

const OFFERS = 50_000
const NEEDS = 500
const ROUNDS = 3
const PUBLIC_PAIRS = new URL('../../shared/data/bdci2019/', import.meta.url)
/** Judged achievements count when they are among so many hits, as the published comparison has it. */
const JUDGED_WITHIN = 3000

const ADJECTIVES =
  '高温 低温 高压 耐磨 轻质 超细 环保 智能 精密 柔性 纳米 复合 稀土 生物 可降解 高纯 耐腐蚀 自润滑 绿色 数字'.split(
    ' ',
  )
const SUBJECTS =
  '铝合金 立方氮化硼 锂离子电池 光伏组件 水稻 茶叶 辣椒 刺梨 磷石膏 煤矸石 锰渣 钛材 轴承 齿轮 传感器 无人机 机床 刀具 涂料 橡胶 陶瓷 玻璃纤维 石墨烯 催化剂 膜材料 疫苗 中药材 天麻 肉牛 生猪 桥梁 隧道 边坡 污水 粉尘 变压器 电机 芯片 激光器 光纤'.split(
    ' ',
  )
const ACTIONS =
  '制备 检测 回收 加工 焊接 热处理 成型 分选 提纯 干燥 发酵 育种 栽培 防治 监测 控制 优化 设计 集成 表征 仿真 封装 涂覆 烧结 萃取'.split(
    ' ',
  )
const FORMS = '方法 工艺 装置 系统 技术 平台 设备 材料 配方 模型 软件 标准'.split(' ')
const PHRASES =
  '成本降低 良品率提高 能耗下降 寿命延长 抗拉强度 屈服强度 表面粗糙度 导热系数 转化率 含水率 已获发明专利 完成中试 可现场安装 适用于中小企业 提供技术培训 合作方式灵活 支持联合开发 检测周期短 无二次污染 数据可追溯'.split(
    ' ',
  )
const UNITS = ['MPa', '℃', '%', 'mm', 'kW', 'h', 'mg']

/** A repeatable source of numbers below `limit` (mulberry32). */
function createDice(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

/** Texts of the length of real offers; a model number and figures give each some terms of its own. */
function syntheticDocument(dice: (limit: number) => number, phrases: number): TextDocument {
  const pick = (list: readonly string[]) =>
    list[Math.floor((dice(list.length) * (1 + dice(list.length))) / list.length)]!
  const title = `${pick(ADJECTIVES)}${pick(SUBJECTS)}${pick(ACTIONS)}${pick(FORMS)}`
  const body = Array.from({ length: phrases }, () => {
    const figure = `${1 + dice(2000)}${UNITS[dice(UNITS.length)]!}`
    return `${pick(SUBJECTS)}${pick(ACTIONS)}的${pick(FORMS)},${pick(PHRASES)}${figure}`
  })
  return { title, body: `型号XG${dice(OFFERS)}。${body.join(';')}。` }
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!
}

function timed<T>(act: () => T): [result: T, ms: number] {
  const from = performance.now()
  const result = act()
  return [result, performance.now() - from]
}

/** Medians of the rounds; mean processor time beside the clock, because the clock also counts what else the machine does. */
function timesOf<T>(queries: readonly T[], act: (query: T) => unknown): string {
  for (const query of queries.slice(0, 100)) act(query)
  const before = process.threadCpuUsage()
  const rounds = Array.from({ length: ROUNDS }, () => queries.map((query) => timed(() => act(query))[1]))
  const { user, system } = process.threadCpuUsage(before)
  const processor = (user + system) / 1000 / ROUNDS / queries.length
  const median = (share: number) =>
    quantile(
      rounds.map((times) => quantile(times, share)),
      0.5,
    ).toFixed(2)
  return `p50 ${median(0.5)} ms, p95 ${median(0.95)} ms, processor time ${processor.toFixed(2)} ms on average`
}

function measureSpeed(): void {
  const dice = createDice(1)
  const offers = Array.from({ length: OFFERS }, (_, at) => [`o${at}`, syntheticDocument(dice, 9)] as const)
  const text = offers.map(([, { title, body }]) => `${title}\n${body}`).join('\n')
  const [, tokenising] = timed(() => offers.map(([, { body }]) => tokenise(body).length))
  console.log(`corpus: ${OFFERS} offers, ${Math.round(text.length / OFFERS)} characters each`)
  console.log(`tokenise: ${(text.length / tokenising / 1000).toFixed(1)} M characters/s`)
  const before = process.memoryUsage().arrayBuffers
  const index = new TextIndex()
  const [, building] = timed(() => index.addAll(offers))
  globalThis.gc?.()
  const megabytes = (process.memoryUsage().arrayBuffers - before) / 1e6
  console.log(`build at once: ${(building / 1000).toFixed(2)} s, about ${megabytes.toFixed(0)} MB in arrays`)
  for (const phrases of [2, 9]) {
    const needs = Array.from({ length: NEEDS }, () => {
      const { title, body } = syntheticDocument(dice, phrases)
      return { title, text: body }
    })
    const queries = needs.map(queryOf)
    const terms = queries.reduce((sum, query) => sum + query.terms.size, 0) / NEEDS
    console.log(`needs of ${Math.round(terms)} terms on average`)
    console.log(`  search, top 10: ${timesOf(queries, (query) => index.search(query, { limit: 10 }))}`)
    const uncut = (query: (typeof queries)[number]) =>
      index.search(query, { limit: 10, minDocumentFrequencyCut: Infinity })
    console.log(`  search, top 10, every term: ${timesOf(queries.slice(0, 50), uncut)}`)
    const matched = (need: (typeof needs)[number]) =>
      rankMatches(index, need, { offers: index.search(queryOf(need), { limit: 200 }), limit: 10 })
    console.log(`  tokenise, search 200, signals, top 10: ${timesOf(needs, matched)}`)
  }
  measureUpdates(index, dice)
}

function measureUpdates(index: TextIndex, dice: (limit: number) => number): void {
  const times: number[] = []
  for (let number = 0; number < 12_000; number++) {
    const document = syntheticDocument(dice, 9)
    times.push(timed(() => index.change(`o${dice(OFFERS)}`, document))[1])
  }
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  const longest = Math.max(...times)
  console.log(
    `change one offer: p50 ${quantile(times, 0.5).toFixed(2)} ms, mean with merges ${mean.toFixed(2)} ms, ` +
      `longest (one merge) ${longest.toFixed(0)} ms`,
  )
}

interface Judgements {
  readonly needs: readonly { readonly id: string; readonly title: string; readonly text: string }[]
  readonly grades: ReadonlyMap<string, ReadonlyMap<string, number>>
}

function readLines(name: string): string[] {
  return readFileSync(new URL(name, PUBLIC_PAIRS), 'utf8').trim().split('\n')
}

function readJudgements(): Judgements {
  const grades = new Map<string, Map<string, number>>()
  for (const line of readLines('qrels_public.tsv')) {
    const [need = '', achievement = '', grade = '0'] = line.split('\t')
    const known = grades.get(need) ?? new Map<string, number>()
    grades.set(need, known.set(achievement, Number(grade)))
  }
  return {
    needs: readLines('queries.jsonl').map((line) => JSON.parse(line) as Judgements['needs'][number]),
    grades,
  }
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}

/** Mean nDCG@10 over judged achievements; needs without a relevant one count 0, or are left out. */
function measureRanking(
  { needs, grades }: Judgements,
  rank: (need: Judgements['needs'][number]) => string[],
): string {
  const values: number[] = []
  for (const need of needs) {
    const judged = grades.get(need.id) ?? new Map<string, number>()
    const ideal = gain([...judged.values()].sort((a, b) => b - a))
    const found = rank(need).flatMap((id) => judged.get(id) ?? [])
    if (ideal > 0) values.push(gain(found) / ideal)
  }
  const sum = values.reduce((total, value) => total + value, 0)
  return (
    `nDCG@10 ${(sum / needs.length).toFixed(4)} over all ${needs.length} needs, ` +
    `${(sum / values.length).toFixed(4)} over the ${values.length} with a relevant achievement`
  )
}

function measureQuality(): void {
  if (!existsSync(PUBLIC_PAIRS)) {
    console.log('bdci2019: skipped, the folder ../shared/data/bdci2019 is not there')
    return
  }
  const index = new TextIndex()
  for (const line of readLines('docs.jsonl')) {
    const { id, title } = JSON.parse(line) as { id: string; title: string }
    index.add(id, { title, body: '' })
  }
  const judgements = readJudgements()
  const hits = (need: { title: string; text: string }) =>
    index.search(queryOf(need), { limit: JUDGED_WITHIN })
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  console.log(`bdci2019, by text score: ${measureRanking(judgements, (need) => idsOf(hits(need)))}`)
  const matched = (need: Judgements['needs'][number]) =>
    idsOf(rankMatches(index, need, { offers: hits(need) }))
  console.log(`bdci2019, by signals: ${measureRanking(judgements, matched)}`)
}

measureSpeed()
measureQuality()
