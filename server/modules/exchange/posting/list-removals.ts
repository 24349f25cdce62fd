import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { changesQuery, instantText, pageOf, pageQuery } from '#platform/http/contracts.ts'
import { readListed } from '#platform/listed.ts'
import { visiblePostings } from '../policy.ts'

export const removalQuery = z.object({ ...pageQuery, modifiedSince: changesQuery.modifiedSince.unwrap() })

export const removalPage = pageOf(z.object({ id: z.uuid(), at: instantText }).meta({ id: 'PostingRemoval' }))

/**
 * Postings that were public, changed since, and that the reader no longer sees: withdrawn, suspended, expired or given
 * back. Only their ids are told; those for brokers alone, or never published, are not told of at all.
 */
export async function listRemovals(
  ctx: Context,
  query: z.infer<typeof removalQuery>,
): Promise<z.infer<typeof removalPage>> {
  const select = ctx.db
    .selectFrom('exchange.posting as posting')
    .select(['posting.id', 'posting.createdAt', 'posting.modifiedAt'])
    .where('posting.publishedAt', 'is not', null)
    .where('posting.visibility', '<>', 'broker')
    .where(sql<boolean>`not ${visiblePostings(ctx.actor)}`)
  const { items, nextCursor } = await readListed(select, 'posting', query)
  return { items: items.map(({ id, modifiedAt }) => ({ id, at: modifiedAt })), nextCursor }
}
