import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Jobs } from './job.ts'

const ENTRY = fileURLToPath(new URL('job.ts', import.meta.url))

/** Runs one job in a new process and waits for its result; one at a time, so that none disturbs another. */
export function startJob<K extends keyof Jobs>(kind: K, takes: Jobs[K]['takes']): Promise<Jobs[K]['gives']> {
  const { promise, resolve, reject } = Promise.withResolvers<Jobs[K]['gives']>()
  const child = fork(ENTRY, { execArgv: ['--expose-gc', '--max-old-space-size=8192'] })
  child.once('message', (answer: { gives: Jobs[K]['gives'] } | { error: string }) => {
    if ('gives' in answer) resolve(answer.gives)
    else reject(new Error(`${kind} ${JSON.stringify(takes)}: ${answer.error}`))
  })
  child.once('error', reject)
  child.once('exit', (code, signal) => reject(new Error(`${kind} ended early (${signal ?? code})`)))
  child.send({ kind, takes })
  return promise
}
