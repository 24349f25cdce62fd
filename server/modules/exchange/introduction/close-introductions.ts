import type { Context } from '#platform/context.ts'
import { transitionAll } from '#platform/workflow.ts'
import { introductionClosed, introductionSuspended } from '../messages.ts'
import { tellSide } from './introduce.ts'
import { lockOpenIntroductions, type IntroductionRow } from './introduction.queries.ts'
import { introductionStates, type ClosingReason } from './introduction.states.ts'

const TEMPLATES = { order_closed: introductionClosed, order_parked: introductionSuspended } as const

/**
 * Ends what an order leaves open, and tells both sides: with a lost order everything without a contract under way,
 * with a parked one the invitations not answered by both; a consent given stays for when the order is taken up again.
 * The pair is then free to be introduced again. Hold the order before.
 */
export async function closeIntroductions(
  ctx: Context,
  { orderId, reason }: { orderId: string; reason: ClosingReason },
): Promise<void> {
  const open = await lockOpenIntroductions(ctx, orderId)
  const records = open.filter(({ state }) => reason === 'order_closed' || state === 'invited')
  if (records.length === 0) return
  await transitionAll(ctx, {
    states: introductionStates,
    records,
    move: 'close',
    changes: { stateReason: reason },
  })
  for (const record of records) await tellBothSides(ctx, record, reason)
}

async function tellBothSides(ctx: Context, record: IntroductionRow, reason: ClosingReason): Promise<void> {
  const need = { title: record.needTitle, ...record.need }
  const offer = { title: record.offerTitle, ...record.offer }
  const common = { introductionId: record.id, template: TEMPLATES[reason] }
  await tellSide(ctx, { ...common, own: need, other: offer })
  await tellSide(ctx, { ...common, own: offer, other: need })
}
