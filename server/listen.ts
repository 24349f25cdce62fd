import { once } from 'node:events'
import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Config } from '#platform/config.ts'
import { defineFaults } from '#platform/errors.ts'

const listenFaults = defineFaults('listen', {
  port_taken: {
    kind: 'conflict',
    zh: '端口 {port} 已被其他程序占用。请换一个端口（--port 或 PORT），或先停止那个程序。',
    en: 'Port {port} is taken by another program. Choose another (--port or PORT), or stop that program.',
  },
  port_refused: {
    kind: 'forbidden',
    zh: '没有权限使用端口 {port}。请选用 1024 以上的端口（--port 或 PORT）。',
    en: 'This account may not use port {port}. Choose one above 1024 (--port or PORT).',
  },
  host_wrong: {
    kind: 'invalid',
    zh: '无法在地址 {host} 上监听（{reason}）。请改正 --host 或 HOST。',
    en: 'Cannot listen on the address {host} ({reason}). Correct --host or HOST.',
  },
})

type Address = Pick<Config, 'port' | 'host'>

/** Says at once that a port is taken, before a first start spends a minute on the sample. */
export async function refuseTakenPort({ port, host }: Address): Promise<void> {
  const probe = createServer()
  try {
    probe.listen({ port, host })
    await once(probe, 'listening')
  } catch (error) {
    throw explain(error, { port, host })
  } finally {
    if (probe.listening) await new Promise((resolve) => probe.close(resolve))
  }
}

/** @returns the address people open */
export async function listen(app: FastifyInstance, { port, host }: Address): Promise<string> {
  try {
    await app.listen({ port, host })
  } catch (error) {
    throw explain(error, { port, host })
  }
  const isEverywhere = ['localhost', '127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)
  return `http://${isEverywhere ? 'localhost' : host}:${portOf(app, port)}`
}

function explain(error: unknown, { port, host }: Address): unknown {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE') return listenFaults.port_taken({ port })
  if (code === 'EACCES') return listenFaults.port_refused({ port })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return listenFaults.host_wrong({ host, reason: code })
  return error
}

/** The port it got, where 0 asked for any. */
function portOf(app: FastifyInstance, asked: number): number {
  const address = app.server.address()
  return typeof address === 'object' && address !== null ? address.port : asked
}
