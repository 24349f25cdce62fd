import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { cutPage, decodeCursor, type Page } from '#platform/page.ts'
import { placePathOf, placeWithin } from '#register'
import { centreFaults } from './centre-faults.ts'
import type { CentreQuery } from './centre.contract.ts'
import { visibleCentres } from './centre.policy.ts'

function centres(ctx: Context) {
  return ctx.db
    .selectFrom('exchange.serviceCentre as centre')
    .leftJoin('exchange.centreAcceptance as acceptance', (join) =>
      join.onRef('acceptance.centreId', '=', 'centre.id').on('acceptance.withdrawnOn', 'is', null),
    )
    .selectAll('centre')
    .select('acceptance.acceptedOn')
    .select(placePathOf('centre.place_code').as('within'))
    .where(visibleCentres(ctx.actor))
}

export type CentreRow = Awaited<ReturnType<ReturnType<typeof centres>['execute']>>[number]

/** @throws exchange.centre_not_found */
export async function findCentre(ctx: Context, id: string): Promise<CentreRow> {
  const row = await centres(ctx).where('centre.id', '=', id).executeTakeFirst()
  if (!row) throw centreFaults.centre_not_found()
  return row
}

/** Held until the end of the transaction: whatever is kept of a centre changes under this lock. @throws exchange.centre_not_found */
export async function lockCentre(ctx: Context, id: string): Promise<CentreRow> {
  const row = await centres(ctx).where('centre.id', '=', id).forUpdate('centre').executeTakeFirst()
  if (!row) throw centreFaults.centre_not_found()
  return row
}

/** Centres the reader may see by place code, so that a city’s own comes before its counties’. */
export async function listCentres(ctx: Context, query: CentreQuery): Promise<Page<CentreRow>> {
  let select = centres(ctx).orderBy('centre.placeCode').orderBy('centre.id')
  if (query.state) select = select.where('centre.state', '=', query.state)
  if (query.level) select = select.where('centre.level', '=', query.level)
  if (query.place) select = select.where(placeWithin('centre.placeCode', [query.place]))
  if (query.cursor) {
    const [place, id] = decodeCursor(query.cursor)
    select = select.where(sql<boolean>`(centre.place_code, centre.id) > (${place}, ${id}::uuid)`)
  }
  const rows = await select.limit(query.limit + 1).execute()
  return cutPage(rows, query.limit, (row) => [row.placeCode, row.id])
}
