import type { Context } from '#platform/context.ts'
import { dayOf } from '#platform/clock.ts'
import { allow } from '#platform/policy.ts'
import { faults } from '../errors.ts'
import { dealPolicy } from '../policy.ts'
import { lockDeal, type DealRow } from './deal.queries.ts'
import { requireOwnFile } from './own-file.ts'
import type { PaymentInput } from './payment.contract.ts'

/**
 * Records a payment of a deal, before or after its signing. More than the contract's total needs a reason.
 *
 * @throws exchange.deal_terminated, exchange.payment_missing, exchange.paid_in_future, exchange.payment_exceeds_total,
 *   exchange.payment_file_unknown
 */
export async function recordPayment(
  ctx: Context,
  dealId: string,
  input: PaymentInput,
): Promise<{ id: string }> {
  const deal = await lockDeal(ctx, dealId)
  allow(dealPolicy.recordPayment(ctx.actor, deal))
  if (deal.state === 'terminated') throw faults.deal_terminated()
  const amountFen = BigInt(input.amountFen)
  if (amountFen <= 0n) throw faults.payment_missing()
  if (input.paidOn > dayOf(ctx.now)) throw faults.paid_in_future()
  const isExcess = deal.amountPaidFen + amountFen > deal.amountTotalFen
  if (isExcess && !input.excessReason) throw faults.payment_exceeds_total()
  await requireOwnFile(ctx, input.fileId)
  const { paidOn, note, fileId } = input
  const excessReason = isExcess ? (input.excessReason ?? null) : null
  const id = await insertPayment(ctx, deal, { paidOn, amountFen, note, fileId, excessReason, reverses: null })
  const amount = yuan(amountFen)
  await reportPayment(ctx, deal, {
    action: 'record_payment',
    sentence: {
      zh: `登记了一笔付款 ${amount} 元${excessReason ? `，超出合同成交额，理由：${excessReason}` : ''}`,
      en: `recorded a payment of CNY ${amount}${excessReason ? `, beyond the contract’s total; reason: ${excessReason}` : ''}`,
    },
  })
  return { id }
}

/**
 * Takes a payment back by an entry of the opposite amount; the payment itself stays. Possible in every state, so that
 * a mistake can be mended when the deal is long over.
 *
 * @throws exchange.payment_not_found, exchange.payment_reversed
 */
export async function reversePayment(
  ctx: Context,
  input: { dealId: string; paymentId: string; reason: string },
): Promise<{ id: string }> {
  const deal = await lockDeal(ctx, input.dealId)
  allow(dealPolicy.recordPayment(ctx.actor, deal))
  const payment = await findPayment(ctx, input)
  const entry = { paidOn: dayOf(ctx.now), note: input.reason, fileId: null, excessReason: null }
  const amountFen = -payment.amountFen
  const id = await insertPayment(ctx, deal, { ...entry, amountFen, reverses: payment.id })
  const amount = yuan(payment.amountFen)
  await reportPayment(ctx, deal, {
    action: 'reverse_payment',
    sentence: {
      zh: `冲销了一笔付款 ${amount} 元，理由：${input.reason}`,
      en: `reversed a payment of CNY ${amount}; reason: ${input.reason}`,
    },
  })
  return { id }
}

async function findPayment(ctx: Context, { dealId, paymentId }: { dealId: string; paymentId: string }) {
  const payment = await ctx.db
    .selectFrom('exchange.dealPayment as payment')
    .leftJoin('exchange.dealPayment as reversal', 'reversal.reverses', 'payment.id')
    .select(['payment.id', 'payment.amountFen', 'payment.reverses', 'reversal.id as reversalId'])
    .where('payment.id', '=', paymentId)
    .where('payment.dealId', '=', dealId)
    .executeTakeFirst()
  if (!payment) throw faults.payment_not_found()
  if (payment.reverses !== null || payment.reversalId !== null) throw faults.payment_reversed()
  return payment
}

interface PaymentRow {
  readonly paidOn: string
  readonly amountFen: bigint
  readonly note: string
  readonly fileId: string | null
  readonly excessReason: string | null
  readonly reverses: string | null
}

async function insertPayment(ctx: Context, deal: DealRow, row: PaymentRow): Promise<string> {
  const id = ctx.newId()
  await ctx.db
    .insertInto('exchange.dealPayment')
    .values({ ...row, id, dealId: deal.id, createdBy: ctx.actor.accountId, createdAt: ctx.now })
    .execute()
  return id
}

async function reportPayment(
  ctx: Context,
  deal: DealRow,
  entry: { action: string; sentence: { zh: string; en: string } },
): Promise<void> {
  await ctx.audit({
    action: `exchange.deal.${entry.action}`,
    subjectType: 'exchange.deal',
    subjectId: deal.id,
    sentence: entry.sentence,
  })
  await ctx.announce('exchange.deal.paid', { id: deal.id })
}

/** 1234567 fen as 12345.67. */
function yuan(fen: bigint): string {
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`
}
