import type { Context } from '#platform/context.ts'
import { faults } from '../errors.ts'

/**
 * Takes as evidence only what the same account uploaded: an id found elsewhere opens nothing. The product itself has no account.
 *
 * @throws exchange.payment_file_unknown
 */
export async function requireOwnFile(ctx: Context, fileId: string | null): Promise<void> {
  if (fileId === null) return
  const file = await ctx.db
    .selectFrom('platform.file')
    .select('id')
    .where('id', '=', fileId)
    .where((eb) => (ctx.actor.kind === 'system' ? eb.lit(true) : eb('createdBy', '=', ctx.actor.accountId)))
    .executeTakeFirst()
  if (!file) throw faults.payment_file_unknown()
}
