import { sql } from 'kysely'
import type { Context, ContextSource } from '#platform/context.ts'
import type { Db } from '#platform/db/database.ts'
import type { MemoryKey } from '#platform/memory.ts'
import type { Resident } from '#platform/manifest.ts'
import type { Announcement } from '#platform/outbox.ts'
import {
  queryOf,
  TextIndex,
  type IndexOperator,
  type Need,
  type NumericIndex,
  type Offer,
  type Party,
  type Query,
  type TextDocument,
} from '#matching'
import { placePathOf } from '#register'
import type { PostingDetails } from '../posting/posting.contract.ts'

type Side = 'need' | 'offer'

/** What matching must know of a published posting besides its words. */
export interface PostingProfile extends Need, Offer, Party {
  readonly kind: string
}

export interface PostingIndex {
  readonly texts: Readonly<Record<Side, TextIndex>>
  readonly profiles: Map<string, PostingProfile>
  /** Introductions of an owner's offers that are neither ended nor a deal. */
  readonly open: Map<string, number>
}

const key: MemoryKey<PostingIndex> = {
  name: 'exchange.postings',
  create: () => ({
    texts: { need: new TextIndex(), offer: new TextIndex() },
    profiles: new Map(),
    open: new Map(),
  }),
}

export function postingIndex(ctx: Pick<Context, 'memory'>): PostingIndex {
  return ctx.memory.of(key)
}

/** Keeps every published posting in this process's memory, loaded at start and following the outbox. */
export const postingResident: Resident = {
  name: 'exchange.posting-index',
  async load(source) {
    const index = source.memory.of(key)
    for await (const slice of publishedSlices(source.db)) put(index, slice)
    await countOpen(source.db, index.open)
  },
  async follow(source: ContextSource, batch: readonly Announcement[]) {
    const offers = await offersIn(source.db, batch)
    const ids = [...named(batch, 'posting'), ...offers]
    if (ids.length === 0) return
    const index = source.memory.of(key)
    if (offers.length > 0) await countOpen(source.db, index.open, offers)
    const rows = await profiles(source.db)
      .where('posting.id', 'in', [...new Set(ids)])
      .execute()
    const published = new Set(rows.map(({ id }) => id))
    for (const id of ids) if (!published.has(id)) drop(index, id)
    put(index, rows)
  },
}

function named(batch: readonly Announcement[], noun: string): string[] {
  return batch
    .filter(({ event }) => event.startsWith(`exchange.${noun}.`))
    .map(({ payload }) => (payload as { id: string }).id)
}

/** An offer's track record grows with each introduction and each deal. */
async function offersIn(db: Db, batch: readonly Announcement[]): Promise<string[]> {
  const [introductions, deals] = [named(batch, 'introduction'), named(batch, 'deal')]
  if (introductions.length + deals.length === 0) return []
  const { rows } = await sql<{ offerId: string }>`
    select offer_id from exchange.introduction where id = any(${introductions}::uuid[])
    union select offer_id from exchange.deal where id = any(${deals}::uuid[])`.execute(db)
  return rows.map(({ offerId }) => offerId)
}

/** Counts anew what is open for the owners of given offers, or of all. */
async function countOpen(db: Db, open: Map<string, number>, offers?: readonly string[]): Promise<void> {
  const owner = (posting: string) =>
    sql<string>`coalesce(${sql.ref(`${posting}.owner_organisation_id`)}, ${sql.ref(`${posting}.owner_person_id`)})`
  const { rows } = await sql<{ ownerId: string; open: number }>`
    select ${owner('posting')} as owner_id,
      count(*) filter (where introduction.state in ('invited', 'accepted'))::int as open
    from exchange.posting join exchange.introduction on introduction.offer_id = posting.id
    ${
      offers
        ? sql`where ${owner('posting')} in (select ${owner('named')} from exchange.posting as named
            where named.id = any(${offers}::uuid[]))`
        : sql``
    }
    group by 1`.execute(db)
  for (const row of rows) if (row.ownerId) open.set(row.ownerId, row.open)
}

function profiles(db: Db) {
  return db
    .selectFrom('exchange.posting as posting')
    .select([
      'posting.id',
      'posting.kind',
      'posting.title',
      'posting.abstract',
      'posting.body',
      'posting.details',
      'posting.industryCode',
      'posting.subjectCode',
      'posting.ownerOrganisationId',
      'posting.ownerPersonId',
    ])
    .select(placePathOf('posting.place_code').as('within'))
    .select((eb) => [
      eb
        .selectFrom('exchange.introduction as introduction')
        .whereRef('introduction.offerId', '=', 'posting.id')
        .select(sql<number>`count(*)::int`.as('introduced'))
        .as('introduced'),
      eb
        .selectFrom('exchange.deal as deal')
        .whereRef('deal.offerId', '=', 'posting.id')
        .where('deal.state', '=', 'signed')
        .select(sql<number>`count(*)::int`.as('agreed'))
        .as('agreed'),
    ])
    .where('posting.state', '=', 'published')
}

type ProfileRow = Awaited<ReturnType<ReturnType<typeof profiles>['execute']>>[number]

async function* publishedSlices(db: Db): AsyncGenerator<ProfileRow[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await profiles(db)
      .where('posting.id', '>', after)
      .orderBy('posting.id')
      .limit(5_000)
      .execute()
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)!.id
  }
}

function put(index: PostingIndex, rows: readonly ProfileRow[]): void {
  const documents: Record<Side, [id: string, document: TextDocument][]> = { need: [], offer: [] }
  for (const row of rows) {
    // Checked when it was written; checking fourteen thousand again would be felt at every start.
    const details = row.details as PostingDetails
    const text = [row.abstract, row.body, ...wordsOf(details)].filter(Boolean).join('\n')
    drop(index, row.id)
    documents[row.kind === 'need' ? 'need' : 'offer'].push([row.id, { title: row.title, body: text }])
    index.profiles.set(row.id, profileOf(row, text))
  }
  index.texts.need.addAll(documents.need)
  index.texts.offer.addAll(documents.offer)
}

function drop(index: PostingIndex, id: string): void {
  for (const text of Object.values(index.texts)) if (text.has(id)) text.remove(id)
  index.profiles.delete(id)
}

function profileOf(row: ProfileRow, text: string): PostingProfile {
  return {
    id: row.id,
    kind: row.kind,
    ownerId: row.ownerOrganisationId ?? row.ownerPersonId,
    // Only published postings are kept here.
    state: 'published',
    title: row.title,
    text,
    within: row.within,
    ...limitsOf(row.kind, row.details as PostingDetails),
    ...(row.industryCode ? { industries: [row.industryCode] } : {}),
    ...(row.subjectCode ? { subjects: [row.subjectCode] } : {}),
    place: countyOf(row.within),
    record: { introduced: row.introduced ?? 0, agreed: row.agreed ?? 0 },
  }
}

/** What the structured answers say to gates and to the comparison of indices. */
function limitsOf(kind: string, details: PostingDetails): Partial<PostingProfile> {
  const { indices = [], deadlineOn, budgetHighFen, durationMonths, priceLowFen } = details
  const numeric = indices.length > 0 ? { indices: indices.map(numericIndex) } : {}
  if (kind === 'need') {
    return {
      ...numeric,
      ...(deadlineOn ? { deadlineOn } : {}),
      ...(budgetHighFen ? { budgetHighFen: BigInt(budgetHighFen) } : {}),
    }
  }
  return {
    ...numeric,
    ...(durationMonths ? { durationMonths } : {}),
    ...(priceLowFen ? { priceLowFen: BigInt(priceLowFen) } : {}),
  }
}

function numericIndex({ op, ...index }: NonNullable<PostingDetails['indices']>[number]): NumericIndex {
  return { ...index, operator: op satisfies IndexOperator }
}

/** The words of the structured answers count as much as the prose. */
function wordsOf(details: PostingDetails): string[] {
  const { presentMethod, solves, advantage, methods, equipment, deliverables, indices = [] } = details
  const prose = [presentMethod, solves, advantage, methods, equipment, deliverables]
  return [...prose.flatMap((part) => part ?? []), ...indices.map(({ name, unit }) => `${name} ${unit}`)]
}

/** The six-digit code that place distance is measured with, the one in force where codes were replaced. */
function countyOf(within: readonly string[]): string {
  const six = within.filter((code) => code.length === 6 && !code.endsWith('0000'))
  return six.find((code) => !code.endsWith('00')) ?? six[0] ?? '000000'
}

/**
 * The words somebody searches by. Single characters help to rank long needs; in a search of two words they would
 * find 挥发油 for 发酵, so they count only where nothing longer is asked.
 */
function searchQuery(text: string): Query {
  const { terms } = queryOf({ title: text, text: '' })
  const isSingle = (term: string) => /^\p{Script=Han}$/u.test(term)
  const longer = [...terms].filter(([term]) => !isSingle(term))
  return { terms: longer.length > 0 ? new Map(longer) : terms }
}

/** Ids of published postings for search words, best first. */
export function searchPostings(
  ctx: Context,
  search: { text: string; side?: Side | undefined; limit: number },
): string[] {
  const { texts } = postingIndex(ctx)
  const query = searchQuery(search.text)
  const sides: Side[] = search.side ? [search.side] : ['offer', 'need']
  const hits = sides.flatMap((side) => texts[side].search(query, { limit: search.limit }))
  return hits
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, search.limit)
    .map(({ id }) => id)
}
