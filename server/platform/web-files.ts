import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { httpFaults } from './http/problem.ts'
import { say } from './i18n.ts'

const NOT_BUILT = {
  zh: '网页尚未生成。请先执行 npm run build，再重新启动。',
  en: 'The web pages have not been built. Run npm run build, then start again.',
}

/** Paths that never answer with a page, whatever a browser accepts. */
const NO_PAGE = /^\/(api|assets|healthz|readyz)(\/|$)/

/**
 * Serves the built web: hashed assets for good, and for every other address a browser asks for the portal's page,
 * below `/console` the console's. Their routers know which addresses exist.
 *
 * @param directory what the build made; while it is missing, pages answer 503 and the API works
 */
export async function addWebFiles(app: FastifyInstance, directory: string): Promise<void> {
  const portal = readPage(directory, 'portal')
  const console = readPage(directory, 'console')
  if (existsSync(join(directory, 'assets'))) {
    await app.register(staticFiles, {
      ...{ root: join(directory, 'assets'), prefix: '/assets/', index: false, dotfiles: 'ignore' },
      ...{ immutable: true, maxAge: '365d', preCompressed: true },
    })
  }
  app.get('/*', { schema: { hide: true } as object }, (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    if (NO_PAGE.test(path) || !wantsPage(request)) throw httpFaults.no_route()
    return sendPage(request, reply, /^\/console(\/|$)/.test(path) ? console : portal)
  })
}

function readPage(directory: string, entry: string): string | undefined {
  const file = join(directory, entry, 'index.html')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function wantsPage(request: FastifyRequest): boolean {
  // Who takes anything, or says nothing, is shown the page as well.
  const accepted = request.headers.accept ?? '*/*'
  return accepted.includes('text/html') || accepted.includes('*/*')
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: string | undefined): FastifyReply {
  void reply.header('cache-control', 'no-cache')
  if (page !== undefined) return reply.type('text/html; charset=utf-8').send(page)
  return reply.code(503).type('text/plain; charset=utf-8').send(say(NOT_BUILT, request.language))
}
