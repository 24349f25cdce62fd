import { stdout } from 'node:process'
import type { Command } from 'commander'
import { FEWEST_TEXTS } from '#matching'
import { defineFaults } from '#platform/errors.ts'
import { say, type Text } from '#platform/i18n.ts'
import { addEmbeddingOptions, embeddingFor, type EmbeddingOptions } from './embedding-option.ts'
import { usageFaults } from './faults.ts'
import { meaningBy } from './match-embedding.ts'
import { startMatching } from './match-engine.ts'
import { addMatchTrain } from './match-train.ts'
import { MATCH_FORMATS, writeMatches, type MatchFormat } from './match-formats.ts'
import { readMatchTable } from './match-tables.ts'
import { refuseStandardInputTwice } from './table-file.ts'
import type { Terminal } from './terminal.ts'
import { writeWhole } from './whole-output.ts'

const faults = defineFaults('usage', {
  workbook_to_terminal: {
    kind: 'invalid',
    zh: 'xlsx 不能显示在终端上；请用 --out 写成文件，或把输出转给其他程序。',
    en: 'A workbook cannot be shown on a terminal; give a file with --out, or pass the output on.',
  },
})

const TEXTS = {
  about: {
    zh: '为每项需求找出最合适的供给，按分数排列；不需要服务器和数据库',
    en: 'rank the offers that suit each need best; no server and no database needed',
  },
  needs: {
    zh: '需求表（csv、xlsx 或 jsonl），列名 id,title,text，可加 field,industry,region,indices；- 为标准输入',
    en: 'needs (csv, xlsx or jsonl), columns id,title,text and, if known, field,industry,region,indices; - is standard input',
  },
  offers: {
    zh: '供给表，格式和列名同上；field、industry、region 填 GB/T 13745、4754、2260 代码；- 为标准输入',
    en: 'offers, in the same columns; field, industry, region are codes of GB/T 13745, 4754, 2260; - is standard input',
  },
  top: {
    zh: '每项需求列出几项供给，1 到 10000（默认 10）',
    en: 'how many offers for each need, 1 to 10000 (10 by default)',
  },
  format: {
    zh: '输出格式：json（默认）、csv、xlsx 或 trec',
    en: 'format of the output: json (the default), csv, xlsx or trec',
  },
  explain: {
    zh: '加上各项得分的理由和双方共同的词语',
    en: 'add the reasons with their points and the words both sides share',
  },
  out: {
    zh: '结果写入文件；全部完成后才写成（默认标准输出）',
    en: 'file for the result, written when it is whole (standard output by default)',
  },
  byWordsAlone: {
    zh: '供给的文本太少或太相异（学习词义至少要 {least} 条），只按词语匹配。',
    en: 'The offers are too few or too unlike to learn meanings from ({least} at least); they are matched by words alone.',
  },
  leftOut: {
    zh: '有 {count} 对因供给未达到必达指标（★）而排除。',
    en: '{count} pairs were left out because the offer does not meet a required index (★).',
  },
  noReasons: {
    zh: 'trec 格式没有理由一栏，--explain 未起作用。',
    en: 'The trec format has no room for reasons, so --explain changes nothing.',
  },
} satisfies Record<string, Text>

interface MatchOptions extends EmbeddingOptions {
  /** Needed, but not by `match train`, so that they are checked here. */
  readonly needs?: string
  readonly offers?: string
  readonly top: string
  readonly format: string
  readonly explain?: boolean
  readonly out?: string
}

export function addMatch(program: Command, terminal: Terminal): void {
  const text = (key: keyof typeof TEXTS) => say(TEXTS[key], terminal.language)
  const command = program
    .command('match')
    .description(text('about'))
    .option('--needs <file>', text('needs'))
    .option('--offers <file>', text('offers'))
    .option('--top <number>', text('top'), '10')
    .option('--format <format>', text('format'), 'json')
    .option('--explain', text('explain'))
    .option('--out <file>', text('out'))
  addEmbeddingOptions(command, terminal.language).action((options: MatchOptions) => match(options, terminal))
  addMatchTrain(command, terminal)
}

const MOST_MATCHES = 10_000

async function match(options: MatchOptions, terminal: Terminal): Promise<void> {
  const { top, format, isExplained } = settingsOf(options, terminal)
  const files = { needs: needed('needs', options), offers: needed('offers', options) }
  refuseStandardInputTwice([files.needs, files.offers])
  const embedding = embeddingFor(options)
  const isForTrec = format === 'trec'
  const needs = await readMatchTable(files.needs, { isForTrec }, terminal)
  const offers = await readMatchTable(files.offers, { isForTrec }, terminal)
  const write = async (stream: Parameters<typeof writeMatches>[3]) => {
    const meaning =
      embedding && (await meaningBy(embedding, { needs: needs.rows, offers: offers.rows }, terminal))
    const show = terminal.progress()
    const onProgress = (share: number, label: Text) => show(Math.round(share * 1000), 1000, label)
    const engine = startMatching(needs.rows, offers.rows, { top, isExplained, meaning, onProgress })
    await writeMatches(format, engine.results, { isExplained, language: terminal.language }, stream)
    if (engine.isByWordsAlone) terminal.note(TEXTS.byWordsAlone, { least: FEWEST_TEXTS })
    if (engine.leftOut() > 0) terminal.note(TEXTS.leftOut, { count: engine.leftOut() })
  }
  await writeWhole(write, { out: options.out, isBinary: format === 'xlsx' }, terminal)
}

/** @throws usage.option_missing */
function needed(name: 'needs' | 'offers', options: MatchOptions): string {
  const file = options[name]
  if (file === undefined) throw usageFaults.option_missing({ name: `--${name} <file>`, command: 'match' })
  return file
}

interface MatchSettings {
  readonly top: number
  readonly format: MatchFormat
  readonly isExplained: boolean
}

/** @throws usage.value_wrong, usage.workbook_to_terminal */
function settingsOf(options: MatchOptions, { note }: Terminal): MatchSettings {
  const format = MATCH_FORMATS.find((known) => known === options.format)
  if (!format) throw wrong('--format', options.format, MATCH_FORMATS.join(' | '))
  const top = /^\d{1,5}$/.test(options.top) ? Number(options.top) : 0
  if (top < 1 || top > MOST_MATCHES) throw wrong('--top', options.top, `1–${MOST_MATCHES}`)
  if (format === 'xlsx' && options.out === undefined && stdout.isTTY) throw faults.workbook_to_terminal()
  const isExplained = options.explain ?? false
  if (isExplained && format === 'trec') note(TEXTS.noReasons)
  return { top, format, isExplained: isExplained && format !== 'trec' }
}

function wrong(name: string, value: string, expected: string) {
  return usageFaults.value_wrong({ name, value, expected })
}
