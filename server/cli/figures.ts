import { pipeline } from 'node:stream/promises'
import { Writable } from 'node:stream'
import type { Command } from 'commander'
import { system } from '#platform/actor.ts'
import { systemClock } from '#platform/clock.ts'
import { contextOf } from '#platform/context.ts'
import { Fault } from '#platform/errors.ts'
import { say } from '#platform/i18n.ts'
import { placePath } from '#register'
import {
  computeFigures,
  figuresCsv,
  figureScope,
  figuresOf,
  periodOf,
  publishedValue,
  type FigureValue,
  type Period,
} from '#review'
import { usageFaults } from './faults.ts'
import type { Terminal } from './terminal.ts'
import { addPlaceOptions, withProduct, type PlaceOptions } from './with-product.ts'

const TEXTS = {
  about: { zh: '计算五年回顾的指标', en: 'count the figures of the review' },
  period: {
    zh: '时段，两端日期都计入，如 2017-01-01..2021-12-31（默认截至今天的全部）',
    en: 'period, both days included, like 2017-01-01..2021-12-31 (everything until today by default)',
  },
  region: { zh: '地区代码（默认全部地区）', en: 'code of the place (all places by default)' },
  format: { zh: '输出格式：json（默认）或 csv', en: 'format of the output: json (the default) or csv' },
}

interface FiguresOptions extends PlaceOptions {
  readonly period?: string
  readonly region?: string
  readonly format: string
}

export function addFigures(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const command = program
    .command('figures')
    .description(say(TEXTS.about, language))
    .option('--period <from..to>', say(TEXTS.period, language))
    .option('--region <code>', say(TEXTS.region, language))
    .option('--format <format>', say(TEXTS.format, language), 'json')
  addPlaceOptions(command, language).action((options: FiguresOptions) => printFigures(options, terminal))
}

async function printFigures(options: FiguresOptions, terminal: Terminal): Promise<void> {
  const { format, region } = options
  if (format !== 'json' && format !== 'csv') {
    throw usageFaults.value_wrong({ name: '--format', value: format, expected: 'json | csv' })
  }
  const period = parsePeriod(options.period)
  await withProduct({ options, terminal }, async (product) => {
    const ctx = contextOf(product.source, { actor: system, language: terminal.language })
    if (region !== undefined) await placePath(ctx, region)
    const request = { ...period, placeCode: region ?? null }
    const values = await computeFigures(ctx, request, figuresOf(product.modules))
    if (format === 'json') terminal.print(JSON.stringify(values.map(asJson), null, 2))
    else await pipeline(figuresCsv(ctx, request, values), toStandardOutput())
  })
}

/** @throws usage.period_wrong */
function parsePeriod(text: string | undefined): Period {
  const [from, to, ...rest] = text?.split('..') ?? []
  if (text !== undefined && (!from || !to || rest.length > 0)) throw usageFaults.period_wrong({ value: text })
  try {
    const period = periodOf({ from, to }, systemClock())
    figureScope(period, null)
    return period
  } catch (error) {
    throw error instanceof Fault ? usageFaults.period_wrong({ value: text ?? '' }) : error
  }
}

/** Numbers for programs: in the figure's unit, amounts in yuan. */
function asJson(figure: FigureValue) {
  const { ref, id, unit, qualifier } = figure
  return { ref, id, value: Number(publishedValue(figure.value, figure)), unit: unit.code, qualifier }
}

/** Standard output that a pipeline may end without closing it. */
function toStandardOutput(): Writable {
  return new Writable({ write: (chunk: Buffer, _encoding, done) => void process.stdout.write(chunk, done) })
}
