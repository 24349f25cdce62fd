import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { defineFigure, type FigureScope } from '#platform/figure.ts'
import type { PlaceLookup } from './places.ts'

function organisations(ctx: Context, scope: FigureScope) {
  const rows = ctx.db
    .selectFrom('register.organisation as organisation')
    .select(['organisation.id', 'organisation.name as label', 'organisation.placeCode'])
  if (scope.placeCode === null) return rows
  return rows.where(
    sql<boolean>`organisation.place_code in (
      select code from register.place_within where ancestor_code = ${scope.placeCode})`,
  )
}

/** A made-up stock: organisations verified by the end of the period. */
export const verified = defineFigure({
  ref: 'T001',
  id: 'test.verified',
  name: { zh: '已核验单位', en: 'verified organisations' },
  unit: { zh: '家', en: 'organisations', code: 'organisation' },
  kind: 'S',
  qualifier: 'exact',
  measure: 'count',
  definition: { zh: '截至期末已核验的单位。', en: 'Organisations verified by the end.' },
  opens: 'organisation',
  rows: (ctx, scope) =>
    organisations(ctx, scope)
      .select(sql<string>`organisation.verified_at`.as('at'))
      .where('organisation.verifiedAt', '<', scope.end),
})

/** A made-up flow of money: a fee in fen, which the tests write into the address. */
export const fees = defineFigure({
  ref: 'T002',
  id: 'test.fees',
  name: { zh: '会费', en: 'fees' },
  unit: { zh: '元', en: 'yuan', code: 'CNY' },
  kind: 'F',
  qualifier: 'about',
  measure: 'amount',
  definition: { zh: '期内登记单位的会费。', en: 'Fees of the organisations registered in the period.' },
  opens: 'organisation',
  rows: (ctx, scope) =>
    organisations(ctx, scope)
      .select([
        sql<string>`organisation.registered_at`.as('at'),
        sql<bigint>`organisation.address::bigint`.as('amount'),
      ])
      .where('organisation.registeredAt', '>=', scope.start)
      .where('organisation.registeredAt', '<', scope.end),
})

/** Places as the register would answer, from its tables. */
export const testPlaces: PlaceLookup = {
  async path(ctx, code) {
    const rows = await ctx.db
      .selectFrom('register.placeWithin')
      .select('ancestorCode')
      .where('code', '=', code)
      .execute()
    return rows.map((row) => row.ancestorCode)
  },
  async names(ctx, codes) {
    const rows = await ctx.db
      .selectFrom('register.place')
      .select(['code', 'zh'])
      .where('code', 'in', codes)
      .execute()
    return new Map(rows.map((row) => [row.code, row.zh]))
  },
}

/** 遂宁 with 船山, and 射洪, whose code 510922 was replaced by 510981 when the county became a city in 2019. */
export async function seedPlaces(ctx: Context): Promise<void> {
  await sql`insert into register.place (code, parent_code, zh, level, valid_from, valid_to, succeeded_by) values
    ('000000', null, '中国', 'country', '1949-10-01', null, null),
    ('510900', '000000', '遂宁市', 'city', '1985-02-08', null, null),
    ('510903', '510900', '船山区', 'county', '2003-12-01', null, null),
    ('510922', '510900', '射洪县', 'county', '1985-02-08', '2019-11-28', '510981'),
    ('510981', '510900', '射洪市', 'county', '2019-11-28', null, null)`.execute(ctx.db)
  await sql`insert into register.place_within (code, ancestor_code) values
    ('000000', '000000'), ('510900', '510900'), ('510900', '000000'),
    ('510903', '510903'), ('510903', '510900'), ('510903', '000000'),
    ('510981', '510981'), ('510981', '510900'), ('510981', '000000'),
    ('510922', '510922'), ('510922', '510981'), ('510922', '510900'), ('510922', '000000')`.execute(ctx.db)
}

export interface SeededOrganisation {
  readonly name: string
  readonly place?: string
  /** Registered and verified at this instant. */
  readonly at: string
  readonly fee?: bigint
}

export async function seedOrganisations(ctx: Context, rows: readonly SeededOrganisation[]): Promise<void> {
  for (const { name, place = '510903', at, fee = 0n } of rows) {
    await sql`insert into register.organisation
      (id, name, kind, place_code, address, state, registered_at, verified_at, created_at, updated_at)
      values (${randomUUID()}, ${name}, 'enterprise', ${place}, ${fee.toString()}, 'verified',
        ${at}::timestamptz, ${at}::timestamptz, ${ctx.now}, ${ctx.now})`.execute(ctx.db)
  }
}
