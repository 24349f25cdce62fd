import { sql, type SelectQueryBuilder } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { DB } from '#platform/db/schema.generated.ts'
import { readListed } from '#platform/listed.ts'
import { cutPage, decodeCursor, pageFaults, type Page } from '#platform/page.ts'
import { codeWithin, placePathOf, placeWithin } from '#register'
import { faults } from '../errors.ts'
import { readsWhole, visiblePostings } from '../policy.ts'
import { readyToTranslate, searchPostings } from '../match/posting-index.ts'
import { OFFER_KINDS, type PostingQuery } from './posting.contract.ts'

function postings(ctx: Context) {
  return ctx.db
    .selectFrom('exchange.posting as posting')
    .selectAll('posting')
    .select(placePathOf('posting.place_code').as('within'))
    .select(readsWhole(ctx.actor).as('isWhole'))
}

export type PostingRow = Awaited<ReturnType<typeof findPosting>>

/** Postings that a record of the reader's speaks of, whatever became of them; `isWhole` says how much is theirs to read. */
export async function postingsOf(ctx: Context, ids: readonly string[]): Promise<PostingRow[]> {
  if (ids.length === 0) return []
  return postings(ctx)
    .where('posting.id', 'in', [...ids])
    .execute()
}

/** One posting the reader may see. @throws exchange.posting_not_found */
export async function findPosting(ctx: Context, id: string) {
  const row = await postings(ctx)
    .where('posting.id', '=', id)
    .where(visiblePostings(ctx.actor))
    .executeTakeFirst()
  if (!row) throw faults.posting_not_found()
  return row
}

/** Postings the reader may see, locked for a change, in the order of their ids so that two batches never deadlock. */
export async function lockPostings(ctx: Context, ids: readonly string[]): Promise<PostingRow[]> {
  const rows = await postings(ctx)
    .where('posting.id', 'in', [...ids])
    .where(visiblePostings(ctx.actor))
    .orderBy('posting.id')
    .forUpdate('posting')
    .execute()
  if (rows.length !== new Set(ids).size) throw faults.posting_not_found()
  return rows
}

export async function lockPosting(ctx: Context, id: string): Promise<PostingRow> {
  const [row] = await lockPostings(ctx, [id])
  return row!
}

/** A filtered page, newest first or in the order of change; with search words, the best first and at most 200 in all. */
export async function listPostings(ctx: Context, query: PostingQuery): Promise<Page<PostingRow>> {
  if (!query.q) return readListed(filtered(ctx, query), 'posting', query)
  if (query.modifiedSince) throw pageFaults.words_and_changes()
  return listFound(ctx, query, query.q)
}

async function listFound(ctx: Context, query: PostingQuery, words: string): Promise<Page<PostingRow>> {
  const side = query.kind ? (query.kind === 'need' ? 'need' : 'offer') : query.side
  await readyToTranslate(ctx, words)
  const hits = searchPostings(ctx, { text: words, side, limit: 200 })
  if (hits.length === 0) return { items: [], nextCursor: null }
  // What the reader may not read is not found by its words either: a hit would tell that they stand there.
  const rows = await filtered(ctx, query)
    .where('posting.id', 'in', hits)
    .where(readsWhole(ctx.actor))
    .execute()
  const found = new Map(rows.map((row) => [row.id, row]))
  const ranked = hits.flatMap((id) => found.get(id) ?? [])
  const from = query.cursor ? Number(decodeCursor(query.cursor)[0]) || 0 : 0
  const slice = ranked.slice(from, from + query.limit + 1)
  return cutPage(slice, query.limit, () => [String(from + query.limit), ''])
}

function filtered(ctx: Context, query: PostingQuery) {
  let select = postings(ctx).where(visiblePostings(ctx.actor))
  if (query.kind) select = select.where('posting.kind', '=', query.kind)
  else if (query.side === 'need') select = select.where('posting.kind', '=', 'need')
  else if (query.side === 'offer') select = select.where('posting.kind', 'in', [...OFFER_KINDS])
  if (query.state) select = select.where('posting.state', '=', query.state)
  const { industry, subject } = query
  if (industry) select = select.where(codeWithin('posting.industryCode', 'industry', industry))
  if (subject) select = select.where(codeWithin('posting.subjectCode', 'subject', subject))
  if (query.place) select = select.where(placeWithin(sql.ref('posting.place_code'), [query.place]))
  if (query.mine) select = onlyMine(ctx, select)
  return select
}

function onlyMine<T extends { posting: DB['exchange.posting'] }, O>(
  ctx: Context,
  select: SelectQueryBuilder<DB & T, 'posting', O>,
) {
  const organisations = ctx.actor.memberships.map(({ organisationId }) => organisationId)
  return select.where(
    sql<boolean>`(posting.owner_person_id = ${ctx.actor.personId}
      or posting.owner_organisation_id = any(${organisations}::uuid[]))`,
  )
}
