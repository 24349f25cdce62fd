import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { inTransaction, contextOf, type Context } from '../context.ts'
import { allow, hasRole, roleNeeded, signedIn } from '../policy.ts'
import type { AppOptions } from './app.ts'
import { once, type StoredReply } from './idempotency.ts'
import { httpFaults, problemSchema } from './problem.ts'
import type { Access, Exchange, FileReply, Route } from './route.ts'
import { refusalOfScopes, scopeOf } from './scope.ts'

export const API = '/api/v1'
export const SESSION_COOKIE = 'interchange_session'

/** Declared for whoever reads the contract; `once` checks it. The other headers pass as they are. */
const keyHeader = z.looseObject({ 'idempotency-key': z.string().optional() })

/** Puts one declared route on the server: gate, input, transaction, idempotency, reply. */
export function addRoute(app: FastifyInstance, route: Route, options: AppOptions): void {
  app.route({
    method: route.method,
    url: API + route.path,
    bodyLimit: route.upload?.maxBytes ?? 1024 * 1024,
    schema: schemaOf(route) as object,
    // Before the body is read: whoever may not call the route need not be listened to.
    onRequest: async (request) => {
      const refusal = request.scopes && refusalOfScopes(route, request.scopes)
      if (refusal) throw refusal
      checkAccess(route.access, request.actor)
    },
    preValidation: async (request) => checkBodyKind(route, request.body),
    handler: async (request, reply) => {
      const result = await run(route, request, reply, options)
      return send(route, reply, result)
    },
  })
}

function schemaOf(route: Route): Record<string, unknown> {
  const { response } = route
  const success =
    response === 'file'
      ? { content: { 'application/octet-stream': { schema: z.string() } } }
      : response === 'nothing'
        ? undefined
        : response
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.path.split(/[/.]/)[1] ?? 'platform'],
    ...(route.access === 'public' ? {} : { security: securityOf(route) }),
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body ? { body: route.body } : {}),
    ...(route.idempotent ? { headers: keyHeader } : {}),
    response: {
      ...(success ? { [route.status ?? 200]: success } : { 204: z.undefined() }),
      default: problemSchema,
    },
  }
}

function securityOf(route: Route): Record<string, string[]>[] {
  const scope = scopeOf(route)
  return [{ session: [] }, ...(scope ? [{ token: [scope] }] : [])]
}

export function checkAccess(access: Access, actor: Actor): void {
  if (access === 'public') return
  allow(signedIn(actor))
  if (access === 'signed_in' || hasRole(actor, ...access)) return
  throw roleNeeded(...access)
}

/** A file where JSON belongs, or JSON where a file belongs, is the wrong type and not a wrong value. */
function checkBodyKind(route: Route, body: unknown): void {
  if (body !== undefined && body !== null && Buffer.isBuffer(body) !== (route.upload !== undefined)) {
    throw httpFaults.unsupported()
  }
}

async function run(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  options: AppOptions,
): Promise<StoredReply> {
  const input = { params: request.params, query: request.query, body: request.body } as never
  const contextOptions = { actor: request.actor, language: request.language, requestId: request.id }
  const exchange = exchangeOf(request, reply, options)
  const status = route.status ?? 200
  const writes = route.writes ?? route.method !== 'GET'
  if (!writes) {
    return { status, body: await route.handle(contextOf(options.source, contextOptions), input, exchange) }
  }
  const work = async (ctx: Context): Promise<StoredReply> => {
    const key = exchange.header('idempotency-key')
    const handle = async () => ({ status, body: await route.handle(ctx, input, exchange) })
    if (!route.idempotent || !key) return handle()
    return once(ctx, { key, operation: route.operationId, request: input }, handle)
  }
  const result = await inTransaction(options.source, contextOptions, work)
  options.afterWrite()
  return result
}

function exchangeOf(request: FastifyRequest, reply: FastifyReply, options: AppOptions): Exchange {
  return {
    bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    header: (name) => {
      const value = request.headers[name]
      return Array.isArray(value) ? value[0] : value
    },
    ip: request.ip,
    sessionToken: request.sessionToken,
    setSession(token) {
      const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: options.secure } as const
      if (token) void reply.setCookie(SESSION_COOKIE, token, attributes)
      else void reply.clearCookie(SESSION_COOKIE, attributes)
    },
  }
}

function send(route: Route, reply: FastifyReply, result: StoredReply): FastifyReply {
  if (route.response === 'nothing') return reply.code(204).send()
  if (route.response !== 'file') return reply.code(result.status).send(result.body)
  const file = result.body as FileReply
  return reply
    .code(200)
    .type(file.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .serializer((payload: unknown) => payload as string)
    .send(file.body)
}
