import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import { sendMessage, type MessageTemplate } from '#platform/messaging/messages.ts'
import { transition } from '#platform/workflow.ts'
import { contactsOf } from '#register'
import { checkNotDismissed } from '../dismissal/dismissal.queries.ts'
import { introductionInvited } from '../messages.ts'
import { matchOfPair } from '../match/rank-matches.ts'
import { checkPair, invitedSentence } from './check-pair.ts'
import { checkNotIntroduced } from './introduction.queries.ts'
import type { Confirmable } from './introduction.contract.ts'
import { lockOrder } from '../order/order.queries.ts'
import { orderStates } from '../order/order.states.ts'
import { findPosting, type PostingRow } from '../posting/posting.queries.ts'

/**
 * Brings a need and an offer together: both sides are invited to answer, with the match's reasons kept as they were.
 *
 * @param input.despite conditions not met that the broker has cleared with both sides
 */
export async function introduce(
  ctx: Context,
  input: { orderId: string; offerId: string; message: string; despite?: readonly Confirmable[] },
): Promise<{ id: string }> {
  const order = await lockOrder(ctx, input.orderId)
  const need = await findPosting(ctx, order.needId)
  const offer = await findPosting(ctx, input.offerId)
  const confirmed = await checkPair(ctx, { need, offer, despite: input.despite ?? [] })
  await checkNotIntroduced(ctx, need.id, offer.id)
  const id = ctx.newId()
  const match = await matchOfPair(ctx, need.id, offer.id)
  await ctx.db
    .insertInto('exchange.introduction')
    .values({
      id,
      orderId: order.id,
      needId: need.id,
      offerId: offer.id,
      state: 'invited',
      message: input.message,
      matchScore: match?.score ?? null,
      matchSignals: toJson(match?.signals ?? []),
      invitedAt: ctx.now,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .execute()
  // Looked at once the new row holds the need against whoever is dismissing the offer at the same time.
  await checkNotDismissed(ctx, need.id, offer.id)
  await transition(ctx, { states: orderStates, record: order, move: 'introduce' })
  await ctx.audit({
    action: 'exchange.introduction.invite',
    subjectType: 'exchange.introduction',
    subjectId: id,
    sentence: invitedSentence(confirmed),
  })
  await ctx.announce('exchange.introduction.invited', { id })
  await tellSide(ctx, { own: need, other: offer, introductionId: id, template: introductionInvited })
  await tellSide(ctx, { own: offer, other: need, introductionId: id, template: introductionInvited })
  return { id }
}

export interface SideMessage {
  readonly own: Pick<PostingRow, 'title' | 'ownerOrganisationId' | 'ownerPersonId'>
  readonly other: Pick<PostingRow, 'title'>
  readonly introductionId: string
  readonly template: MessageTemplate
}

export async function tellSide(ctx: Context, message: SideMessage): Promise<void> {
  const { own, other, introductionId, template } = message
  const owner = own.ownerOrganisationId ?? own.ownerPersonId
  if (!owner) return
  const contacts = await contactsOf(ctx, {
    organisationIds: own.ownerOrganisationId ? [own.ownerOrganisationId] : [],
    personIds: own.ownerOrganisationId ? [] : [owner],
  })
  for (const to of contacts.get(owner) ?? []) {
    const params = { title: other.title, own: own.title }
    await sendMessage(ctx, { template, to, params, link: `/introductions/${introductionId}` })
  }
}
