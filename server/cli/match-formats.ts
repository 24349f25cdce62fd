import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { reasonOf, type FoundMatch } from '#matching'
import { say, type Language } from '#platform/i18n.ts'
import { writeCsv, writeXlsx, type WriteColumn, type WriteRow } from '#platform/sheets/index.ts'
import type { NeedMatches } from './match-engine.ts'

export const MATCH_FORMATS = ['json', 'csv', 'xlsx', 'trec'] as const
export type MatchFormat = (typeof MATCH_FORMATS)[number]

export interface FormatOptions {
  readonly isExplained: boolean
  readonly language: Language
}

type Results = AsyncIterable<NeedMatches>

const TEXTS = {
  title: { zh: '匹配结果', en: 'Matches' },
  points: { zh: '{label} {points} 分：{sentence}', en: '{label} {points} points: {sentence}' },
  sharedWords: { zh: '共同词语：{words}', en: 'Shared words: {words}' },
}

/** Writes matches as they come and ends the stream. */
export function writeMatches(
  format: MatchFormat,
  results: Results,
  options: FormatOptions,
  stream: Writable,
): Promise<void> {
  switch (format) {
    case 'json':
      return pipeline(Readable.from(jsonLines(results, options)), stream)
    case 'trec':
      return pipeline(Readable.from(trecLines(results)), stream)
    case 'csv':
      return writeCsv(columnsOf(options), tableRows(results, options), stream)
    case 'xlsx': {
      const title = say(TEXTS.title, options.language)
      return writeXlsx({ title, columns: columnsOf(options), rows: tableRows(results, options) }, stream)
    }
  }
}

/** One need a line, the whole being one JSON list. */
async function* jsonLines(results: Results, options: FormatOptions): AsyncGenerator<string> {
  let before = '['
  for await (const { need, matches } of results) {
    const printed = {
      need: need.id,
      ...(need.title !== '' && { title: need.title }),
      matches: matches.map((match, at) => ({
        offer: match.id,
        rank: at + 1,
        score: rounded(match.score),
        ...(options.isExplained && explained(match, options.language)),
      })),
    }
    yield `${before}\n${JSON.stringify(printed)}`
    before = ','
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}

function explained({ signals, sharedTerms }: FoundMatch, language: Language) {
  return {
    signals: signals.map((signal) => ({
      name: signal.name,
      value: rounded(signal.value),
      weight: rounded(signal.weight),
      points: signal.points,
      ...reasonOf(signal, language),
    })),
    sharedWords: sharedTerms,
  }
}

/**
 * `query_id Q0 doc_id rank score interchange`, the columns of a TREC run.
 * Programs that measure runs go by the score and put equal ones in an order of their own, so that equal scores are
 * written a millionth apart.
 */
async function* trecLines(results: Results): AsyncGenerator<string> {
  for await (const { need, matches } of results) {
    let before = Infinity
    let lines = ''
    for (const [at, { id, score }] of matches.entries()) {
      const millionths = Math.min(Math.round(score * 1e6), before - 1)
      lines += `${need.id} Q0 ${id} ${at + 1} ${(millionths / 1e6).toFixed(6)} interchange\n`
      before = millionths
    }
    if (lines !== '') yield lines
  }
}

function columnsOf({ isExplained }: FormatOptions): WriteColumn[] {
  const columns: WriteColumn[] = [
    { header: 'need', key: 'need', kind: 'text' },
    { header: 'offer', key: 'offer', kind: 'text' },
    { header: 'rank', key: 'rank', kind: 'number' },
    { header: 'score', key: 'score', kind: 'number' },
  ]
  return isExplained ? [...columns, { header: 'reasons', key: 'reasons', kind: 'text', width: 80 }] : columns
}

async function* tableRows(results: Results, options: FormatOptions): AsyncGenerator<WriteRow> {
  for await (const { need, matches } of results) {
    for (const [at, match] of matches.entries()) {
      const row = { need: need.id, offer: match.id, rank: at + 1, score: rounded(match.score) }
      yield options.isExplained ? { ...row, reasons: reasonsOf(match, options.language) } : row
    }
  }
}

/** What adds points, and the shared words, as one cell. */
function reasonsOf({ signals, sharedTerms }: FoundMatch, language: Language): string {
  const separator = { zh: '；', en: '; ' }[language]
  const reasons = signals
    .filter(({ points }) => points > 0)
    .map((signal) => say(TEXTS.points, language, { points: signal.points, ...reasonOf(signal, language) }))
  const words = sharedTerms.join({ zh: '、', en: ', ' }[language])
  return [...reasons, ...(words === '' ? [] : [say(TEXTS.sharedWords, language, { words })])].join(separator)
}

function rounded(value: number): number {
  return Number(value.toFixed(6))
}
