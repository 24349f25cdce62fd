import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { centreOf, makeCentre } from '#modules/exchange/centre/centre-testing.ts'
import {
  makeAccepted,
  makeDeal,
  makeOffer,
  makeOrder,
  makePosting,
  openScene,
  staff,
  testMoney,
  type ExchangeScene,
} from '#modules/exchange/testing.ts'
import { createPersonWithAccount } from '#register'
import type { Reply } from '#server/testing.ts'
import { system } from '../actor.ts'

/**
 * Which routes change something, and whether they take an `Idempotency-Key`, as it was decided: a new route without a
 * row fails. After a decision, rewrite the table with `npx vitest run --project database idempotent-routes -u`.
 */
const TABLE = new URL('unsafe-routes.json', import.meta.url)

type Who = 'client' | 'expert' | 'broker' | 'officer' | 'stranger' | 'administrator'

/** A valid request, for which the records it needs were made. */
interface Request {
  readonly path?: string
  readonly body?: object
}

interface Row {
  readonly as: Who
  /** Somebody else with an account, who may not do the same or gets something of their own. */
  readonly other: Who
  /** @param n differs each time, for what must be unique */
  prepare(n: number): Promise<Request>
  /** The same operation on the same records with something else in it. */
  differently(request: Request): Request | Promise<Request>
}

let scene: ExchangeScene
let sessions: Readonly<Record<Who, string>>
beforeAll(async () => {
  scene = await openScene()
  await scene.product.app.ready()
  const administrator = await staff(scene.product, 'administrator', '510903')
  const people = { ...scene, administrator }
  const names = ['client', 'expert', 'broker', 'officer', 'stranger', 'administrator'] as const
  const opened = names.map(async (who) => [who, await scene.product.signIn(people[who].accountId!)] as const)
  sessions = Object.fromEntries(await Promise.all(opened)) as Record<Who, string>
})
afterAll(() => scene?.product.close())

const renamed =
  (field: string) =>
  ({ body, ...request }: Request): Request => ({ ...request, body: { ...body, [field]: '另一个名字' } })

async function makeAccount(n: number, login: string): Promise<string> {
  const { accountId } = await scene.product.run(system, (ctx) =>
    createPersonWithAccount(ctx, {
      ...{ name: '持有人', placeCode: '510903', verified: true },
      ...{ login: `${login}-${n}`, password: 'a long test password' },
    }),
  )
  return accountId
}

/** An operation on an account that has no body: another account is another request. */
function accountRow(step: string, change: (id: string) => Promise<unknown>): Row {
  const prepare = async (n: number, login = step): Promise<Request> => {
    const id = await makeAccount(n, login)
    await change(id)
    return { path: `/platform/accounts/${id}/${step}` }
  }
  return {
    as: 'administrator',
    other: 'client',
    prepare,
    differently: () => prepare(0, `${step}-${Math.random()}`),
  }
}

const setAccount = (id: string, changes: { state?: string; totpSecret?: string }) =>
  scene.product.source.db.updateTable('platform.account').set(changes).where('id', '=', id).execute()

const rows: Readonly<Record<string, Row>> = {
  registerPerson: {
    ...{ as: 'officer', other: 'stranger', differently: renamed('name') },
    prepare: async (n) => ({
      body: { name: `登记人${n}`, phone: `1370000${1_000 + n}`, placeCode: '510903' },
    }),
  },
  registerOrganisation: {
    ...{ as: 'officer', other: 'stranger', differently: renamed('name') },
    prepare: async (n) => ({ body: { name: `登记单位${n}`, kind: 'enterprise', placeCode: '510903' } }),
  },
  registerStudio: {
    ...{ as: 'expert', other: 'client', differently: renamed('name') },
    prepare: async (n) => ({
      body: { name: `登记工作室${n}`, placeCode: '510903', directions: ['热处理'] },
    }),
  },
  createPosting: {
    ...{ as: 'client', other: 'expert', differently: renamed('title') },
    prepare: async (n) => {
      const owner = { ownerOrganisationId: scene.enterpriseId, placeCode: '510903' }
      return { body: { ...owner, kind: 'need', title: `热锻模具寿命提升${n}` } }
    },
  },
  createConference: {
    ...{ as: 'officer', other: 'stranger', differently: renamed('name') },
    prepare: async (n) => ({
      body: {
        name: `大会${n}`,
        edition: n,
        placeCode: '510903',
        heldFrom: '2021-09-01',
        heldTo: '2021-09-02',
      },
    }),
  },
  createEvent: {
    ...{ as: 'officer', other: 'stranger', differently: renamed('title') },
    prepare: async (n) => {
      const times = { startsAt: '2021-09-01T09:00:00+08:00', endsAt: '2021-09-01T17:00:00+08:00' }
      return { body: { kind: 'forum', title: `论坛${n}`, placeCode: '510903', ...times } }
    },
  },
  recordPromotions: {
    ...{ as: 'broker', other: 'stranger' },
    prepare: async (n) => ({ body: { items: [promotion(`一号推文${n}`)] } }),
    differently: () => ({ body: { items: [promotion('另一条推文')] } }),
  },
  openServiceOrder: {
    ...{ as: 'broker', other: 'stranger' },
    prepare: async () => ({ body: { needId: await makePosting(scene) } }),
    differently: async () => ({ body: { needId: await makePosting(scene) } }),
  },
  introduce: {
    ...{ as: 'broker', other: 'stranger', differently: renamed('message') },
    prepare: async () => {
      const { orderId } = await makeOrder(scene)
      return { body: { orderId, offerId: await makeOffer(scene), message: '' } }
    },
  },
  startDeal: {
    ...{ as: 'broker', other: 'stranger', differently: renamed('title') },
    prepare: async () => {
      const { introductionId } = await makeAccepted(scene)
      return { body: { introductionId, title: '模具强化开发', contractKind: 'development', ...testMoney } }
    },
  },
  recordPayment: {
    ...{ as: 'broker', other: 'stranger', differently: renamed('note') },
    prepare: async () => {
      const { dealId } = await makeDeal(scene)
      return { path: `/exchange/deals/${dealId}/payments`, body: { paidOn: '2021-06-01', amountFen: '100' } }
    },
  },
  createCentre: {
    ...{ as: 'officer', other: 'stranger', differently: renamed('name') },
    prepare: async () => {
      await removeCentres()
      return { body: centreOf(scene) }
    },
  },
  recordCentreFunding: {
    ...{ as: 'officer', other: 'stranger', differently: renamed('note') },
    prepare: async () => {
      await removeCentres()
      const id = await makeCentre(scene, scene.officer)
      const amounts = { amountFen: '100', usedFen: '0' }
      const body = { year: 2021, source: 'county', grantedOn: '2021-05-01', ...amounts }
      return { path: `/exchange/centres/${id}/funding`, body }
    },
  },
  writeRuleVersion: {
    ...{ as: 'administrator', other: 'client', differently: renamed('reason') },
    prepare: async (n) => {
      const latest = await countRuleVersions()
      const validFrom = `2021-07-${String(n).padStart(2, '0')}`
      const body = { placeCode: '510903', validFrom, body: { planWithinDays: 9 }, reason: '人手增加', latest }
      return { path: '/platform/rules/exchange.service-orders/versions', body }
    },
  },
  disableAccount: accountRow('disable', async () => {}),
  enableAccount: accountRow('enable', (id) => setAccount(id, { state: 'disabled' })),
  removeTotp: accountRow('remove-totp', (id) => setAccount(id, { totpSecret: 'sealed' })),
}

const promotion = (title: string) => ({
  ...{ kind: 'post', title, channel: 'website', placeCode: '510903', publishedOn: '2021-05-01' },
  link: `https://example.org/${encodeURIComponent(title)}`,
})

/** A place has one centre. */
async function removeCentres(): Promise<void> {
  await scene.product.source.db.deleteFrom('exchange.centreFunding').execute()
  await scene.product.source.db.deleteFrom('exchange.serviceCentre').execute()
}

async function countRuleVersions(): Promise<number> {
  const { rows: found } = await sql<{ count: number }>`
    select count(*)::int as count from platform.rule_set`.execute(scene.product.source.db)
  return found[0]?.count ?? 0
}

interface Operation {
  readonly id: string
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly takesKey: boolean
}

/** The operations of the contract that change something. */
function unsafeOperations(): Operation[] {
  const { paths } = scene.product.app.swagger() as unknown as {
    paths: Record<
      string,
      Record<string, { operationId: string; parameters?: { in: string; name: string }[] }>
    >
  }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'get')
      .map(([method, { operationId, parameters = [] }]) => ({
        ...{ id: operationId, method: method.toUpperCase() as 'POST', path: path.replace('/api/v1', '') },
        takesKey: parameters.some((one) => one.in === 'header' && one.name === 'idempotency-key'),
      })),
  )
}

/** How many rows there are, save those that belong to the key itself and to who is signed in. */
async function countRows(): Promise<bigint> {
  await scene.product.followers.settle()
  const { rows: counted } = await sql<{ total: string }>`
    select sum((xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', table_schema, table_name),
      false, true, '')))[1]::text::bigint)::text as total
    from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('information_schema', 'pg_catalog', 'pgboss')
      and table_name not like 'audit_entry\\_%'
      and table_name not in ('idempotency_key', 'rate_window', 'session', 'outbox_cursor')`.execute(
    scene.product.source.db,
  )
  return BigInt(counted[0]?.total ?? 0)
}

const shown = ({ status, body }: Reply) => ({ status, body })
const codeOf = ({ status, body }: Reply) => (body as { code?: string } | null)?.code ?? status

/** Sends a request of an operation with a key, as somebody. */
async function send(
  id: string,
  { path, body }: Request,
  { key, as }: { key: string; as: Who },
): Promise<Reply> {
  const operation = unsafeOperations().find((one) => one.id === id)
  if (!operation) throw new Error(`There is no operation ${id}`)
  return scene.product.call(operation.method, path ?? operation.path, {
    session: sessions[as],
    headers: { 'idempotency-key': key },
    ...(body === undefined ? {} : { body }),
  })
}

describe('the table of routes that change something', () => {
  it('has every one, and a valid request for each that takes a key', async () => {
    const operations = unsafeOperations().toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const table = Object.fromEntries(operations.map(({ id, takesKey }) => [id, takesKey ? 'key' : 'no key']))
    await expect(`${JSON.stringify(table, null, 2)}\n`).toMatchFileSnapshot(TABLE.pathname)
    const keyed = operations.filter(({ takesKey }) => takesKey).map(({ id }) => id)
    expect(keyed).toEqual(Object.keys(rows).toSorted())
  })
})

describe.each(Object.keys(rows))('%s', (id) => {
  const row = rows[id]!

  it('sent twice has one effect and one answer; with another body, or by another, it is another matter', async () => {
    const request = await row.prepare(1)
    const different = await row.differently(request)
    const call = { key: `${id}-one`, as: row.as }
    const before = await countRows()
    const first = await send(id, request, call)
    const after = await countRows()
    const second = await send(id, request, call)
    const other = await send(id, different, call)
    expect([first.status >= 200 && first.status < 300, after > before, await countRows()]).toEqual([
      ...[true, true, after],
    ])
    expect([shown(second), codeOf(other), other.status]).toEqual([
      ...[shown(first), 'idempotency.other_request', 422],
    ])
    // Refused, or something of their own: never the answer that somebody else got.
    const theirs = await send(id, request, { ...call, as: row.other })
    expect([201, 403, 404]).toContain(theirs.status)
    expect(shown(theirs)).not.toEqual(shown(first))
    expect(shown(await send(id, request, call))).toEqual(shown(first))
  })

  it('sent ten times at once has one effect, and its answer for whoever asks again', async () => {
    const alone = await row.prepare(2)
    const start = await countRows()
    await send(id, alone, { key: `${id}-alone`, as: row.as })
    const one = (await countRows()) - start
    const request = await row.prepare(3)
    const call = { key: `${id}-many`, as: row.as }
    const before = await countRows()
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(id, request, call)))
    const done = replies.filter(({ status }) => status < 300).map(shown)
    const others = replies.filter(({ status }) => status >= 300).map(codeOf)
    expect([others, new Set(done.map((reply) => JSON.stringify(reply))).size]).toEqual([
      others.map(() => 'idempotency.in_flight'),
      1,
    ])
    expect([(await countRows()) - before, shown(await send(id, request, call))]).toEqual([one, done[0]])
  })

  it('sent again with another key is another request', async () => {
    const request = await row.prepare(4)
    const first = await send(id, request, { key: `${id}-first`, as: row.as })
    const second = await send(id, request, { key: `${id}-second`, as: row.as })
    // The second either makes another record, or meets what the first has left.
    const isReplay = first.status !== 204 && JSON.stringify(shown(first)) === JSON.stringify(shown(second))
    expect([first.status < 300, isReplay]).toEqual([true, false])
  })
})
