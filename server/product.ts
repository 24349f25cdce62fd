import type { FastifyInstance } from 'fastify'
import type { Actor } from '#platform/actor.ts'
import { auditRoutes } from '#platform/audit.routes.ts'
import { accountAdminRoutes } from '#platform/auth/account-admin.routes.ts'
import { noAccountPlaces } from '#platform/auth/account-policy.ts'
import { accountHistory } from '#platform/auth/list-accounts.ts'
import { accessTokenRoutes } from '#platform/auth/access-token.routes.ts'
import { findAccessToken } from '#platform/auth/access-tokens.ts'
import { countHit } from '#platform/auth/rate-limit.ts'
import { findSession, type SessionAccount } from '#platform/auth/sessions.ts'
import { scopesOf } from '#platform/http/scope.ts'
import type { Config } from '#platform/config.ts'
import type { Clock } from '#platform/clock.ts'
import type { Log, ContextSource } from '#platform/context.ts'
import { createFollowers, type Followers } from '#platform/followers.ts'
import { keepConnection } from '#platform/db/connection-in-use.ts'
import { connect, type ConnectionOptions, type Database } from '#platform/db/database.ts'
import { migrate, platformMigrations } from '#platform/db/migrate.ts'
import { openFileStore } from '#platform/files.ts'
import { buildApp } from '#platform/http/app.ts'
import { jobQueueOf, openJobQueue, type Job } from '#platform/jobs.ts'
import type { Language } from '#platform/i18n.ts'
import type { ModuleManifest } from '#platform/manifest.ts'
import { createMemory } from '#platform/memory.ts'
import type { Secrets } from '#platform/secrets.ts'
import { platformRoutes } from '#platform/routes.ts'
import type { Route } from '#platform/http/route.ts'
import { ruleRoutes } from '#platform/rule.routes.ts'
import { platformJobs } from '#platform/tidy.ts'
import { databaseAnswers } from '#platform/watch-database.ts'
import type { WebhookTopics } from '#platform/webhook/queue-webhooks.ts'
import { webhookRoutes } from '#platform/webhook/webhook.routes.ts'
import { modules } from './modules.ts'

export interface ProductOptions {
  readonly connection: ConnectionOptions
  readonly filesDirectory: string
  readonly secrets: Secrets
  readonly clock: Clock
  readonly log: Log
  readonly max?: number
}

/** The product without its outside: a database, the modules, their memory. The server, the command line and the tests all start here. */
export interface Product {
  readonly database: Database
  readonly source: ContextSource
  readonly modules: readonly ModuleManifest[]
  readonly followers: Followers
  close(): Promise<void>
}

export function migrationFolders(): URL[] {
  return [platformMigrations, ...modules.flatMap((module) => module.migrations ?? [])]
}

export function openProduct(options: ProductOptions): Product {
  const database = connect({ ...options.connection, ...(options.max ? { max: options.max } : {}) })
  const source: ContextSource = {
    db: database.db,
    clock: options.clock,
    log: options.log,
    secrets: options.secrets,
    files: openFileStore(options.filesDirectory),
    memory: createMemory(),
  }
  keepConnection(source, options.connection)
  const followers = createFollowers(source, modules)
  const queue = openJobQueue(source, database.pool, jobsOf(modules))
  return {
    database,
    source,
    modules,
    followers,
    async close() {
      await followers.stop()
      await queue.close()
      await database.close()
    },
  }
}

/** Brings the database's structure up to date. @returns the migrations that ran */
export async function prepare(product: Product): Promise<string[]> {
  const ran = await migrate(product.source.db, migrationFolders())
  // Before any request: a use case that sent the first job would hold one connection and wait for another.
  await jobQueueOf(product.source).open()
  return ran
}

export async function buildServer(
  product: Product,
  config: Pick<Config, 'publicUrl' | 'trustProxy'>,
  version: string,
): Promise<FastifyInstance> {
  const { source, followers } = product
  return buildApp({
    source,
    version,
    routes: routesOf(product.modules, config.publicUrl),
    actorOf: (token) => actorOf(product, token),
    actorOfToken: (token) => actorOfToken(product, token),
    afterWrite: () => followers.nudge(),
    secure: config.publicUrl?.startsWith('https:') ?? false,
    trustProxy: config.trustProxy,
    ready: async () => {
      await databaseAnswers(product.database.pool)
      return followers.ready()
    },
  })
}

/** Every job there is: the platform's own, and the modules'. */
export function jobsOf(manifests: readonly ModuleManifest[]): Job[] {
  return [...platformJobs, ...manifests.flatMap((module) => module.jobs ?? [])]
}

/** Every route there is: the platform's own, and the modules'. */
export function routesOf(manifests: readonly ModuleManifest[], publicUrl?: string): Route[] {
  const placePath = manifests.find((module) => module.placePath)?.placePath ?? (async (_db, code) => [code])
  const placeNames = manifests.find((module) => module.placeNames)?.placeNames ?? (async () => new Map())
  const ruleSets = manifests.flatMap((module) => module.ruleSets ?? [])
  const own = manifests.flatMap((module) => module.routes ?? [])
  const guards = new Map(manifests.flatMap((module) => Object.entries(module.histories ?? {})))
  const places = manifests.find((module) => module.accountPlaces)?.accountPlaces ?? noAccountPlaces
  guards.set('platform.account', accountHistory(places))
  const routes = [
    ...platformRoutes,
    ...accountAdminRoutes(places, publicUrl),
    ...auditRoutes(guards),
    ...ruleRoutes(ruleSets, { path: placePath, names: placeNames }),
    ...own,
  ]
  const [scope, ...scopes] = scopesOf(routes)
  const [topic, ...topics] = [...guards.keys()].filter((name) => !name.startsWith('platform.')).sort()
  if (scope === undefined || topic === undefined) return routes
  return [...routes, ...accessTokenRoutes([scope, ...scopes]), ...webhookRoutes([topic, ...topics])]
}

/** Who may know of which records, for webhooks. */
export function webhookTopicsOf(product: Product): WebhookTopics {
  const guards = new Map(product.modules.flatMap((module) => Object.entries(module.histories ?? {})))
  return { guards, actorOf: (account) => withFacts(product, account) }
}

/** Calls a minute and token; more are told to wait. */
const CALLS_A_MINUTE = 360

async function actorOfToken(
  product: Product,
  token: string,
): Promise<{ actor: Actor; scopes: readonly string[] } | undefined> {
  const { db, clock } = product.source
  const found = await findAccessToken(db, token, clock())
  if (!found) return undefined
  const hit = { key: `access-token:${found.id}`, limit: CALLS_A_MINUTE, windowSeconds: 60, now: clock() }
  await countHit(db, hit)
  return { actor: await withFacts(product, found), scopes: found.scopes }
}

async function actorOf(
  product: Product,
  token: string,
): Promise<{ actor: Actor; language: Language } | undefined> {
  const { db, clock } = product.source
  const account = await findSession(db, token, clock())
  if (!account) return undefined
  return { actor: await withFacts(product, account), language: account.language }
}

/** An account as an actor: with what the register knows of its holder. */
async function withFacts(product: Product, account: SessionAccount): Promise<Actor> {
  const { db, clock } = product.source
  const register = product.modules.find((module) => module.actorFacts)
  const facts = account.personId ? await register?.actorFacts?.(db, account.personId, clock()) : undefined
  const { accountId, personId, name } = account
  return {
    ...{ kind: 'account', accountId, personId, name },
    grants: facts?.grants ?? [],
    memberships: facts?.memberships ?? [],
  }
}
