import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/i18n.ts'
import { mask } from '#platform/privacy.ts'
import { movesOf, presentState } from '#platform/workflow.ts'
import { contactsOf } from '#register'
import { brokerFor, owns } from '../policy.ts'
import { presentDeclineReason } from '../match/decline-reasons.ts'
import { presentSignals } from '../order/present-order.ts'
import { postingsOf } from '../posting/posting.queries.ts'
import { presentCards } from '../posting/present-posting.ts'
import type { introductionCard, introductionDetail } from './introduction.contract.ts'
import type { IntroductionRow } from './introduction.queries.ts'
import { introductionStates, type ClosingReason } from './introduction.states.ts'

type Card = z.infer<typeof introductionCard>
type Detail = z.infer<typeof introductionDetail>

export function presentIntroductionCard(ctx: Context, row: IntroductionRow): Card {
  const mySide = sideOf(ctx, row)
  const answered = mySide === 'need' ? row.needAnswer : row.offerAnswer
  return {
    id: row.id,
    orderId: row.orderId,
    orderNumber: row.orderNumber,
    state: presentState(ctx, introductionStates, row.state, mySide ? 'public' : 'staff'),
    needId: row.needId,
    needTitle: row.needTitle,
    offerId: row.offerId,
    offerTitle: row.offerTitle,
    matchScore: row.matchScore,
    mySide,
    awaitsMe: mySide !== null && row.state === 'invited' && answered === null,
    invitedAt: row.invitedAt,
  }
}

const CLOSED_BECAUSE: Readonly<Record<ClosingReason, Text>> = {
  order_closed: { zh: '保姆单已结单', en: 'The service order was closed' },
  order_parked: { zh: '保姆单暂缓办理', en: 'The service order was put on hold' },
}

function sideOf(ctx: Context, row: IntroductionRow): 'need' | 'offer' | null {
  if (ctx.actor.kind === 'system') return null
  if (owns(ctx.actor, row.need) === true) return 'need'
  return owns(ctx.actor, row.offer) === true ? 'offer' : null
}

export async function presentIntroduction(ctx: Context, row: IntroductionRow): Promise<Detail> {
  const postings = await postingsOf(ctx, [row.needId, row.offerId])
  const cards = await presentCards(ctx, postings)
  const isBroker = brokerFor(ctx.actor, row) === true
  const mySide = sideOf(ctx, row)
  const readsNeed = isBroker || mySide === 'need'
  const readsOffer = isBroker || mySide === 'offer'
  return {
    ...presentIntroductionCard(ctx, row),
    message: row.message,
    signals: presentSignals(ctx, row.matchSignals, { isWhole: postings.every(({ isWhole }) => isWhole) }),
    need: cards.find(({ id }) => id === row.needId)!,
    offer: cards.find(({ id }) => id === row.offerId)!,
    needAnswer: row.needAnswer,
    offerAnswer: row.offerAnswer,
    // Why a side declined is between that side and the broker.
    needDeclineReason: presentDeclineReason(ctx, readsNeed ? row.needDeclineReason : null),
    needAnswerReason: readsNeed ? row.needAnswerReason : null,
    offerDeclineReason: presentDeclineReason(ctx, readsOffer ? row.offerDeclineReason : null),
    offerAnswerReason: readsOffer ? row.offerAnswerReason : null,
    stateReason:
      row.stateReason === null ? null : CLOSED_BECAUSE[row.stateReason as ClosingReason][ctx.language],
    contacts:
      row.state === 'accepted' || row.state === 'deal'
        ? await contacts(ctx, row, { inClear: isBroker || mySide !== null })
        : null,
    dealId: await dealOf(ctx, row.id),
    abilities: abilitiesFor(ctx, row),
  }
}

/** In clear for the two sides and the broker who brings them together; to whoever only looks on, masked. */
async function contacts(
  ctx: Context,
  row: IntroductionRow,
  { inClear }: { inClear: boolean },
): Promise<NonNullable<Detail['contacts']>> {
  const sides = [row.need, row.offer]
  const found = await contactsOf(ctx, {
    organisationIds: sides.flatMap((side) => side.ownerOrganisationId ?? []),
    personIds: sides.flatMap((side) => (side.ownerOrganisationId ? [] : (side.ownerPersonId ?? []))),
  })
  const [need = [], offer = []] = sides.map((side) =>
    (found.get(side.ownerOrganisationId ?? side.ownerPersonId ?? '') ?? []).map(({ name, phone, email }) => ({
      name,
      phone: inClear || phone === null ? phone : mask('phone', phone, 'staff'),
      email: inClear || email === null ? email : mask('email', email, 'staff'),
    })),
  )
  return { need, offer }
}

async function dealOf(ctx: Context, introductionId: string): Promise<string | null> {
  const deal = await ctx.db
    .selectFrom('exchange.deal')
    .select('id')
    .where('introductionId', '=', introductionId)
    .where('state', '<>', 'terminated')
    .executeTakeFirst()
  return deal?.id ?? null
}

function abilitiesFor(ctx: Context, row: IntroductionRow): string[] {
  const moves = movesOf(introductionStates, ctx.actor, row)
  const abilities: string[] = []
  const isBroker = brokerFor(ctx.actor, row) === true
  if (moves.includes('accept')) {
    if (row.needAnswer === null && (isBroker || owns(ctx.actor, row.need) === true))
      abilities.push('answerNeed')
    if (row.offerAnswer === null && (isBroker || owns(ctx.actor, row.offer) === true))
      abilities.push('answerOffer')
  }
  if (row.state === 'accepted' && isBroker) abilities.push('startDeal')
  return abilities
}
