import { CLIENTS, idsOf, send, signIn } from './client.ts'

export interface RouteResult {
  readonly name: string
  readonly requestsPerSecond: number
  readonly p50: number
  readonly p95: number
  readonly failures: number
}

const SECONDS = 5

interface Call {
  readonly name: string
  readonly path: () => string
  readonly cookie: string
}

/** The ten routes a working day uses most, each alone for some seconds under 32 clients. */
export async function measureRoutes(origin: string): Promise<RouteResult[]> {
  const base = `${origin}/api/v1`
  const broker = await signIn(base, 'broker-shehong')
  const officer = await signIn(base, 'city-officer')
  const needs = await idsOf(
    base,
    '/exchange/postings?side=need&state=published&place=510981&limit=100',
    broker,
  )
  const orders = await idsOf(base, '/exchange/service-orders?limit=100', broker)
  const words = ['磷酸铁锂', '白芷 干燥', '生猪养殖 废水', '电路板', '柠檬 加工', '卤水 净化']
  let turn = 0
  const next = (list: readonly string[]) => list[turn++ % list.length]!
  const calls: Call[] = [
    { name: 'session', path: () => '/session', cookie: broker },
    { name: 'home summary', path: () => '/exchange/summary', cookie: '' },
    { name: 'postings, newest', path: () => '/exchange/postings?limit=20', cookie: '' },
    {
      name: 'search by words',
      path: () => `/exchange/postings?q=${encodeURIComponent(next(words))}`,
      cookie: '',
    },
    { name: 'one posting', path: () => `/exchange/postings/${next(needs)}`, cookie: '' },
    { name: 'matches with reasons', path: () => `/exchange/postings/${next(needs)}/matches`, cookie: broker },
    { name: 'service orders', path: () => '/exchange/service-orders?open=true', cookie: broker },
    { name: 'one service order', path: () => `/exchange/service-orders/${next(orders)}`, cookie: broker },
    { name: 'people', path: () => '/register/people?limit=20', cookie: officer },
    {
      name: 'figures, five years',
      path: () => '/review/figures?from=2017-01-01&to=2021-12-31',
      cookie: officer,
    },
  ]
  const results: RouteResult[] = []
  for (const call of calls) results.push(await measureRoute(base, call))
  return results
}

async function measureRoute(base: string, call: Call): Promise<RouteResult> {
  const times: number[] = []
  let failures = 0
  const client = async (until: number, keep: boolean) => {
    while (performance.now() < until) {
      const start = performance.now()
      const { status } = await send(base + call.path(), { cookie: call.cookie })
      if (keep) times.push(performance.now() - start)
      if (status !== 200) failures++
    }
  }
  const all = (seconds: number, keep: boolean) => {
    const until = performance.now() + seconds * 1000
    return Promise.all(Array.from({ length: CLIENTS }, () => client(until, keep)))
  }
  await all(1, false)
  await all(SECONDS, true)
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
  return {
    name: call.name,
    requestsPerSecond: Math.round(times.length / SECONDS),
    p50: at(0.5),
    p95: at(0.95),
    failures,
  }
}
