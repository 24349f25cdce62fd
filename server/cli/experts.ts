import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { expertAffinities, type EmbeddingProvider, type ExpertProfile, type Paper } from '#matching'
import { say, type Text } from '#platform/i18n.ts'
import { writeCsv } from '#platform/sheets/index.ts'
import { addEmbeddingOptions, embeddingFor, embedTexts, type EmbeddingOptions } from './embedding-option.ts'
import { readPapers, readProfiles } from './expert-profiles.ts'
import { usageFaults } from './faults.ts'
import { refuseStandardInputTwice } from './table-file.ts'
import type { Terminal } from './terminal.ts'
import { writeWhole } from './whole-output.ts'

const TEXTS = {
  about: {
    zh: '算出每个人与每篇文献（论文、申报书）的专业契合度，一个人由其文献代表；不需要服务器和数据库',
    en: 'affinity of people to papers or applications, a person being a set of documents; no server and no database needed',
  },
  profiles: {
    zh: '人员：每行一篇文献的表，列名 person,title,text；或 JSON 文件 {person: [id…]}；- 为标准输入',
    en: 'people: a table with a line for each document, columns person,title,text, or a JSON file {person: [document ids…]}; - is standard input',
  },
  papers: {
    zh: '要评的文献（csv、xlsx 或 jsonl），列名 id,title,text（或 abstract）；- 为标准输入',
    en: 'what is to be judged (csv, xlsx or jsonl), columns id,title,text (or abstract); - is standard input',
  },
  documents: {
    zh: 'JSON 画像所指的文献，列名同 --papers；不在其中的到 --papers 中找',
    en: 'documents that a JSON file of profiles speaks of, columns as of --papers; others are looked up among the papers',
  },
  sample: {
    zh: 'JSON 文件含几组画像时选用哪一组',
    en: 'which sample to take, where a JSON file holds several',
  },
  format: { zh: '输出格式：csv（默认）或 json', en: 'format of the output: csv (the default) or json' },
  out: {
    zh: '结果写入文件；全部完成后才写成（默认标准输出）',
    en: 'file for the result, written when it is whole (standard output by default)',
  },
  reading: { zh: '读取文献', en: 'reading the documents' },
  relating: { zh: '学习词义', en: 'learning meanings' },
  scoring: { zh: '计算契合度', en: 'scoring' },
} satisfies Record<string, Text>

interface ExpertsOptions extends EmbeddingOptions {
  readonly profiles: string
  readonly papers: string
  readonly documents?: string
  readonly sample?: string
  readonly format: string
  readonly out?: string
}

export function addExperts(program: Command, terminal: Terminal): void {
  const text = (key: keyof typeof TEXTS) => say(TEXTS[key], terminal.language)
  const command = program
    .command('experts')
    .description(text('about'))
    .requiredOption('--profiles <file>', text('profiles'))
    .requiredOption('--papers <file>', text('papers'))
    .option('--documents <file>', text('documents'))
    .option('--sample <name>', text('sample'))
    .option('--format <format>', text('format'), 'csv')
    .option('--out <file>', text('out'))
  addEmbeddingOptions(command, terminal.language).action((options: ExpertsOptions) =>
    experts(options, terminal),
  )
}

async function experts(options: ExpertsOptions, terminal: Terminal): Promise<void> {
  const { format, out, sample } = options
  if (format !== 'csv' && format !== 'json') {
    throw usageFaults.value_wrong({ name: '--format', value: format, expected: 'csv | json' })
  }
  const embedding = embeddingFor(options)
  refuseStandardInputTwice([options.profiles, options.papers, options.documents])
  const papers = await readPapers(options.papers, terminal)
  const documents = options.documents === undefined ? [] : await readPapers(options.documents, terminal)
  const known = new Map([...papers, ...documents].map((paper) => [paper.id, paper]))
  const profiles = await readProfiles({ profiles: options.profiles, sample, known }, terminal)
  const write = async (stream: Writable) => {
    const vectorOf = embedding && (await vectorsBy(embedding, { profiles, papers }, terminal))
    await writeAffinities({ profiles, papers, vectorOf, format }, stream, terminal)
  }
  await writeWhole(write, { out }, terminal)
}

const COLUMNS = [
  { header: 'person', key: 'person', kind: 'text' },
  { header: 'paper', key: 'paper', kind: 'text' },
  { header: 'score', key: 'score', kind: 'number' },
] as const

interface Asked {
  readonly profiles: readonly ExpertProfile[]
  readonly papers: readonly Paper[]
  readonly vectorOf: VectorOf | undefined
  readonly format: 'csv' | 'json'
}

type PaperText = Pick<Paper, 'title' | 'text'>
type VectorOf = (text: PaperText) => Float32Array | undefined

const wholeOf = ({ title, text }: PaperText): string => `${title}\n${text}`

/** Papers and documents by an embedding model, each text once; undefined, after a note, when it fails. */
async function vectorsBy(
  provider: EmbeddingProvider,
  { profiles, papers }: Pick<Asked, 'profiles' | 'papers'>,
  terminal: Terminal,
): Promise<VectorOf | undefined> {
  const all = [...profiles.flatMap(({ documents }) => documents), ...papers].map(wholeOf)
  const document = [...new Set(all)].filter((text) => text.trim() !== '')
  const vectors = await embedTexts(provider, { query: [], document }, terminal)
  if (!vectors) return undefined
  const vectorOf = new Map(document.map((text, at) => [text, vectors.document[at]]))
  return (text) => vectorOf.get(wholeOf(text))
}

function writeAffinities({ format, ...asked }: Asked, stream: Writable, terminal: Terminal): Promise<void> {
  const rows = rowsOf(asked, terminal)
  return format === 'csv' ? writeCsv(COLUMNS, rows, stream) : pipeline(Readable.from(jsonLines(rows)), stream)
}

/** Where each stage begins, and its share of the whole. */
const STAGES = { reading: [0, 0.1], relating: [0.1, 0.5], scoring: [0.6, 0.4] } as const

function* rowsOf(asked: Omit<Asked, 'format'>, terminal: Terminal) {
  const show = terminal.progress()
  const affinities = expertAffinities(asked, ({ stage, share }) => {
    const [from, length] = STAGES[stage]
    show(Math.round((from + share * length) * 1000), 1000, TEXTS[stage])
  })
  for (const { person, paper, score } of affinities) {
    yield { person, paper, score: Number(score.toFixed(6)) }
  }
}

/** One pair a line, the whole being one JSON list. */
function* jsonLines(rows: Iterable<object>): Generator<string> {
  let before = '['
  for (const row of rows) {
    yield `${before}\n${JSON.stringify(row)}`
    before = ','
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}
