/**
 * `npm test`: every check and every test, the database tests on the embedded PostgreSQL and on the machine's.
 * Installs what the tests need where it can, and ends with a line `N passed, N failed, N skipped`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installTestTools } from './install-test-tools.ts'
import { runSteps, type Step } from './steps.ts'
import { addCounts, countTests, NONE, sayCounts, type JsonReport, type TestCounts } from './test-counts.ts'
import { vitestArguments, type TestProject } from './vitest-arguments.ts'

interface Suite {
  readonly name: string
  readonly project: TestProject
  readonly env?: Readonly<Record<string, string>>
}

const SUITES: readonly Suite[] = [
  { name: 'heavy', project: 'heavy' },
  { name: 'database, PostgreSQL 18', project: 'database', env: { TEST_DATABASE: 'embedded' } },
  { name: 'database, system’s', project: 'database', env: { TEST_DATABASE: 'system' } },
  { name: 'embedded server', project: 'embedded' },
  { name: 'processes', project: 'process' },
  { name: 'browser', project: 'browser' },
]

/** What can be said of the sources too, and would keep `npm run check` above its minute. */
const SOURCES: readonly Step[] = [
  {
    name: 'lint of components',
    run: ['node_modules/eslint/bin/eslint.js', '-c', 'eslint.react.config.js', '--max-warnings', '0', 'web'],
  },
  { name: 'format', run: ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'] },
]

function readCounts(report: string): TestCounts {
  try {
    return countTests(JSON.parse(readFileSync(report, 'utf8')) as JsonReport)
  } catch {
    return NONE
  }
}

async function runAll(results: string): Promise<boolean> {
  const reportOf = (name: string) => join(results, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.json`)
  const steps: Step[] = [
    { name: 'check', run: ['scripts/check.ts', '--results', reportOf('unit')], streams: true },
    ...SOURCES,
    { name: 'build of the web', run: ['scripts/build.ts'] },
    ...SUITES.map(({ name, project, env = {} }) => ({
      name,
      run: vitestArguments(project, reportOf(name)),
      env,
    })),
  ]
  const ended = await runSteps(steps, { atOnce: 1 })
  const failed = ended.filter(({ ok }) => !ok).map(({ name }) => name)
  const all = ['unit', ...SUITES.map(({ name }) => name)].map((name) => {
    const counts = readCounts(reportOf(name))
    // A suite that ended without a single test has failed, whatever it says of itself.
    const silent = counts.passed + counts.failed === 0
    return { name, counts: silent ? { ...counts, failed: 1 } : counts }
  })
  process.stdout.write('\n')
  for (const { name, counts } of all) process.stdout.write(`${name.padEnd(26)} ${sayCounts(counts)}\n`)
  if (failed.length > 0) process.stdout.write(`\nnot passed: ${failed.join('; ')}\n`)
  const sum = addCounts(all.map(({ counts }) => counts))
  process.stdout.write(`\n${sayCounts(sum)}\n`)
  return failed.length === 0 && sum.failed === 0
}

/** The tests take the place of Chromium from here. */
function prepare(): boolean {
  try {
    process.env['CHROMIUM_PATH'] = installTestTools()
    return true
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    return false
  }
}

const results = mkdtempSync(join(tmpdir(), 'interchange-results-'))
try {
  process.exitCode = prepare() && (await runAll(results)) ? 0 : 1
} finally {
  rmSync(results, { recursive: true, force: true })
}
