import type { z } from 'zod'
import { gatesAgainst, summaryOf, type ClosedGate, type GateReason } from '#matching'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Fault } from '#platform/errors.ts'
import type { Text } from '#platform/i18n.ts'
import { placeNames, requireContact } from '#register'
import { faults } from '../errors.ts'
import { partyOf } from '../match/posting-profile.ts'
import { findOrder } from '../order/order.queries.ts'
import { findPosting, type PostingRow } from '../posting/posting.queries.ts'
import { CONFIRMABLE, type Confirmable, type pairConditionList } from './introduction.contract.ts'

interface Pair {
  readonly need: PostingRow
  readonly offer: PostingRow
}

/** What stands against introducing an offer to an order's need today and can be confirmed. @throws as `checkPair` */
export async function pairConditions(
  ctx: Context,
  { orderId, offerId }: { orderId: string; offerId: string },
): Promise<z.infer<typeof pairConditionList>> {
  const { needId } = await findOrder(ctx, orderId)
  const pair = { need: await findPosting(ctx, needId), offer: await findPosting(ctx, offerId) }
  const against = await conditionsOf(ctx, pair)
  return { items: against.map(({ reason, text }) => ({ reason, text: text[ctx.language] })) }
}

/**
 * Refuses a pair with a condition that nobody has confirmed.
 *
 * @param despite what the broker has cleared with both sides
 * @returns what stands against the pair and was confirmed
 * @throws exchange.not_an_offer, not_published, same_owner, conflict_declared, stands_against,
 *   register.contact_withdrawn
 */
export async function checkPair(
  ctx: Context,
  { despite, ...pair }: Pair & { despite: readonly Confirmable[] },
): Promise<Confirmable[]> {
  const sides = [pair.need, pair.offer]
  await requireContact(ctx, {
    organisationIds: sides.flatMap(({ ownerOrganisationId }) => ownerOrganisationId ?? []),
    personIds: sides.flatMap((side) => (side.ownerOrganisationId ? [] : (side.ownerPersonId ?? []))),
  })
  const against = await conditionsOf(ctx, pair)
  const unconfirmed = against.filter(({ reason }) => !despite.includes(reason))
  if (unconfirmed.length > 0) throw faults.stands_against(paramsOf(unconfirmed))
  return against.map(({ reason }) => reason)
}

type Condition = ClosedGate & { readonly reason: Confirmable }

/**
 * Asks the gates anew, on the day and of the rows as they stand: the list may be hours old, and a posting can be
 * introduced without having been in any.
 */
async function conditionsOf(ctx: Context, { need, offer }: Pair): Promise<Condition[]> {
  if (offer.kind === 'need') throw faults.not_an_offer()
  const against = gatesAgainst({
    need: partyOf(need),
    offer: partyOf(offer),
    today: dayOf(ctx.now),
    reader: 'broker',
    placeName: await namesOf(ctx, [need, offer]),
  })
  return against.map((closed) => {
    if (isConfirmable(closed)) return closed
    throw refusalFor(closed.reason)
  })
}

function isConfirmable(closed: ClosedGate): closed is Condition {
  return (CONFIRMABLE as readonly GateReason[]).includes(closed.reason)
}

function refusalFor(reason: GateReason): Fault {
  if (reason === 'same_owner') return faults.same_owner()
  if (reason === 'conflict') return faults.conflict_declared()
  return faults.not_published()
}

async function namesOf(ctx: Context, postings: readonly PostingRow[]): Promise<(code: string) => string> {
  const parties = postings.map(partyOf)
  if (parties.every(({ regions }) => regions === undefined)) return (code) => code
  const codes = parties.flatMap(({ regions = [], within = [] }) => [...regions, ...within])
  const names = await placeNames(ctx, codes)
  return (code) => names.get(code) ?? code
}

function paramsOf(against: readonly ClosedGate[]) {
  return {
    count: against.length,
    zh: against.map(({ text }) => text.zh).join('；'),
    en: against.map(({ text }) => text.en).join('; '),
  }
}

/** The sentence of the history; what was confirmed stands in it, so that nobody has to remember why. */
export function invitedSentence(confirmed: readonly Confirmable[]): Text {
  if (confirmed.length === 0) return { zh: '邀请双方对接', en: 'invited both sides to an introduction' }
  const labels = (language: keyof Text) => confirmed.map((reason) => summaryOf(reason, language))
  return {
    zh: `邀请双方对接，并确认已与双方核实：${labels('zh').join('、')}`,
    en: `invited both sides to an introduction, having cleared with them: ${labels('en').join(', ')}`,
  }
}
