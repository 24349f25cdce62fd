import { z } from 'zod'
import type { Command } from 'commander'
import { trainingLabel, trainNow } from '#exchange'
import { learningRefusal, reasonOf, type KeptReport, type SignalName } from '#matching'
import { say, type Text } from '#platform/i18n.ts'
import { usageFaults } from './faults.ts'
import type { Terminal } from './terminal.ts'
import { addPlaceOptions, withProduct, type PlaceOptions } from './with-product.ts'

const TEXTS = {
  about: {
    zh: '从记录的匹配去向学习各项依据的权重；效果更好才启用',
    en: 'learn what each signal weighs from the logged outcomes; used only when better',
  },
  dryRun: { zh: '只学习和比较，不写入任何内容', en: 'learn and compare only; nothing is written' },
  period: {
    zh: '只用这段时间的去向，两端日期都计入，如 2020-07-16..2021-12-31（默认全部）',
    en: 'outcomes of this period only, both days included, like 2020-07-16..2021-12-31 (all by default)',
  },
  learning: { zh: '正在学习，约需数十秒……', en: 'Learning; this takes some tens of seconds …' },
  outcomes: {
    zh: '学习所用：{outcomes} 对供需，{needs} 个需求。',
    en: 'Learned from {outcomes} pairs of {needs} needs.',
  },
  leftOut: {
    zh: '未计入：{unscored} 对没有留下匹配依据，{older} 对过于久远。',
    en: 'Left out: {unscored} pairs without kept signals, {older} pairs from too long ago.',
  },
  gain: {
    zh: '{what}：nDCG@10 由 {before} 变为 {after}，平均增益 {mean}（95% 区间 {low} 至 {high}），按需求分组交叉验证。',
    en: '{what}: nDCG@10 from {before} to {after}, mean gain {mean} (95 % interval {low} to {high}), cross-validated by need.',
  },
  weights: { zh: '权重', en: 'Weights' },
  trees: { zh: '决策树（只比较，不启用）', en: 'Trees (compared, never used)' },
  signal: { zh: '依据', en: 'Signal' },
  before: { zh: '现用', en: 'In use' },
  after: { zh: '学到', en: 'Learned' },
  dry: { zh: '未写入任何内容。', en: 'Nothing was written.' },
  result: { zh: '结果：{state}。', en: 'Result: {state}.' },
} satisfies Record<string, Text>

interface TrainOptions extends PlaceOptions {
  readonly dryRun?: boolean
  readonly period?: string
}

/** `interchange match train`: what the monthly job does, now, with its report on the terminal. */
export function addMatchTrain(match: Command, terminal: Terminal): void {
  const { language } = terminal
  const command = match
    .command('train')
    .description(say(TEXTS.about, language))
    .option('--dry-run', say(TEXTS.dryRun, language))
    .option('--period <from..to>', say(TEXTS.period, language))
  addPlaceOptions(command, language).action((options: TrainOptions) => train(options, terminal))
}

async function train(options: TrainOptions, terminal: Terminal): Promise<void> {
  const { language } = terminal
  const span = spanOf(options.period)
  const isDry = options.dryRun ?? false
  await withProduct({ options, terminal }, async (product) => {
    terminal.note(TEXTS.learning)
    const { learned, state } = await trainNow(product.source, { span, isDry })
    if (!learned.ok) throw learningRefusal(learned.refusal)
    for (const line of reportLines(learned.report, language)) terminal.print(line)
    terminal.print(
      state ? say(TEXTS.result, language, { state: trainingLabel(state, language) }) : TEXTS.dry[language],
    )
  })
}

/** @throws usage.period_wrong */
function spanOf(period: string | undefined): { from?: string; to?: string } {
  if (period === undefined) return {}
  const [from, to, ...rest] = period.split('..')
  const isDay = (day: string | undefined) => z.iso.date().safeParse(day).success
  if (!from || !to || rest.length > 0 || !isDay(from) || !isDay(to) || from > to)
    throw usageFaults.period_wrong({ value: period })
  return { from, to }
}

function reportLines(report: KeptReport, language: Terminal['language']): string[] {
  const { outcomes, needs, leftOut, present, learned } = report
  const rounded = (value: number) => value.toFixed(3)
  const gainOf = (what: 'weights' | 'trees') => {
    const { before, after, gain } = report[what]
    return say(TEXTS.gain, language, {
      ...{ what: TEXTS[what][language], before: rounded(before), after: rounded(after) },
      ...{ mean: rounded(gain.mean), low: rounded(gain.low), high: rounded(gain.high) },
    })
  }
  const rows = Object.keys(present).map((name) => [
    rounded(present[name] ?? 0),
    rounded(learned[name] ?? 0),
    reasonOf({ name: name as SignalName, detail: {} }, language).label,
  ])
  return [
    say(TEXTS.outcomes, language, { outcomes, needs }),
    ...(leftOut.unscored + leftOut.older > 0 ? [say(TEXTS.leftOut, language, leftOut)] : []),
    ...[gainOf('weights'), gainOf('trees')],
    [TEXTS.before, TEXTS.after, TEXTS.signal].map((text) => text[language]).join('\t'),
    ...rows.map((row) => row.join('\t')),
  ]
}
