import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Context } from '#platform/context.ts'
import { defineFigure, type FigureScope } from '#platform/figure.ts'
import { placeWithin } from './place/place-within.ts'

const workers = defineFigure({
  ref: 'F013',
  id: 'cloud.workers',
  name: { zh: '注册科技工作者', en: 'registered science and technology workers' },
  unit: { zh: '人', en: 'people', code: 'person' },
  kind: 'S',
  qualifier: 'exact',
  measure: 'count',
  definition: {
    zh: '截至期末已通过身份核验的科技工作者，每人计一次。不含待核验、已退回和已合并的登记，以及期末前已注销的人。',
    en: 'Science and technology workers whose identity was verified by the end of the period, each counted once. Not those waiting, returned or merged, nor those closed before the end.',
  },
  opens: 'person',
  rows: workersAt,
})

const enterprises = defineFigure({
  ref: 'F015',
  id: 'cloud.enterprises',
  name: { zh: '注册企事业单位', en: 'registered enterprises and institutions' },
  unit: { zh: '家', en: 'organisations', code: 'organisation' },
  kind: 'S',
  qualifier: 'exact',
  measure: 'count',
  definition: {
    zh: '截至期末已通过核验的单位，每家计一次。不含待核验、已退回和已合并的登记，以及期末前已注销的单位，也不含科创工作室。',
    en: 'Organisations verified by the end of the period, each counted once. Not those waiting, returned or merged, nor those closed before the end, nor team studios.',
  },
  opens: 'organisation',
  rows: (ctx, scope) => organisationsAt(ctx, scope).where('organisation.kind', '<>', 'studio'),
})

const activeWorkers = defineFigure({
  ref: 'F013A',
  id: 'cloud.workers.active',
  name: { zh: '活跃科技工作者', en: 'active science and technology workers' },
  unit: { zh: '人', en: 'people', code: 'person' },
  kind: 'S',
  qualifier: 'exact',
  measure: 'count',
  definition: {
    zh: '已核验的科技工作者中，期末前365天内有过活动记录（发布、答复、签约或在平台办理事项）的人，每人计一次。各地统一按365天计。',
    en: 'Of the verified science and technology workers those who did something on record within the 365 days before the end (published, answered, signed or handled something), each counted once. 365 days everywhere.',
  },
  opens: 'person',
  rows: (ctx, scope) => workersAt(ctx, scope).where(activeBefore('person.id', scope)),
})

const activeEnterprises = defineFigure({
  ref: 'F015A',
  id: 'cloud.enterprises.active',
  name: { zh: '活跃企事业单位', en: 'active enterprises and institutions' },
  unit: { zh: '家', en: 'organisations', code: 'organisation' },
  kind: 'S',
  qualifier: 'exact',
  measure: 'count',
  definition: {
    zh: '已核验的单位中，期末前365天内有过活动记录（发布、答复或签约）的单位，每家计一次，不含科创工作室。各地统一按365天计。',
    en: 'Of the verified organisations those that did something on record within the 365 days before the end (published, answered or signed), each counted once, without team studios. 365 days everywhere.',
  },
  opens: 'organisation',
  rows: (ctx, scope) =>
    organisationsAt(ctx, scope)
      .where('organisation.kind', '<>', 'studio')
      .where(activeBefore('organisation.id', scope)),
})

const studios = defineFigure({
  ref: 'F015S',
  id: 'cloud.studios',
  name: { zh: '科创工作室', en: 'team studios' },
  unit: { zh: '个', en: 'studios', code: 'organisation' },
  kind: 'S',
  qualifier: 'exact',
  measure: 'count',
  definition: {
    zh: '截至期末已通过核验的科创工作室，每个计一次。不含期末前已注销的。',
    en: 'Team studios verified by the end of the period, each counted once. Not those closed before the end.',
  },
  opens: 'organisation',
  rows: (ctx, scope) => organisationsAt(ctx, scope).where('organisation.kind', '=', 'studio'),
})

/** Verified by the end of the period and not gone by then. */
function workersAt(ctx: Context, scope: FigureScope) {
  return ctx.db
    .selectFrom('register.person as person')
    .select(['person.id', 'person.name as label', 'person.placeCode'])
    .select(sql<string>`person.verified_at`.as('at'))
    .where('person.isWorker', '=', true)
    .where('person.verifiedAt', '<', scope.end)
    .where('person.state', '<>', 'merged')
    .where((eb) => eb.or([eb('person.closedAt', 'is', null), eb('person.closedAt', '>=', scope.end)]))
    .where(inPlace('person.placeCode', scope))
}

function organisationsAt(ctx: Context, scope: FigureScope) {
  return ctx.db
    .selectFrom('register.organisation as organisation')
    .select(['organisation.id', 'organisation.name as label', 'organisation.placeCode'])
    .select(sql<string>`organisation.verified_at`.as('at'))
    .where('organisation.verifiedAt', '<', scope.end)
    .where('organisation.state', '<>', 'merged')
    .where((eb) =>
      eb.or([eb('organisation.closedAt', 'is', null), eb('organisation.closedAt', '>=', scope.end)]),
    )
    .where(inPlace('organisation.placeCode', scope))
}

function inPlace(column: string, { placeCode }: FigureScope): RawBuilder<SqlBool> {
  return placeCode === null ? sql<SqlBool>`true` : placeWithin(column, [placeCode])
}

/** The same for every place and year, so that figures can be compared; what a page shows follows the place's rules. */
function activeBefore(id: string, scope: FigureScope): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from register.active_day as active where active.party_id = ${sql.ref(id)}
    and active.day > ${scope.to}::date - 365 and active.day <= ${scope.to}::date)`
}

export const registerFigures = [workers, activeWorkers, enterprises, activeEnterprises, studios]
