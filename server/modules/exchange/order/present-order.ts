import { z } from 'zod'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/i18n.ts'
import { movesOf, presentState } from '#platform/workflow.ts'
import { partyNames, placeNames } from '#register'
import { introductionStates } from '../introduction/introduction.states.ts'
import type { signalSchema } from '../match/match.contract.ts'
import { reasonOf } from '#matching'
import { readsWhole } from '../policy.ts'
import { findPosting } from '../posting/posting.queries.ts'
import { presentCards } from '../posting/present-posting.ts'
import { planStep, type orderCard, type orderDetail } from './order.contract.ts'
import type { OrderRow } from './order.queries.ts'
import { orderStates, type OrderMove } from './order.states.ts'

type Card = z.infer<typeof orderCard>
type Detail = z.infer<typeof orderDetail>

/** Moves that follow from something else, and that nobody asks for. */
const FOLLOWING: readonly OrderMove[] = ['win', 'negotiate', 'reopen']
const ENDED = ['won', 'lost', 'parked']

export async function presentOrders(ctx: Context, rows: readonly OrderRow[]): Promise<Card[]> {
  if (rows.length === 0) return []
  const places = await placeNames(
    ctx,
    rows.map((row) => row.placeCode),
  )
  const owners = await partyNames(ctx, {
    organisationIds: rows.flatMap((row) => row.ownerOrganisationId ?? []),
    personIds: rows.flatMap((row) => row.ownerPersonId ?? []),
  })
  const today = dayOf(ctx.now)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    needId: row.needId,
    needTitle: row.needTitle,
    ownerName: owners.get(row.ownerOrganisationId ?? row.ownerPersonId ?? '') ?? '',
    placeCode: row.placeCode,
    placeName: places.get(row.placeCode) ?? row.placeCode,
    brokerName: row.brokerName,
    isMine: row.brokerId === ctx.actor.accountId,
    state: presentState(ctx, orderStates, row.state, 'staff'),
    dueOn: row.dueOn,
    isOverdue: row.dueOn !== null && row.dueOn < today && !ENDED.includes(row.state),
    openedAt: row.openedAt,
  }))
}

export async function presentOrder(ctx: Context, row: OrderRow): Promise<Detail> {
  const [card] = await presentOrders(ctx, [row])
  const [need] = await presentCards(ctx, [await findPosting(ctx, row.needId)])
  return {
    ...card!,
    diagnosis: row.diagnosis,
    steps: z.array(planStep).parse(row.steps),
    stateReason: row.stateReason,
    need: need!,
    introductions: await introductionsOf(ctx, row.id),
    abilities: movesOf(orderStates, ctx.actor, row).filter((move) => !FOLLOWING.includes(move)),
  }
}

export type StoredSignal = Omit<z.infer<typeof signalSchema>, 'label' | 'sentence'> & {
  detail: Record<string, string | number>
}

const FIGURES_WITHHELD: Text = {
  zh: '指标属保密内容，双方同意对接后可见',
  en: 'The figures are confidential until both sides accept',
}

/**
 * Signals as they were when the two sides were introduced, with their sentences in the reader's language.
 *
 * @param isWhole whether the reader may read both postings wholly; if not, the sentence with their figures is withheld
 */
export function presentSignals(
  ctx: Context,
  stored: unknown,
  { isWhole }: { isWhole: boolean },
): z.infer<typeof signalSchema>[] {
  return (stored as StoredSignal[]).map(({ detail, ...signal }) => ({
    ...signal,
    ...reasonOf({ name: signal.name, detail }, ctx.language),
    ...(signal.name === 'indices' && !isWhole ? { sentence: FIGURES_WITHHELD[ctx.language] } : {}),
  }))
}

async function introductionsOf(ctx: Context, orderId: string): Promise<Detail['introductions']> {
  const rows = await ctx.db
    .selectFrom('exchange.introduction as introduction')
    .innerJoin('exchange.posting as offer', 'offer.id', 'introduction.offerId')
    .leftJoin('exchange.deal as deal', (join) =>
      join.onRef('deal.introductionId', '=', 'introduction.id').on('deal.state', '<>', 'terminated'),
    )
    .select([
      'introduction.id',
      'introduction.state',
      'introduction.offerId',
      'offer.title as offerTitle',
      readsWhole(ctx.actor, 'offer').as('isWhole'),
      'introduction.matchScore',
      'introduction.matchSignals',
      'introduction.needAnswer',
      'introduction.offerAnswer',
      'deal.id as dealId',
    ])
    .where('introduction.orderId', '=', orderId)
    .orderBy('introduction.createdAt')
    .execute()
  // The need lies in the reader's places, so that only the offer may be withheld.
  return rows.map(({ matchSignals, isWhole, ...row }) => ({
    ...row,
    state: presentState(ctx, introductionStates, row.state, 'staff'),
    signals: presentSignals(ctx, matchSignals, { isWhole: isWhole === true }),
  }))
}
