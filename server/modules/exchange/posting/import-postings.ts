import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import { announceAll } from '#platform/outbox.ts'
import { allow, roleFor } from '#platform/policy.ts'
import { placePath } from '#register'
import type { PostingDetails, PostingKind } from './posting.contract.ts'

/** A posting as a bulk path takes it. */
export interface NewPosting {
  readonly kind: PostingKind
  readonly title: string
  readonly abstract: string
  readonly body: string
  readonly ownerOrganisationId: string | null
  readonly ownerPersonId: string | null
  readonly placeCode: string
  readonly industryCode: string | null
  readonly subjectCode: string | null
  readonly details: PostingDetails
  readonly sourceRef: string | null
}

const CHUNK = 1_000

/**
 * Takes many postings in at once, as staff of their places: submitted for review, or published at once.
 *
 * @returns the new ids, in the order of the rows
 */
export async function importPostings(
  ctx: Context,
  rows: readonly NewPosting[],
  options: { state: 'submitted' | 'published' },
): Promise<string[]> {
  await checkPlaces(ctx, rows)
  const ids = rows.map(() => ctx.newId())
  const published = options.state === 'published'
  const common = {
    source: 'import',
    state: options.state,
    submittedAt: ctx.now,
    publishedAt: published ? ctx.now : null,
    createdBy: ctx.actor.accountId,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  const values = rows.map((row, index) => ({
    ...row,
    ...common,
    id: ids[index]!,
    details: toJson(row.details),
  }))
  for (let from = 0; from < values.length; from += CHUNK) {
    await ctx.db
      .insertInto('exchange.posting')
      .values(values.slice(from, from + CHUNK))
      .execute()
  }
  const sentence = published
    ? { zh: '批量导入并发布了这条信息', en: 'imported and published the posting' }
    : { zh: '批量导入了这条信息,等待审核', en: 'imported the posting for review' }
  await ctx.audit(
    ...ids.map((id) => ({
      action: 'exchange.posting.import',
      subjectType: 'exchange.posting',
      subjectId: id,
      sentence,
    })),
  )
  await announceAll(
    ctx.db,
    ctx.now,
    ids.map((id) => ({ event: `exchange.posting.${options.state}`, payload: { id } })),
  )
  return ids
}

async function checkPlaces(ctx: Context, rows: readonly NewPosting[]): Promise<void> {
  for (const placeCode of new Set(rows.map((row) => row.placeCode))) {
    allow(roleFor(ctx.actor, await placePath(ctx, placeCode), 'officer', 'broker'))
  }
}
