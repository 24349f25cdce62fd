/**
 * Measures the matching against what it can be measured against, and writes bench/results.json.
 *
 *     npm run bench [-- --quick] [-- --only speed,growth,quality,learned,experts,allocation]
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, platform, release, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { compareQuality } from './quality/compare-quality.ts'
import type { QueryValues } from './quality/rank-set.ts'
import { isThere, SET_NAMES } from './quality/sets.ts'
import { readAllocation } from './read-allocation.ts'
import { figure, rounded, table } from './report.ts'
import { compareSpeed } from './retrieval/compare-speed.ts'
import { QUALITY_ENGINES, SPEED_ENGINES } from './retrieval/engines.ts'
import { PEERS_FOLDER, peerVersions } from './retrieval/load-peer.ts'
import type { EngineRound } from './retrieval/measure-engine.ts'
import { startJob } from './start-job.ts'

const FULL = {
  documents: 50_000,
  needs: 500,
  rounds: 5,
  /** Milliseconds of asking for each engine and round. */
  budget: 5000,
  sizes: [10_000, 30_000, 100_000, 300_000, 1_000_000],
  changes: 12_000,
  queries: Number.MAX_SAFE_INTEGER,
  demands: Number.MAX_SAFE_INTEGER,
  samples: 10,
  sets: SET_NAMES,
  allocation: [] as string[],
}
const QUICK: typeof FULL = {
  documents: 3000,
  needs: 60,
  rounds: 1,
  budget: 500,
  sizes: [1000, 3000, 10_000],
  changes: 500,
  queries: 20,
  demands: 60,
  samples: 1,
  sets: SET_NAMES.filter((name) => !name.startsWith('csl')),
  allocation: ['A'],
}
/** Milliseconds for one engine in one round; the slowest needs two minutes. */
const ENGINE_PATIENCE = 6 * 60_000
const RESULTS = fileURLToPath(new URL('results.json', import.meta.url))

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
})
const plan = values.quick ? QUICK : FULL
const PARTS = { speed, growth, quality, learned, experts, allocation }

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function installPeers(): void {
  if (existsSync(join(PEERS_FOLDER, 'node_modules'))) return
  say('Installing the peers (npm ci in bench/).')
  execFileSync('npm', ['ci'], { cwd: PEERS_FOLDER, stdio: 'inherit', shell: process.platform === 'win32' })
}

/** Every round measures every engine once, each in a process of its own. */
async function speed() {
  const directory = mkdtempSync(join(tmpdir(), 'interchange-bench-corpus-'))
  try {
    const { documents, needs, rounds, budget } = plan
    const corpus = await startJob('corpus', { directory, documents, needs })
    const measured = new Map<string, EngineRound[]>(SPEED_ENGINES.map((engine) => [engine, []]))
    for (let round = 0; round < rounds; round++) {
      for (const engine of SPEED_ENGINES) {
        measured
          .get(engine)!
          .push(await startJob('engine', { engine, corpus: directory, budget }, ENGINE_PATIENCE))
      }
    }
    const rows = compareSpeed(measured)
    printSpeed(rows, corpus)
    const core = await startJob('core', { corpus: directory, changes: plan.changes })
    printCore(core)
    return { corpus, rounds, rows, core }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

function printSpeed(
  rows: ReturnType<typeof compareSpeed>,
  {
    documents,
    meanWords,
    meanNeedWords,
    secondsToTrainVectors,
  }: { documents: number; meanWords: number } & {
    meanNeedWords: number
    secondsToTrainVectors: number
  },
): void {
  say(
    `\nSpeed: ${documents} offers of ${figure(meanWords)} words, needs of ${figure(meanNeedWords)}; top 10; medians of ` +
      `${plan.rounds} rounds, in brackets times the first row. Training the vectors took ${figure(secondsToTrainVectors)} s.`,
  )
  const cells = rows.map(({ engine, ratios, needs, overlap, ...own }) => [
    engine,
    ...(['buildSeconds', 'memoryMegabytes', 'p50', 'p95'] as const).map(
      (measure) => `${figure(own[measure])} (${figure(ratios[measure])}x)`,
    ),
    String(needs),
    figure(overlap),
  ])
  say(table(['engine', 'build s', 'memory MB', 'p50 ms', 'p95 ms', 'needs', 'overlap'], cells))
}

function printCore(core: Awaited<ReturnType<typeof startJob<'core'>>>): void {
  const { search, searchEveryTerm, matches, change } = core
  say(
    `\nThe core on texts: ${figure(core.millionCharactersPerSecond)} M characters/s into terms, build ` +
      `${figure(core.buildSeconds)} s, index ${figure(core.indexMegabytes)} MB, needs of ${figure(core.meanNeedTerms)} terms`,
  )
  const row = (name: string, { p50, p95 }: { p50: number; p95: number }) => [name, figure(p50), figure(p95)]
  say(
    table(
      ['', 'p50 ms', 'p95 ms'],
      [
        row('search, top 10', search),
        row('the same, every term', searchEveryTerm),
        row('search 200, signals, top 10', matches),
        row('change one offer', change),
      ],
    ),
  )
  say(`change one offer: mean ${figure(change.mean)} ms, longest ${figure(change.longest)} ms`)
}

async function growth() {
  const sizes = await startJob('growth', { sizes: plan.sizes, needs: plan.needs })
  say('\nGrowth of the core, by words; medians of 5 runs')
  const cells = sizes.map(({ documents, buildSeconds, indexMegabytes, p50, p95, p95EveryWord }) =>
    [documents, buildSeconds, indexMegabytes, p50, p95, p95EveryWord].map(figure),
  )
  say(table(['documents', 'build s', 'index MB', 'p50 ms', 'p95 ms', 'p95 every word'], cells))
  return sizes
}

async function quality() {
  const results = []
  for (const set of plan.sets) {
    if (!isThere(set)) {
      say(`\n${set}: skipped, its folder is not in ../shared/data`)
      continue
    }
    const measured = new Map<string, QueryValues>()
    for (const engine of QUALITY_ENGINES) {
      measured.set(engine, await startJob('quality', { engine, set, most: plan.queries }))
    }
    const rows = compareQuality(measured)
    results.push({ set, rows })
    say(`\n${set}: ${rows[0]!.queries} queries; ratio of nDCG@10 and Recall@100 to the first row [95 %]`)
    const cells = rows.map(({ engine, ratios: { ndcg10: gain, recall100: share }, ...own }) => [
      engine,
      ...[own.ndcg10, own.mrr10, own.recall100].map((value) => value.toFixed(3)),
      ...[gain, share].map((r) => `${r.ratio.toFixed(3)} [${r.low.toFixed(2)}-${r.high.toFixed(2)}]`),
    ])
    say(table(['engine', 'nDCG@10', 'MRR@10', 'R@100', 'ratio nDCG', 'ratio R@100'], cells))
  }
  return results
}

async function learned() {
  if (!isThere('bdci2019')) {
    say('\nlearned: skipped, bdci2019 is not in ../shared/data')
    return []
  }
  const results = await startJob('learned', {
    engines: ['plain BM25', 'LanceDB', 'interchange, signals with vectors'],
    most: plan.demands,
  })
  for (const { heldOut, listLength, rows } of results) {
    say(
      `\nLearned from the grades of bdci2019, ${heldOut} held out, lists of ${figure(listLength)}: nDCG@10 of what is ` +
        'found, and of all, what is not found last; ratios to the first row [95 %]; contest is 1/(1 + MAE)',
    )
    const cells = rows.map(({ method, found, all, contest }) => [
      method,
      ...[found, all].flatMap(({ ndcg10, ratio: { ratio, low, high } }) => [
        ndcg10.toFixed(3),
        `${ratio.toFixed(3)} [${low.toFixed(2)}-${high.toFixed(2)}]`,
      ]),
      contest?.toFixed(3) ?? '',
    ])
    say(table(['method', 'found', 'ratio', 'all', 'ratio', 'contest'], cells))
  }
  return results
}

async function experts() {
  if (!isThere('goldstandard')) {
    say('\ngoldstandard: skipped, its folder is not in ../shared/data')
    return []
  }
  const losses = await startJob('experts', { samples: plan.samples })
  say(`\ngoldstandard (reviewers to papers): loss, lower is better; mean of ${plan.samples} samples`)
  say(
    table(
      ['algorithm', 'loss'],
      losses.map(({ algorithm, loss }) => [algorithm, loss.toFixed(3)]),
    ),
  )
  return losses
}

/** bench/allocation.ts says itself what it compares, and fails when an optimum differs. */
async function allocation() {
  say('\nAllocation')
  const entry = fileURLToPath(new URL('allocation.ts', import.meta.url))
  const child = spawn(process.execPath, [entry, ...plan.allocation], {
    env: { ...process.env, PEERS: PEERS_FOLDER },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    process.stdout.write(chunk as string)
    output += chunk as string
  }
  const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('exit', resolve)))
  if (code !== 0) process.exitCode = 1
  return { sameOptima: code === 0, rows: readAllocation(output) }
}

function machine() {
  const processors = cpus()
  return {
    processor: processors[0]?.model ?? '',
    cores: processors.length,
    memoryGigabytes: totalmem() / 1e9,
    system: `${platform()} ${release()}`,
  }
}

/** Figures of parts measured earlier stay, when machine and versions are the same. */
function earlier(common: object): Results {
  if (!existsSync(RESULTS)) return { ...common, measured: {} }
  const known = JSON.parse(readFileSync(RESULTS, 'utf8')) as Results
  const isSame = Object.entries(common).every(([key, value]) => isDeepStrictEqual(known[key], value))
  return isSame ? known : { ...common, measured: {} }
}

interface Results extends Record<string, unknown> {
  /** When each part was measured, and how busy the machine was. */
  readonly measured: Readonly<Record<string, { readonly at: string; readonly loadAtStart: number }>>
}

async function run(): Promise<void> {
  installPeers()
  const versions = { node: process.version, sqlite: process.versions['sqlite'], ...peerVersions() }
  let results = earlier(rounded({ machine: machine(), versions }))
  const wanted = values.only?.split(',')
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted && !wanted.includes(name)) continue
    const measured = { at: new Date().toISOString(), loadAtStart: loadavg()[0]! }
    const figures = await measure()
    results = rounded({
      ...results,
      [name]: figures,
      measured: { ...results.measured, [name]: measured },
    })
    // After each part, so that one that fails leaves the others.
    if (!values.quick) writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
  }
  say(values.quick ? '\nNothing is written in quick mode.' : `\nWritten to ${RESULTS}`)
}

await run()
