import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import { announceAll } from '#platform/outbox.ts'
import { allow } from '#platform/policy.ts'
import { placePath } from '#register'
import { faults } from '../errors.ts'
import { mayImport } from '../policy.ts'
import { checkOwnersVerified } from './check-owners.ts'
import type { PostingDetails, PostingKind, Visibility } from './posting.contract.ts'
import { expiryDays } from './term.rules.ts'

/** A posting as a bulk path takes it. */
export interface NewPosting {
  readonly kind: PostingKind
  readonly title: string
  readonly abstract: string
  readonly body: string
  readonly ownerOrganisationId: string | null
  readonly ownerPersonId: string | null
  readonly placeCode: string
  /** Its last public day, where it was published and renewed elsewhere before; by the rules when not given. */
  readonly expiresOn?: string
  readonly industryCode: string | null
  readonly subjectCode: string | null
  readonly details: PostingDetails
  readonly sourceRef: string | null
  /** Public where it is left out. */
  readonly visibility?: Visibility
  /** Owners it must not be matched with. */
  readonly conflictOwnerIds?: readonly string[]
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
  await checkPlaces(ctx, rows, options.state)
  if (options.state === 'published') await checkOwnersVerified(ctx, rows)
  const ids = rows.map(() => ctx.newId())
  const days = await expiryDays(ctx, options.state === 'published' ? rows.map((row) => row.placeCode) : [])
  const common = {
    source: 'import',
    state: options.state,
    submittedAt: ctx.now,
    publishedAt: options.state === 'published' ? ctx.now : null,
    createdBy: ctx.actor.accountId,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  const values = rows.map((row, index) => ({
    ...row,
    ...common,
    id: ids[index]!,
    expiresOn: options.state === 'published' ? (row.expiresOn ?? days.get(row.placeCode)!) : null,
    details: toJson(row.details),
    visibility: row.visibility ?? 'public',
    conflictOwnerIds: [...(row.conflictOwnerIds ?? [])],
  }))
  for (let from = 0; from < values.length; from += CHUNK) {
    const slice = values.slice(from, from + CHUNK)
    const { numInsertedOrUpdatedRows } = await ctx.db
      .insertInto('exchange.posting')
      .values(slice)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows !== BigInt(slice.length)) throw faults.imported_meanwhile()
  }
  await reportImport(ctx, ids, options.state)
  return ids
}

const IMPORTED = {
  published: { zh: '批量导入并发布了这条信息', en: 'imported and published the posting' },
  submitted: { zh: '批量导入了这条信息，等待审核', en: 'imported the posting for review' },
}

async function reportImport(
  ctx: Context,
  ids: readonly string[],
  state: keyof typeof IMPORTED,
): Promise<void> {
  await ctx.audit(
    ...ids.map((id) => ({
      action: 'exchange.posting.import',
      subjectType: 'exchange.posting',
      subjectId: id,
      sentence: IMPORTED[state],
    })),
  )
  await announceAll(
    ctx.db,
    ctx.now,
    ids.map((id) => ({ event: `exchange.posting.${state}`, payload: { id } })),
  )
}

async function checkPlaces(
  ctx: Context,
  rows: readonly NewPosting[],
  state: 'submitted' | 'published',
): Promise<void> {
  for (const placeCode of new Set(rows.map((row) => row.placeCode))) {
    allow(mayImport[state](ctx.actor, { within: await placePath(ctx, placeCode) }))
  }
}
