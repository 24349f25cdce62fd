/**
 * Changes the matching core in one place at a time, runs the tests beside it, and writes down how many changes they
 * notice: bench/mutation/results.json. Hours of one core; only for use by hand.
 *
 *     node_modules/.bin/node bench/mutation.ts [folder …] [--work DIR]
 *
 * Everything happens in a copy. With --work the copy's memory of earlier runs is kept there, and only what changed
 * since is run again.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { countMutants, type MutantCounts, type MutationReport } from './mutation/count-mutants.ts'
import { table } from './report.ts'

const PROJECT = fileURLToPath(new URL('..', import.meta.url))
const RESULTS = join(PROJECT, 'bench/mutation/results.json')
const CORE = 'server/modules/matching/core'
const FOLDERS = ['indices', 'experts', 'semantic', 'allocation', 'score', 'text', 'learning']
/** Where names and units are remembered between calls, one test's call hides another's: all tests are run. */
const REMEMBERING = ['indices', 'score']

interface FolderResult extends MutantCounts {
  readonly date: string
  readonly versions: Readonly<Record<string, string>>
}

const { values, positionals } = parseArgs({ options: { work: { type: 'string' } }, allowPositionals: true })
const unknown = positionals.filter((name) => !FOLDERS.includes(name))
if (unknown.length > 0) throw new Error(`no such folder of the core: ${unknown.join(', ')}`)

function run(command: string, args: readonly string[], cwd: string, mutated = ''): void {
  const env = { ...process.env, MUTATED: mutated }
  const { status } = spawnSync(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}

function copyProject(work: string): string {
  const copy = join(work, 'project')
  for (const path of ['package.json', 'tsconfig.json', 'server', 'bench/mutation']) {
    rmSync(join(copy, path), { recursive: true, force: true })
    cpSync(join(PROJECT, path), join(copy, path), {
      recursive: true,
      filter: (from) => !from.includes('node_modules'),
    })
  }
  if (!existsSync(join(copy, 'node_modules'))) {
    symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'), 'junction')
  }
  run('npm', ['ci'], join(copy, 'bench/mutation'))
  return copy
}

function mutate(folder: string, work: string, copy: string): MutantCounts {
  const files = `${CORE}/${folder}`
  const report = join(work, `${folder}.json`)
  const config = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/*', './bench/mutation/ignore-texts.js'],
    ignorers: ['texts'],
    mutate: [`${files}/**/*.ts`, `!${files}/**/{*.test,testing,errors}.ts`],
    vitest: { configFile: 'bench/mutation/vitest.config.ts', related: false },
    coverageAnalysis: REMEMBERING.includes(folder) ? 'all' : 'perTest',
    concurrency: 1,
    // On a busy machine a slow test must not pass for one that never ends.
    timeoutMS: 60_000,
    inPlace: true,
    tempDirName: join(work, 'backup'),
    incremental: true,
    incrementalFile: join(work, `${folder}.incremental.json`),
    reporters: ['json', 'clear-text', 'progress-append-only'],
    jsonReporter: { fileName: report },
    clearTextReporter: {
      allowColor: false,
      allowEmojis: false,
      logTests: false,
      reportTests: false,
      skipFull: true,
    },
  }
  const configFile = join(copy, `bench/mutation/${folder}.config.json`)
  writeFileSync(configFile, JSON.stringify(config))
  run(
    process.execPath,
    ['bench/mutation/node_modules/@stryker-mutator/core/bin/stryker.js', 'run', configFile],
    copy,
    folder,
  )
  return countMutants(JSON.parse(readFileSync(report, 'utf8')) as MutationReport)
}

function versions(): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'bench/mutation/package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const { devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  return { node: process.versions.node, vitest: devDependencies['vitest']!, ...dependencies }
}

function measureAll(work: string): void {
  const copy = copyProject(work)
  for (const folder of positionals.length > 0 ? positionals : FOLDERS) {
    const counts = mutate(folder, work, copy)
    const results: Record<string, FolderResult> = existsSync(RESULTS)
      ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Record<string, FolderResult>)
      : {}
    results[folder] = { date: new Date().toISOString().slice(0, 10), versions: versions(), ...counts }
    writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
    process.stdout.write(`\n${summary(results)}\n\n`)
  }
}

const summary = (results: Readonly<Record<string, FolderResult>>) =>
  table(
    ['folder', 'mutants', 'killed', 'timeout', 'survived', 'uncovered', 'score %'],
    Object.entries(results).map(([folder, { mutants, killed, timeout, survived, uncovered, score }]) => [
      folder,
      ...[mutants, killed, timeout, survived, uncovered, score].map(String),
    ]),
  )

setPriority(19)
const work = values.work ?? mkdtempSync(join(tmpdir(), 'interchange-mutation-'))
mkdirSync(work, { recursive: true })
try {
  measureAll(work)
} finally {
  if (!values.work) rmSync(work, { recursive: true, force: true })
}
