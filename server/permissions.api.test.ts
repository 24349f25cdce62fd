import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anonymous, ROLES, type Actor, type Role } from '#platform/actor.ts'
import { Fault } from '#platform/errors.ts'
import type { Access } from '#platform/http/route.ts'
import { checkAccess } from '#platform/http/serve-route.ts'
import { modules } from './modules.ts'
import { routesOf } from './product.ts'
import { actorWith, openTestProduct, type TestProduct } from './testing.ts'

/**
 * Who may call which route, as it was decided: a route without a row here fails, and so does a row that says
 * something else. After a decision, rewrite the table with `npx vitest run --project database permissions -u`.
 */
const TABLE = new URL('permissions.json', import.meta.url)
const routes = routesOf(modules)
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

/** `public`, `signed_in`, or the roles. */
const wordOf = (access: Access) => (typeof access === 'string' ? access : access.toSorted().join(' '))

function tableText(): string {
  const rows = routes.map((route) => [nameOf(route), wordOf(route.access)] as const)
  const sorted = rows.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`
}

const callers: Record<string, Actor> = {
  anonymous,
  member: actorWith({ memberships: [{ organisationId: crypto.randomUUID(), role: 'member' }] }),
  ...Object.fromEntries(ROLES.map((role) => [role, actorWith({ grants: [{ role, placeCode: '510903' }] })])),
}

function answer(access: Access, actor: Actor): string {
  try {
    checkAccess(access, actor)
    return 'in'
  } catch (error) {
    return error instanceof Fault ? error.code : String(error)
  }
}

/** What a row of the table means for a caller, worked out without the gate. */
function meant(word: string, caller: string): string {
  if (word === 'public') return 'in'
  if (caller === 'anonymous') return 'policy.sign_in'
  return word === 'signed_in' || word.split(' ').includes(caller) ? 'in' : 'policy.role_needed'
}

describe('the table of permissions', () => {
  it('has a row for every route, and no other', async () => {
    expect(new Set(routes.map(nameOf)).size).toBe(routes.length)
    await expect(tableText()).toMatchFileSnapshot(TABLE.pathname)
  })

  it('is what the gate does, for every route and caller', () => {
    const table = JSON.parse(readFileSync(TABLE, 'utf8')) as Record<string, string>
    const expected: Record<string, string> = {}
    const actual: Record<string, string> = {}
    for (const route of routes) {
      for (const [caller, actor] of Object.entries(callers)) {
        expected[`${nameOf(route)} ${caller}`] = meant(table[nameOf(route)] ?? 'missing', caller)
        actual[`${nameOf(route)} ${caller}`] = answer(route.access, actor)
      }
    }
    expect(actual).toEqual(expected)
  })

  it('names known roles alone', () => {
    const words = Object.values(JSON.parse(readFileSync(TABLE, 'utf8')) as Record<string, string>)
    const known = ['public', 'signed_in', ...ROLES]
    expect(words.flatMap((word) => word.split(' ')).filter((word) => !known.includes(word as Role))).toEqual(
      [],
    )
  })
})

describe('over HTTP', () => {
  let product: TestProduct
  beforeAll(async () => {
    product = await openTestProduct()
  })
  afterAll(() => product.close())

  const addressOf = (path: string) =>
    path.replace(/:(\w*[iI]d)\b/g, '01a209ad-1d4e-7351-bfd7-ced54b2b909f').replace(/:\w+/g, 'T001')

  it('nobody gets in without signing in, by any method, and the answer tells nothing', async () => {
    const closed = routes.filter(({ access }) => access !== 'public')
    const replies = await Promise.all(
      closed.map(async (route) => {
        const { status, body } = await product.call(route.method, addressOf(route.path))
        return [nameOf(route), status, (body as { code?: string }).code]
      }),
    )
    expect(replies).toEqual(closed.map((route) => [nameOf(route), 401, 'policy.sign_in']))
    expect(closed.length).toBeGreaterThan(20)
  })

  it('a read changes nothing: no public GET writes an entry, an announcement or a message', async () => {
    const open = routes.filter(({ access, method }) => access === 'public' && method === 'GET')
    for (const route of open) await product.call('GET', addressOf(route.path))
    const { db } = product.source
    const left = await Promise.all([
      db.selectFrom('platform.auditEntry').select('id').execute(),
      db.selectFrom('platform.outbox').select('id').execute(),
      db.selectFrom('platform.message').select('id').execute(),
      db.selectFrom('platform.session').select('tokenHash').execute(),
    ])
    expect([left, product.defects]).toEqual([[[], [], [], []], []])
  })
})
