import { setTimeout as pause } from 'node:timers/promises'
import { send, signIn } from './client.ts'

/** The best offers and experts of every published need, worked out and stored in the background. */
export interface MatchRunResult {
  /** From the request to the end, waiting for the job queue included. */
  readonly seconds: number
  readonly needs: number
  /** Stored pairs, each with its reasons. */
  readonly pairs: number
  /** Milliseconds an answer of another reader took meanwhile, one every 50 ms. */
  readonly answers: { readonly p50: number; readonly p95: number; readonly longest: number }
}

interface Run {
  readonly state: string
  readonly needs: number
  readonly pairs: number
  readonly requestedAt: string
  readonly endedAt: string | null
}

export async function measureMatchRun(origin: string): Promise<MatchRunResult> {
  const base = `${origin}/api/v1`
  const cookie = await signIn(base, 'city-officer')
  const begun = await send(`${base}/exchange/match-runs`, { cookie, body: {} })
  if (begun.status !== 201) throw new Error(`a run over all needs answered ${begun.status}`)
  const { id } = JSON.parse(begun.body) as { id: string }
  const times: number[] = []
  for (;;) {
    const start = performance.now()
    const { body } = await send(`${base}/exchange/match-runs/${id}`, { cookie })
    times.push(performance.now() - start)
    const run = JSON.parse(body) as Run
    if (run.state === 'abandoned') throw new Error('the run over all needs was abandoned')
    if (run.state === 'done') return resultOf(run, times)
    await pause(50)
  }
}

function resultOf({ requestedAt, endedAt, needs, pairs }: Run, times: number[]): MatchRunResult {
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)]! * 10) / 10
  const seconds = (new Date(endedAt!).getTime() - new Date(requestedAt).getTime()) / 1000
  return { seconds, needs, pairs, answers: { p50: at(0.5), p95: at(0.95), longest: at(1) } }
}
