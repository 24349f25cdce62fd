import { Agent, request } from 'node:http'

/** Connections at a time, at most. */
export const CLIENTS = 32
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })

export interface Answer {
  readonly status: number
  readonly body: string
  readonly cookie: string
}

export function send(url: string, options: { cookie?: string; body?: unknown } = {}): Promise<Answer> {
  const body = options.body === undefined ? undefined : JSON.stringify(options.body)
  const headers = {
    'x-requested-with': 'interchange',
    ...(options.cookie ? { cookie: options.cookie } : {}),
    ...(body ? { 'content-type': 'application/json' } : {}),
  }
  return new Promise((resolve, reject) => {
    const call = request(url, { method: body ? 'POST' : 'GET', agent, headers }, (reply) => {
      const chunks: Buffer[] = []
      reply.on('data', (chunk: Buffer) => chunks.push(chunk))
      reply.on('end', () =>
        resolve({
          status: reply.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          cookie: reply.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
        }),
      )
    })
    call.on('error', reject)
    call.end(body)
  })
}

/** @returns the session's cookie */
export async function signIn(base: string, login: string): Promise<string> {
  const { cookie, status } = await send(`${base}/session`, { body: { login, password: 'sample-city-2021' } })
  if (status !== 204) throw new Error(`sign-in of ${login} answered ${status}`)
  return cookie
}

export async function idsOf(base: string, path: string, cookie: string): Promise<string[]> {
  const { body } = await send(`${base}${path}`, { cookie })
  return (JSON.parse(body) as { items: { id: string }[] }).items.map(({ id }) => id)
}
