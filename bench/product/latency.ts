import { idsOf, send, signIn } from './client.ts'

/** Milliseconds as one person feels them, on a server that does nothing else. */
export interface LatencyResult {
  readonly name: string
  readonly times: number
  readonly p50: number
  readonly p95: number
}

const LISTS = 300
const POSTINGS = 40

/** A ranked list with its reasons, and the time from the answer to a publication until the posting is found. */
export async function measureLatency(origin: string): Promise<LatencyResult[]> {
  const base = `${origin}/api/v1`
  return [await measureLists(base), await measureNewPostings(base)]
}

async function measureLists(base: string): Promise<LatencyResult> {
  const cookie = await signIn(base, 'broker-shehong')
  const needs = await idsOf(
    base,
    '/exchange/postings?side=need&state=published&place=510981&limit=100',
    cookie,
  )
  const ask = async (at: number) => {
    const start = performance.now()
    const { status } = await send(`${base}/exchange/postings/${needs[at % needs.length]}/matches`, { cookie })
    if (status !== 200) throw new Error(`a list of matches answered ${status}`)
    return performance.now() - start
  }
  for (let at = 0; at < needs.length; at++) await ask(at)
  const times: number[] = []
  for (let at = 0; at < LISTS; at++) times.push(await ask(at))
  return summary('ranked list with reasons', times)
}

const APPROVING = { authenticity: 4, completeness: 4, advancement: 4, readiness: 4 }

async function measureNewPostings(base: string): Promise<LatencyResult> {
  const [owner, officer] = [await signIn(base, 'enterprise'), await signIn(base, 'officer-chuanshan')]
  const mine = await send(`${base}/exchange/postings?mine=true&limit=1`, { cookie: owner })
  const known = (JSON.parse(mine.body) as { items: { id: string }[] }).items[0]!.id
  const { ownerOrganisationId, placeCode } = JSON.parse(
    (await send(`${base}/exchange/postings/${known}`, { cookie: owner })).body,
  ) as { ownerOrganisationId: string; placeCode: string }
  const times: number[] = []
  for (let at = 0; at < POSTINGS; at++) {
    // A word that nothing else has, so that what is found is this posting.
    const word = `jiance${at}x${Date.now().toString(36)}`
    const body = { kind: 'need', title: `新发布的需求 ${word}`, ownerOrganisationId, placeCode }
    const created = await post(`${base}/exchange/postings`, owner, body)
    const { id } = JSON.parse(created) as { id: string }
    await post(`${base}/exchange/postings/${id}/submit`, owner, {})
    await post(`${base}/exchange/postings/reviews`, officer, { ids: [id], ...APPROVING })
    const start = performance.now()
    while ((await idsOf(base, `/exchange/postings?q=${word}`, ''))[0] !== id);
    times.push(performance.now() - start)
  }
  return summary('new posting found', times)
}

async function post(url: string, cookie: string, body: unknown): Promise<string> {
  const answer = await send(url, { cookie, body })
  if (answer.status >= 300) throw new Error(`${new URL(url).pathname} answered ${answer.status}`)
  return answer.body
}

function summary(name: string, times: number[]): LatencyResult {
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)]! * 10) / 10
  return { name, times: times.length, p50: at(0.5), p95: at(0.95) }
}
