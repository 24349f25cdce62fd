import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import type { PostingRow } from './posting.queries.ts'

/**
 * Keeps what a posting says before it is changed, once it was handed in: reviewers and owner compare with it later.
 *
 * @param fields the columns that are its content, beside the answers in `details`
 */
export async function keepVersion(
  ctx: Context,
  posting: PostingRow,
  fields: readonly (keyof PostingRow)[],
): Promise<void> {
  if (posting.state === 'draft') return
  const content = Object.fromEntries([...fields, 'details' as const].map((field) => [field, posting[field]]))
  await ctx.db
    .insertInto('exchange.postingVersion')
    .values({
      postingId: posting.id,
      version: posting.version,
      content: toJson(content),
      replacedBy: ctx.actor.accountId,
      replacedAt: ctx.now,
    })
    .execute()
}
