import { sql } from 'kysely'
import { defineFigure, type Figure, type FigureScope } from '#platform/figure.ts'
import type { Context } from '#platform/context.ts'
import { placeWithin } from '#register'
import { centreFigures } from './centre/centre.figures.ts'
import { isSignedAndStanding } from './deal/signed-deals.ts'

const LISTING = { code: 'listing', zh: '条', en: 'listings' }
const PROJECT = { code: 'project', zh: '个', en: 'projects' }
const DEAL = { code: 'deal', zh: '个', en: 'deals' }
const MONEY = { code: 'CNY', zh: '元', en: 'CNY' }

function publishedPostings(ctx: Context, scope: FigureScope, side: 'need' | 'offer') {
  const select = ctx.db
    .selectFrom('exchange.posting as posting')
    .select(['posting.id', 'posting.title as label', 'posting.placeCode'])
    .select(sql<string>`posting.published_at`.as('at'))
    .where('posting.kind', side === 'need' ? '=' : '<>', 'need')
    .where('posting.publishedAt', '<', scope.end)
    .where((eb) => eb.or([eb('posting.withdrawnAt', 'is', null), eb('posting.withdrawnAt', '>=', scope.end)]))
  return scope.placeCode
    ? select.where(placeWithin(sql.ref('posting.place_code'), [scope.placeCode]))
    : select
}

/** Deals signed within the period; terminated ones no longer count. */
function signedDeals(ctx: Context, scope: FigureScope) {
  const select = ctx.db
    .selectFrom('exchange.deal as deal')
    .select(['deal.id', 'deal.title as label', 'deal.placeCode', 'deal.amountTotalFen as amount'])
    .select(sql<string>`(deal.signed_on::timestamp at time zone 'Asia/Shanghai')`.as('at'))
    .where(isSignedAndStanding('deal'))
    .where('deal.signedOn', '>=', scope.from)
    .where('deal.signedOn', '<=', scope.to)
  return scope.placeCode ? select.where(placeWithin(sql.ref('deal.place_code'), [scope.placeCode])) : select
}

function releasedProjects(ctx: Context, scope: FigureScope) {
  const select = ctx.db
    .selectFrom('exchange.conferenceListing as listing')
    .innerJoin('exchange.posting as posting', 'posting.id', 'listing.postingId')
    .select(['posting.id', 'posting.title as label', 'posting.placeCode', 'listing.releasedAt as at'])
    .where('listing.releasedAt', '>=', scope.start)
    .where('listing.releasedAt', '<', scope.end)
  return scope.placeCode
    ? select.where(placeWithin(sql.ref('posting.place_code'), [scope.placeCode]))
    : select
}

const conferenceDeals = (ctx: Context, scope: FigureScope) =>
  signedDeals(ctx, scope).where('deal.conferenceId', 'is not', null)

export const figures: readonly Figure[] = [
  defineFigure({
    ref: 'F004',
    id: 'cloud.conference.released',
    name: { zh: '大会发布科技项目', en: 'Projects released at the conference' },
    unit: PROJECT,
    kind: 'F',
    qualifier: 'exact',
    measure: 'count',
    opens: 'posting',
    definition: {
      zh: '发布时间在期间内的大会项目（需求和供给），每场大会每个项目计一次。',
      en: 'Needs and offers whose release at a conference falls in the period, each once per conference.',
    },
    rows: releasedProjects,
  }),
  defineFigure({
    ref: 'F005',
    id: 'cloud.conference.signed',
    name: { zh: '大会现场签约项目', en: 'Projects signed on the spot' },
    unit: DEAL,
    kind: 'F',
    qualifier: 'exact',
    measure: 'count',
    opens: 'deal',
    definition: {
      zh: '在期间内签订、并记为大会现场签约的交易；已终止的不计。',
      en: 'Deals signed in the period and recorded as signed at a conference; terminated ones are left out.',
    },
    rows: conferenceDeals,
  }),
  defineFigure({
    ref: 'F006',
    id: 'cloud.conference.signed_amount',
    name: { zh: '大会交易额', en: 'Amount signed at the conference' },
    unit: MONEY,
    kind: 'F',
    qualifier: 'about',
    measure: 'amount',
    opens: 'deal',
    definition: {
      zh: '上述大会现场签约交易的合同成交额之和（不是技术交易额，也不是已付金额）。',
      en: 'Total contract amounts of those deals (not their technical or paid amounts).',
    },
    rows: conferenceDeals,
  }),
  ...centreFigures,
  defineFigure({
    ref: 'F014',
    id: 'cloud.offers',
    name: { zh: '发布科技所能、成果、承接项目', en: 'Offers published' },
    unit: LISTING,
    kind: 'S',
    qualifier: 'exact',
    measure: 'count',
    opens: 'posting',
    definition: {
      zh: '到期末为止审核发布的科技所能、成果和承接项目；期末前撤回的不计。',
      en: 'Capabilities, achievements and undertakings published by the end of the period and not withdrawn by then.',
    },
    rows: (ctx, scope) => publishedPostings(ctx, scope, 'offer'),
  }),
  defineFigure({
    ref: 'F016',
    id: 'cloud.needs',
    name: { zh: '发布科技需求', en: 'Needs published' },
    unit: LISTING,
    kind: 'S',
    qualifier: 'exact',
    measure: 'count',
    opens: 'posting',
    definition: {
      zh: '到期末为止审核发布的科技需求（含已签约的）；期末前撤回的不计。',
      en: 'Needs published by the end of the period, contracted ones included, and not withdrawn by then.',
    },
    rows: (ctx, scope) => publishedPostings(ctx, scope, 'need'),
  }),
  defineFigure({
    ref: 'F017',
    id: 'cloud.deals.amount',
    name: { zh: '达成交易额', en: 'Amount of deals concluded' },
    unit: MONEY,
    kind: 'F',
    qualifier: 'about',
    measure: 'amount',
    opens: 'deal',
    definition: {
      zh: '期间内签订的交易的合同成交额之和（不是技术交易额、登记认定额，也不是已付金额），大会现场签约的也在其中、只计一次；履行中、已验收、已办结和有争议的都计入，已终止的不计。',
      en: 'Total contract amounts (not technical, recognised or paid ones) of deals signed in the period; those signed at a conference are among them, counted once. Performed, closed and disputed ones count, terminated ones do not.',
    },
    rows: signedDeals,
  }),
]
