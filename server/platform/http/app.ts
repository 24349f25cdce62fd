import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler } from 'fastify-type-provider-zod'
import { v7 as uuidv7 } from 'uuid'
import { anonymous, type Actor } from '../actor.ts'
import type { ContextSource } from '../context.ts'
import { Fault } from '../errors.ts'
import { languageOf, type Language } from '../i18n.ts'
import { fieldErrors, InvalidInput, validatorCompiler } from './validation.ts'
import { httpFaults, problemOf, STATUS, type Problem } from './problem.ts'
import { addRoute, API, SESSION_COOKIE } from './serve-route.ts'
import type { Route } from './route.ts'
import { scopeFaults } from './scope.ts'

export interface AppOptions {
  readonly source: ContextSource
  readonly routes: readonly Route[]
  /** Who a session's token belongs to. */
  readonly actorOf: (token: string) => Promise<{ actor: Actor; language: Language } | undefined>
  /** Who an access token acts for, and what it may do. */
  readonly actorOfToken: (token: string) => Promise<{ actor: Actor; scopes: readonly string[] } | undefined>
  /** Called after each commit, so that this process sees its own writes at once. */
  readonly afterWrite: () => void
  readonly version: string
  /** Whether cookies may only travel over TLS. */
  readonly secure: boolean
  /** Whether a proxy in front says the caller's address and the host it was asked for. */
  readonly trustProxy?: boolean
  readonly ready: () => Promise<boolean>
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
    language: Language
    sessionToken: string | undefined
    /** What the access token may do; undefined for a session, which may do all its account may. */
    scopes: readonly string[] | undefined
  }
}

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** Builds the HTTP side of the product without listening, so that tests call it directly. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: undefined,
    logger: false,
    genReqId: () => uuidv7(),
    bodyLimit: 1024 * 1024,
    trustProxy: options.trustProxy ?? false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => {
      prepareReply(request, reply, options)
      answerError(error, request, reply, options)
    },
  })
  app.setValidatorCompiler(validatorCompiler as never)
  app.setSerializerCompiler(serializerCompiler)
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })
  await app.register(cookie)
  // Bodies of requests are never unpacked: a small one could become a huge one.
  await app.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false })
  await describe(app, options.version)
  // Fastify shares a decorator's value between requests and so refuses objects; `identify` sets it on each.
  app.decorateRequest('actor', null as never)
  app.decorateRequest('language', 'zh')
  app.decorateRequest('sessionToken', undefined)
  app.decorateRequest('scopes', undefined)
  app.addHook('onRequest', async (request, reply) => identify(request, reply, options))
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, options))
  app.setNotFoundHandler((request, reply) => answerError(httpFaults.no_route(), request, reply, options))
  for (const route of options.routes) addRoute(app, route, options)
  addHealth(app, options)
  app.get(`${API}/openapi.json`, { schema: { hide: true } }, () => app.swagger())
  return app
}

async function describe(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Interchange 立交桥',
        version,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'An access token with the scope of the route',
          },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
}

/** What every reply has, whatever becomes of the request. */
function prepareReply(request: FastifyRequest, reply: FastifyReply, options: AppOptions): void {
  reply.headers(SECURITY_HEADERS)
  if (options.secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  // An address that cannot be read is refused before cookies are.
  const cookies = request.cookies as FastifyRequest['cookies'] | undefined
  request.language = languageOf(cookies?.['language'] ?? request.headers['accept-language'])
  if (!isApi(request)) return
  reply.header('cache-control', 'no-store').header('vary', 'Authorization, Cookie, Accept-Language')
}

function isApi(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/')
}

async function identify(request: FastifyRequest, reply: FastifyReply, options: AppOptions): Promise<void> {
  prepareReply(request, reply, options)
  request.actor = anonymous
  if (!isApi(request)) return
  refuseCrossSite(request)
  if (request.headers.authorization !== undefined) return identifyToken(request, reply, options)
  const token = request.cookies[SESSION_COOKIE]
  if (!token) return
  const found = await options.actorOf(token)
  if (!found) return
  request.actor = found.actor
  request.sessionToken = token
}

/** A wrong token is refused even where nobody needs one: its owner should learn of it. */
async function identifyToken(
  request: FastifyRequest,
  reply: FastifyReply,
  options: AppOptions,
): Promise<void> {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization!) ?? []
  const found = token && (await options.actorOfToken(token))
  if (!found) {
    reply.header('www-authenticate', 'Bearer')
    throw scopeFaults.invalid()
  }
  request.actor = found.actor
  request.scopes = found.scopes
}

/** A browser's write must come from our own pages: SameSite cookies, the Origin, and a header no form can send. */
function refuseCrossSite(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin } = request.headers
  if (origin && URL.parse(origin)?.host !== request.host) throw httpFaults.cross_site()
  if (request.cookies[SESSION_COOKIE] && request.headers['x-requested-with'] !== 'interchange') {
    throw httpFaults.cross_site()
  }
}

function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  options: AppOptions,
): void {
  const problem = problemFor(error, request, options)
  if (problem.status === 503 || problem.status === 429) reply.header('retry-after', retryAfter(error))
  void reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
}

/** The seconds a refusal names, or a few. */
function retryAfter(error: unknown): string {
  return String((error instanceof Fault && error.params['seconds']) || 5)
}

function problemFor(error: unknown, request: FastifyRequest, options: AppOptions): Problem {
  const { language, id } = request
  if (error instanceof Fault) return problemOf(error, language, id)
  if (error instanceof InvalidInput) {
    const errors = fieldErrors(error.issues, language)
    return { ...problemOf(httpFaults.invalid_input({ count: errors.length }), language, id), errors }
  }
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 413) return problemOf(httpFaults.too_large(), language, id)
  if (statusCode === 415) return problemOf(httpFaults.unsupported(), language, id)
  if (statusCode !== undefined && statusCode < 500) return problemOf(httpFaults.malformed(), language, id)
  if (isUnwritable(code)) return problemOf(httpFaults.malformed(), language, id)
  if (isBusy(error)) return problemOf(httpFaults.busy(), language, id)
  // A defect: its text may hold data, so only the log gets it, and the caller gets a number to quote.
  options.source.log.error({ err: error, requestId: id }, 'defect')
  return problemOf(httpFaults.defect({ requestId: id }), language, id, 500)
}

/** Lock and connection trouble of PostgreSQL: trying again later helps. */
function isBusy(error: unknown): boolean {
  const { code, syscall, message } = error as { code?: unknown; syscall?: unknown; message?: unknown }
  if (code === 'ENOENT') return syscall === 'connect'
  if (code !== undefined) {
    return /^(55P03|40001|40P01|57P0[1-3]|53300|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(
      String(code),
    )
  }
  // The driver gives no code when a connection breaks off or the pool has none to give in time.
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/.test(
    String(message),
  )
}

/** What was sent fits the schema but no column: a NUL character, or a cursor somebody made by hand. */
function isUnwritable(code: string | undefined): boolean {
  return code !== undefined && /^(22007|22008|22021|22P02|22P05)$/.test(code)
}

function addHealth(app: FastifyInstance, options: AppOptions): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'alive' }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready = await options.ready().catch(() => false)
    return reply.code(ready ? 200 : STATUS.unavailable).send({ status: ready ? 'ready' : 'waiting' })
  })
}
