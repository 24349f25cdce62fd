/**
 * Checks who imports whom, by the rules of `.dependency-cruiser.js`, and that the sources were read at all: with a
 * compiler it cannot use, dependency-cruiser reads nothing and is content.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDERS = ['server', 'web', 'sample', 'bin', 'bench', 'scripts', 'e2e']
const FEWEST = 100
const DEPENDENCY_CRUISER = import.meta.resolve('dependency-cruiser')

export interface Boundaries {
  /** How many files were read. */
  readonly files: number
  /** `rule: from → to`, sorted. */
  readonly violations: string[]
}

interface Report {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly { from: string; to: string; rule: { name: string } }[]
  }
}

/** Reads the imports below a folder that is laid out like the repository; '' is the repository itself. */
export async function checkBoundaries(root: '' | `${string}/`): Promise<Boundaries> {
  const folders = FOLDERS.map((folder) => `${root}${folder}`).filter((folder) => existsSync(folder))
  const cli = fileURLToPath(new URL('../../bin/dependency-cruiser.mjs', DEPENDENCY_CRUISER))
  const args = [cli, '--config', '.dependency-cruiser.js', '--output-type', 'json', ...folders]
  const { summary } = JSON.parse(await outputOf(args, { ...process.env, BOUNDARIES_ROOT: root })) as Report
  const violations = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  return { files: summary.totalCruised, violations: violations.sort() }
}

/** Its exit code is the number of violations, which the report has as well. */
function outputOf(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { env, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(stdout)
      else reject(new Error(stderr || 'dependency-cruiser reported nothing', { cause: error }))
    })
  })
}

if (import.meta.main) {
  const { files, violations } = await checkBoundaries('')
  for (const violation of violations) console.error(violation)
  if (files < FEWEST) console.error(`only ${files} files were read; there must be more than ${FEWEST}`)
  else console.log(`${files} files`)
  process.exitCode = violations.length > 0 || files < FEWEST ? 1 : 0
}
