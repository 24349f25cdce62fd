import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { defineFigure, type Figure, type FigureScope } from '#platform/figure.ts'
import { placeWithin } from '#register'

/** Events of a kind that were held and began within the period. */
function heldEvents(ctx: Context, scope: FigureScope, kind: string) {
  const select = ctx.db
    .selectFrom('events.event as event')
    .where('event.kind', '=', kind)
    .where('event.state', '=', 'held')
    .where('event.startsAt', '>=', scope.start)
    .where('event.startsAt', '<', scope.end)
  return scope.placeCode ? select.where(placeWithin('event.place_code', [scope.placeCode])) : select
}

function promotions(ctx: Context, scope: FigureScope) {
  const select = ctx.db
    .selectFrom('events.promotion as promotion')
    .select(['promotion.id', 'promotion.title as label', 'promotion.placeCode'])
    .select(sql<string>`(promotion.published_on::timestamp at time zone 'Asia/Shanghai')`.as('at'))
    .where('promotion.withdrawnAt', 'is', null)
    .where('promotion.publishedOn', '>=', scope.from)
    .where('promotion.publishedOn', '<=', scope.to)
  return scope.placeCode ? select.where(placeWithin('promotion.place_code', [scope.placeCode])) : select
}

export const figures: readonly Figure[] = [
  defineFigure({
    ref: 'F002',
    id: 'cloud.conference.organisers',
    name: { zh: '科技云服务大会联合主办单位', en: 'Co-organisers of the conference' },
    unit: { code: 'organisation', zh: '家', en: 'organisations' },
    kind: 'F',
    qualifier: 'exact',
    measure: 'count',
    opens: 'organiser',
    definition: {
      zh: '期间内举办的大会的主办和联合主办单位，每场大会每家计一次；承办、支持单位不计。',
      en: 'Hosts and co-hosts of conferences held in the period, each once per conference; organisers and supporters are left out.',
    },
    rows: (ctx, scope) =>
      heldEvents(ctx, scope, 'conference')
        .innerJoin('events.organiser as organiser', 'organiser.eventId', 'event.id')
        .select(['organiser.id', 'organiser.name as label', 'event.placeCode', 'event.startsAt as at'])
        .where('organiser.role', 'in', ['host', 'co_host']),
  }),
  defineFigure({
    ref: 'F011',
    id: 'cloud.promotion.items',
    name: { zh: '宣传推文和视频', en: 'Promotion posts and videos' },
    unit: { code: 'item', zh: '条', en: 'items' },
    kind: 'F',
    qualifier: 'exact',
    measure: 'count',
    opens: 'promotion',
    definition: {
      zh: '发布日期在期间内的宣传推文和视频，同一链接只计一次，已撤销的不计。',
      en: 'Posts and videos published in the period, each link once; withdrawn records are left out.',
    },
    rows: promotions,
  }),
  defineFigure({
    ref: 'F012',
    id: 'cloud.promotion.onsite',
    name: { zh: '现场宣传推介活动', en: 'Promotions on the spot' },
    unit: { code: 'event', zh: '场', en: 'events' },
    kind: 'F',
    qualifier: 'exact',
    measure: 'count',
    opens: 'event',
    definition: {
      zh: '期间内开始、已登记为举办的现场推介活动；推文和视频不在其中。',
      en: 'Events of the kind promotion on the spot that began in the period and were held; posts and videos are not among them.',
    },
    rows: (ctx, scope) =>
      heldEvents(ctx, scope, 'promotion').select([
        'event.id',
        'event.title as label',
        'event.placeCode',
        'event.startsAt as at',
      ]),
  }),
]
