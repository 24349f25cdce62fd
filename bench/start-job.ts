import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Jobs } from './job.ts'

const ENTRY = fileURLToPath(new URL('job.ts', import.meta.url))

/** In milliseconds; no job takes as long. */
const PATIENCE = 15 * 60_000
const TRIES = 3

/**
 * Runs one job in a new process and waits for its result; one at a time, so that none disturbs another. A job that
 * hangs is ended and begun again, and it is said.
 */
export async function startJob<K extends keyof Jobs>(
  kind: K,
  takes: Jobs[K]['takes'],
  patience = PATIENCE,
): Promise<Jobs[K]['gives']> {
  for (let tried = 1; ; tried++) {
    try {
      return await tryJob(kind, takes, patience)
    } catch (error) {
      if (!(error instanceof Hanging) || tried === TRIES) throw error
      process.stdout.write(`${error.message}; it is tried again\n`)
    }
  }
}

class Hanging extends Error {
  override readonly name = 'Hanging'
}

function tryJob<K extends keyof Jobs>(
  kind: K,
  takes: Jobs[K]['takes'],
  patience: number,
): Promise<Jobs[K]['gives']> {
  const { promise, resolve, reject } = Promise.withResolvers<Jobs[K]['gives']>()
  const child = fork(ENTRY, { execArgv: ['--expose-gc', '--max-old-space-size=8192'] })
  child.once('message', (answer: { gives: Jobs[K]['gives'] } | { error: string }) => {
    if ('gives' in answer) resolve(answer.gives)
    else reject(new Error(`${kind} ${JSON.stringify(takes)}: ${answer.error}`))
  })
  child.once('error', reject)
  const timer = setTimeout(() => {
    reject(new Hanging(`${kind} ${JSON.stringify(takes)} did not end in ${patience / 60_000} minutes`))
    child.kill('SIGKILL')
  }, patience)
  child.once('exit', (code, signal) => {
    clearTimeout(timer)
    reject(new Error(`${kind} ended early (${signal ?? code})`))
  })
  child.send({ kind, takes })
  return promise
}
