import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'

/** One command of a longer run; its output is shown when it fails. */
export interface Step {
  readonly name: string
  /** Arguments of Node: a script and its own arguments. */
  readonly run: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Whether its output is shown as it comes, because it is a list of steps itself. */
  readonly streams?: boolean
}

export interface StepResult {
  readonly name: string
  readonly ok: boolean
  readonly seconds: number
}

/**
 * Runs steps, as many at a time as the machine has processors, and prints a line for each when it ends.
 *
 * @returns the results in the order of the steps
 */
export async function runSteps(
  steps: readonly Step[],
  { atOnce = availableParallelism(), write = (text: string) => void process.stdout.write(text) } = {},
): Promise<StepResult[]> {
  const results: StepResult[] = []
  const waiting = [...steps.entries()]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, step] = next
      const { result, output } = await runStep(step)
      results[index] = result
      write(lineOf(result))
      if (!result.ok && output) write(`${output.trimEnd()}\n`)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, worker))
  return results
}

export function lineOf({ name, ok, seconds }: StepResult): string {
  return `${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s\n`
}

async function runStep({ name, run, env, streams }: Step): Promise<{ result: StepResult; output: string }> {
  const begun = performance.now()
  const child = spawn(process.execPath, [...run], {
    stdio: ['ignore', streams ? 'inherit' : 'pipe', streams ? 'inherit' : 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0', ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const code = await Promise.race([
    once(child, 'close').then(([exit]) => exit as number | null),
    once(child, 'error').then(([error]) => {
      output += String(error)
      return 1
    }),
  ])
  return { result: { name, ok: code === 0, seconds: (performance.now() - begun) / 1000 }, output }
}
