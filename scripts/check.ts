/**
 * `npm run check`: what can be said of the sources without a database or a browser, in less than a minute.
 * `--results FILE` also writes vitest's JSON report of the unit tests there.
 */
import { parseArgs } from 'node:util'
import { runSteps, type Step } from './steps.ts'
import { vitestArguments } from './vitest-arguments.ts'

const { values } = parseArgs({ options: { results: { type: 'string' } } })
const CACHE = 'node_modules/.cache'

/** The longest first, so that the processors are busy to the end. */
const STEPS: readonly Step[] = [
  {
    name: 'lint',
    run: [
      'node_modules/eslint/bin/eslint.js',
      '.',
      ...['--max-warnings', '0', '--cache', '--cache-strategy', 'content'],
      ...['--cache-location', `${CACHE}/eslint/`],
    ],
  },
  // The rules that need types: promises nobody waits for, and the like.
  { name: 'lint of types', run: ['node_modules/oxlint/bin/oxlint', '--type-aware', '.'] },
  {
    name: 'types',
    run: [
      'node_modules/ts7/bin/tsc',
      ...['-p', '.', '--incremental', '--tsBuildInfoFile', `${CACHE}/types.tsbuildinfo`],
    ],
  },
  { name: 'unit tests', run: vitestArguments('unit', values.results) },
  { name: 'generated files', run: ['scripts/generate.ts', '--check'] },
  { name: 'boundaries', run: ['scripts/boundaries.ts'] },
  {
    name: 'dead code',
    run: ['node_modules/knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors'],
  },
  { name: 'packages', run: ['scripts/packages.ts'] },
]

const results = await runSteps(STEPS)
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1
