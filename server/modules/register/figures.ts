import { sql } from 'kysely'
import { defineFigure } from '#platform/figure.ts'
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
  rows(ctx, scope) {
    const rows = ctx.db
      .selectFrom('register.person as person')
      .select(['person.id', 'person.name as label', 'person.placeCode'])
      .select(sql<string>`person.verified_at`.as('at'))
      .where('person.isWorker', '=', true)
      .where('person.verifiedAt', '<', scope.end)
      .where('person.state', '<>', 'merged')
      .where((eb) => eb.or([eb('person.closedAt', 'is', null), eb('person.closedAt', '>=', scope.end)]))
    return scope.placeCode === null ? rows : rows.where(placeWithin('person.placeCode', [scope.placeCode]))
  },
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
    zh: '截至期末已通过核验的单位，每家计一次。不含待核验、已退回和已合并的登记，以及期末前已注销的单位。',
    en: 'Organisations verified by the end of the period, each counted once. Not those waiting, returned or merged, nor those closed before the end.',
  },
  opens: 'organisation',
  rows(ctx, scope) {
    const rows = ctx.db
      .selectFrom('register.organisation as organisation')
      .select(['organisation.id', 'organisation.name as label', 'organisation.placeCode'])
      .select(sql<string>`organisation.verified_at`.as('at'))
      .where('organisation.verifiedAt', '<', scope.end)
      .where('organisation.state', '<>', 'merged')
      .where((eb) =>
        eb.or([eb('organisation.closedAt', 'is', null), eb('organisation.closedAt', '>=', scope.end)]),
      )
    return scope.placeCode === null
      ? rows
      : rows.where(placeWithin('organisation.placeCode', [scope.placeCode]))
  },
})

export const registerFigures = [workers, enterprises]
