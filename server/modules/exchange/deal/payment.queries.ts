import { sql, type RawBuilder } from 'kysely'
import type { Context } from '#platform/context.ts'

/** What has been paid of a deal, in fen: the sum of its payments and of the entries that reverse some. */
export function paidOf(dealId: string): RawBuilder<bigint> {
  return sql<bigint>`(
    select coalesce(sum(payment.amount_fen), 0)::bigint from exchange.deal_payment as payment
    where payment.deal_id = ${sql.ref(dealId)})`
}

/** The same of one deal, as it stands now. */
export async function paidNow(ctx: Context, dealId: string): Promise<bigint> {
  const { rows } = await sql<{ paid: bigint }>`
    select ${paidOf('deal.id')} as paid from exchange.deal where deal.id = ${dealId}`.execute(ctx.db)
  return rows[0]?.paid ?? 0n
}

/** The payments of a deal by day, each followed by what was entered after it, with the name of its evidence. */
export async function paymentsOf(ctx: Context, dealId: string) {
  const rows = await ctx.db
    .selectFrom('exchange.dealPayment as payment')
    .leftJoin('platform.file as file', 'file.id', 'payment.fileId')
    .leftJoin('exchange.dealPayment as reversal', 'reversal.reverses', 'payment.id')
    .selectAll('payment')
    .select(['file.name as fileName', 'reversal.id as reversalId'])
    .where('payment.dealId', '=', dealId)
    .orderBy('payment.paidOn')
    .orderBy('payment.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    paidOn: row.paidOn,
    amountFen: String(row.amountFen),
    note: row.note,
    excessReason: row.excessReason,
    file: row.fileId === null ? null : { id: row.fileId, name: row.fileName ?? '' },
    reverses: row.reverses,
    isReversed: row.reversalId !== null,
    createdAt: row.createdAt,
  }))
}
