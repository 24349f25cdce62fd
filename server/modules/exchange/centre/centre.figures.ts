import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { defineFigure, type Figure, type FigureScope } from '#platform/figure.ts'
import { placeWithin } from '#register'

const CENTRE = { code: 'organisation', zh: '个', en: 'centres' }
const ITEM = { code: 'item', zh: '项', en: 'items' }
const MONEY = { code: 'CNY', zh: '元', en: 'CNY' }

const PUBLIC_MONEY = ['central', 'province', 'city', 'county']

/** Acceptances that stood at the end of the period. */
function accepted(ctx: Context, scope: FigureScope) {
  const select = ctx.db
    .selectFrom('exchange.centreAcceptance as acceptance')
    .innerJoin('exchange.serviceCentre as centre', 'centre.id', 'acceptance.centreId')
    .select('centre.placeCode')
    .select(sql<string>`(acceptance.accepted_on::timestamp at time zone 'Asia/Shanghai')`.as('at'))
    .where('acceptance.acceptedOn', '<=', scope.to)
    .where((eb) =>
      eb.or([eb('acceptance.withdrawnOn', 'is', null), eb('acceptance.withdrawnOn', '>', scope.to)]),
    )
  return scope.placeCode ? select.where(placeWithin('centre.placeCode', [scope.placeCode])) : select
}

const acceptedCentres = (ctx: Context, scope: FigureScope, level: 'city' | 'county') =>
  accepted(ctx, scope).select(['centre.id', 'centre.name as label']).where('centre.level', '=', level)

/** The items centres were accepted by, each once, from the first centre accepted by it. */
const acceptedItems = (ctx: Context, scope: FigureScope) =>
  accepted(ctx, scope)
    .innerJoin('exchange.centreAcceptanceItem as item', 'item.acceptanceId', 'acceptance.id')
    .select(['item.id', 'item.zh as label'])
    .distinctOn('item.item')
    .orderBy('item.item')
    .orderBy('acceptance.acceptedOn')
    .orderBy('item.id')

/** Public money granted to city centres in the period. */
function cityFunding(ctx: Context, scope: FigureScope) {
  const select = ctx.db
    .selectFrom('exchange.centreFunding as funding')
    .innerJoin('exchange.serviceCentre as centre', 'centre.id', 'funding.centreId')
    .select(['centre.id', 'centre.name as label', 'centre.placeCode', 'funding.amountFen as amount'])
    .select(sql<string>`(funding.granted_on::timestamp at time zone 'Asia/Shanghai')`.as('at'))
    .where('centre.level', '=', 'city')
    .where('funding.source', 'in', PUBLIC_MONEY)
    .where('funding.cancelledAt', 'is', null)
    .where('funding.grantedOn', '>=', scope.from)
    .where('funding.grantedOn', '<=', scope.to)
  return scope.placeCode ? select.where(placeWithin('centre.placeCode', [scope.placeCode])) : select
}

/** What is counted of service centres. */
export const centreFigures: readonly Figure[] = [
  defineFigure({
    ref: 'F007',
    id: 'cloud.centre.city_funding',
    name: { zh: '市级云服务中心财政专项资金', en: 'Special funding for the city service centre' },
    unit: MONEY,
    kind: 'F',
    qualifier: 'exact',
    measure: 'amount',
    opens: 'centre_funding',
    definition: {
      zh: '期间内下达给市级服务中心的财政资金（中央、省、市、县）之和，按下达日期计；自筹和其他来源不计，已作废的不计。',
      en: 'Public money (central, provincial, city, county) granted to city service centres in the period, by the day it was granted; own and other money and cancelled records are left out.',
    },
    rows: cityFunding,
  }),
  defineFigure({
    ref: 'F008',
    id: 'cloud.centre.city',
    name: { zh: '市级云服务中心', en: 'City service centres built' },
    unit: CENTRE,
    kind: 'S',
    qualifier: 'exact',
    measure: 'count',
    opens: 'centre',
    definition: {
      zh: '到期末为止按“六有”清单通过验收的市级服务中心，每个计一次；期末前验收已取消的不计。',
      en: 'City service centres accepted by the checklist by the end of the period, each once; not those whose acceptance was withdrawn by then.',
    },
    rows: (ctx, scope) => acceptedCentres(ctx, scope, 'city'),
  }),
  defineFigure({
    ref: 'F009',
    id: 'cloud.centre.county',
    name: { zh: '县级云服务中心', en: 'County service centres built' },
    unit: CENTRE,
    kind: 'S',
    qualifier: 'exact',
    measure: 'count',
    opens: 'centre',
    definition: {
      zh: '到期末为止按“六有”清单通过验收的县级服务中心，每个计一次；期末前验收已取消的不计。',
      en: 'County service centres accepted by the checklist by the end of the period, each once; not those whose acceptance was withdrawn by then.',
    },
    rows: (ctx, scope) => acceptedCentres(ctx, scope, 'county'),
  }),
  defineFigure({
    ref: 'F010',
    id: 'cloud.centre.checklist',
    name: { zh: '“六有”标准', en: 'Items of the “six haves” checklist' },
    unit: ITEM,
    kind: 'S',
    qualifier: 'exact',
    measure: 'count',
    opens: 'checklist_item',
    definition: {
      zh: '到期末为止仍有效的验收所依据的清单项目，各中心相同的项目计一次。',
      en: 'Items of the checklists by which the acceptances standing at the end of the period were made; what several centres share counts once.',
    },
    rows: acceptedItems,
  }),
]
