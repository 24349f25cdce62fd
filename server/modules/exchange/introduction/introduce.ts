import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import { sendMessage, type MessageTemplate } from '#platform/messaging/messages.ts'
import { transition } from '#platform/workflow.ts'
import { contactsOf } from '#register'
import { faults } from '../errors.ts'
import { introductionInvited } from '../messages.ts'
import { matchOfPair } from '../match/rank-matches.ts'
import { lockOrder } from '../order/order.queries.ts'
import { orderStates } from '../order/order.states.ts'
import { findPosting, type PostingRow } from '../posting/posting.queries.ts'

/** Brings a need and an offer together: both sides are invited to answer, with the match's reasons kept as they were. */
export async function introduce(
  ctx: Context,
  input: { orderId: string; offerId: string; message: string },
): Promise<{ id: string }> {
  const order = await lockOrder(ctx, input.orderId)
  const need = await findPosting(ctx, order.needId)
  const offer = await findPosting(ctx, input.offerId)
  checkPair(need, offer)
  await checkNew(ctx, need.id, offer.id)
  const id = ctx.newId()
  const match = matchOfPair(ctx, need.id, offer.id)
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
  await transition(ctx, { states: orderStates, record: order, move: 'introduce' })
  await ctx.audit({
    action: 'exchange.introduction.invite',
    subjectType: 'exchange.introduction',
    subjectId: id,
    sentence: { zh: '邀请双方对接', en: 'invited both sides to an introduction' },
  })
  await ctx.announce('exchange.introduction.invited', { id })
  await tellSide(ctx, { own: need, other: offer, introductionId: id, template: introductionInvited })
  await tellSide(ctx, { own: offer, other: need, introductionId: id, template: introductionInvited })
  return { id }
}

function checkPair(need: PostingRow, offer: PostingRow): void {
  if (offer.kind === 'need') throw faults.not_an_offer()
  if (need.state !== 'published' || offer.state !== 'published') throw faults.not_published()
  const ownerOf = (posting: PostingRow) => posting.ownerOrganisationId ?? posting.ownerPersonId
  if (ownerOf(need) !== null && ownerOf(need) === ownerOf(offer)) throw faults.same_owner()
}

async function checkNew(ctx: Context, needId: string, offerId: string): Promise<void> {
  const open = await ctx.db
    .selectFrom('exchange.introduction')
    .select('id')
    .where('needId', '=', needId)
    .where('offerId', '=', offerId)
    .where('state', 'not in', ['declined', 'closed'])
    .executeTakeFirst()
  if (open) throw faults.introduced_already()
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
