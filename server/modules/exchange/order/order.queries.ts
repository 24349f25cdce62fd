import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { dayOf } from '#platform/clock.ts'
import { readListed } from '#platform/listed.ts'
import { cutPage, decodeCursor, type Page } from '#platform/page.ts'
import { placePathOf, placeWithin } from '#register'
import { faults } from '../errors.ts'
import { visibleOrders } from '../policy.ts'
import type { OrderQuery } from './order.contract.ts'

function orders(ctx: Context) {
  return ctx.db
    .selectFrom('exchange.serviceOrder as service_order')
    .innerJoin('exchange.posting as need', 'need.id', 'service_order.needId')
    .innerJoin('platform.account as broker', 'broker.id', 'service_order.brokerId')
    .selectAll('service_order')
    .select([
      'need.title as needTitle',
      'need.ownerOrganisationId',
      'need.ownerPersonId',
      'broker.name as brokerName',
    ])
    .select(placePathOf('service_order.place_code').as('within'))
    .where(visibleOrders(ctx.actor))
}

export type OrderRow = Awaited<ReturnType<typeof findOrder>>

/** @throws exchange.order_not_found */
export async function findOrder(ctx: Context, id: string) {
  const row = await orders(ctx).where('service_order.id', '=', id).executeTakeFirst()
  if (!row) throw faults.order_not_found()
  return row
}

/** @throws exchange.order_not_found */
export async function lockOrder(ctx: Context, id: string): Promise<OrderRow> {
  const row = await orders(ctx)
    .where('service_order.id', '=', id)
    .forUpdate('service_order')
    .executeTakeFirst()
  if (!row) throw faults.order_not_found()
  return row
}

const CLOSED = ['won', 'lost']

/** Orders of the reader's places: open ones by due day, then newest first. */
export async function listOrders(ctx: Context, query: OrderQuery): Promise<Page<OrderRow>> {
  let select = orders(ctx)
  if (query.state) select = select.where('service_order.state', '=', query.state)
  if (query.open) select = select.where('service_order.state', 'not in', CLOSED)
  if (query.mine) select = select.where('service_order.brokerId', '=', ctx.actor.accountId)
  if (query.place) select = select.where(placeWithin(sql.ref('service_order.place_code'), [query.place]))
  if (query.overdue) {
    select = select
      .where('service_order.state', 'not in', [...CLOSED, 'parked'])
      .where('service_order.dueOn', '<', dayOf(ctx.now))
  }
  if (query.modifiedSince) return readListed(select, 'service_order', query)
  // Orders without a due day come last; their key is the far future.
  const due = sql<string>`coalesce(service_order.due_on, '9999-12-31')::text`
  if (query.cursor) {
    const [day, id] = decodeCursor(query.cursor)
    select = select.where(sql<boolean>`(${due}, service_order.id) > (${day}, ${id}::uuid)`)
  }
  const rows = await select
    .orderBy(due)
    .orderBy('service_order.id')
    .limit(query.limit + 1)
    .execute()
  return cutPage(rows, query.limit, (row) => [row.dueOn ?? '9999-12-31', row.id])
}
