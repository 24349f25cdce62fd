import { sql } from 'kysely'
import type { Context, ContextSource } from '#platform/context.ts'
import type { Db } from '#platform/db/database.ts'
import type { MemoryKey } from '#platform/memory.ts'
import type { Resident } from '#platform/manifest.ts'
import type { Announcement } from '#platform/outbox.ts'
import { RULES_WRITTEN } from '#platform/rules.ts'
import {
  currentVectorModel,
  currentWeights,
  loadDictionary,
  MODEL_TRAINED,
  queryOf,
  WEIGHTS_TRAINED,
  type Expansion,
  type Query,
} from '#matching'
import { followEmbeddings, takeEmbeddings } from './follow-embeddings.ts'
import { isForeign, translationFor } from './foreign-words.ts'
import { readOpenLimits } from './match.rules.ts'
import { profileOf, publishedPostings, publishedSlices } from './posting-profile.ts'
import { encodeNext, vectorsBy } from './posting-vectors.ts'
import {
  dropPosting,
  emptyPostingIndex,
  putPostings,
  type PostingIndex,
  type Side,
} from './ranked-postings.ts'

const key: MemoryKey<PostingIndex> = { name: 'exchange.postings', create: emptyPostingIndex }

export function postingIndex(ctx: Pick<Context, 'memory'>): PostingIndex {
  return ctx.memory.of(key)
}

/** Keeps every published posting in this process's memory, loaded at start and following the outbox. */
export const postingResident: Resident = {
  name: 'exchange.posting-index',
  async load(source) {
    await loadPostings(source)
    await takeModel(source)
    await takeEmbeddings(source, source.memory.of(key))
  },
  async follow(source: ContextSource, batch: readonly Announcement[]) {
    await followPostings(source, batch)
    if (batch.some(({ event }) => event === RULES_WRITTEN))
      source.memory.of(key).limits = await readOpenLimits(source.db)
    if (batch.some(({ event }) => event === WEIGHTS_TRAINED)) await takeWeights(source)
    if (batch.some(({ event }) => event === MODEL_TRAINED)) await takeModel(source)
    await followEmbeddings(source, source.memory.of(key), batch)
  },
}

/** Loads everything but the vectors of postings. */
export async function loadPostings(source: Pick<ContextSource, 'db' | 'memory'>): Promise<PostingIndex> {
  const index = source.memory.of(key)
  for await (const slice of publishedSlices(source.db)) putPostings(index, slice)
  await countOpen(source.db, index.open)
  index.limits = await readOpenLimits(source.db)
  await takeWeights(source)
  return index
}

async function followPostings(source: ContextSource, batch: readonly Announcement[]): Promise<void> {
  const offers = await offersIn(source.db, batch)
  const ids = [...named(batch, 'posting'), ...offers]
  if (ids.length === 0) return
  const index = source.memory.of(key)
  if (offers.length > 0) await countOpen(source.db, index.open, offers)
  const rows = await publishedPostings(source.db)
    .where('posting.id', 'in', [...new Set(ids)])
    .execute()
  const published = new Set(rows.map(({ id }) => id))
  for (const id of ids) if (!published.has(id)) dropPosting(index, id)
  putPostings(index, rows.map(profileOf))
}

async function takeWeights(source: Pick<ContextSource, 'db' | 'memory'>): Promise<void> {
  source.memory.of(key).weights = (await currentWeights(source.db)).weights
}

/** Postings that get their vectors while one waits; more get them behind, and words alone find until then. */
const AT_ONCE = 1_000

/** Takes the current vector model into use, if it is another. One that cannot be read is left, with a warning. */
async function takeModel(source: ContextSource): Promise<void> {
  const index = source.memory.of(key)
  const kept = await currentVectorModel(source.db, 'postings')
  if (!kept || kept.id === (index.next ?? index.vectors)?.modelId) return
  try {
    index.next = vectorsBy(kept.id, kept.bytes)
  } catch (err) {
    source.log.warn({ err, model: kept.id }, 'The vector model cannot be read; matching goes on by words')
    return
  }
  const encoding = encodeNext(index)
  if (index.profiles.size <= AT_ONCE) await encoding
  else encoding.catch((err: unknown) => source.log.error({ err }, 'vectors of postings'))
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

/**
 * The words somebody searches by. Single characters help to rank long needs; in a search of two words they would
 * find 挥发油 for 发酵, so they count only where nothing longer is asked.
 */
function searchQuery(text: string, expand: Expansion | undefined): Query {
  const terms = new Map([...queryOf({ title: text, text: '' }).terms, ...(expand?.(text) ?? [])])
  const isSingle = (term: string) => /^\p{Script=Han}$/u.test(term)
  const longer = [...terms].filter(([term]) => !isSingle(term))
  return { terms: longer.length > 0 && !expand ? new Map(longer) : terms }
}

/** Has the dictionary at hand before a text in the other language than most postings is asked with; others do not wait. */
export async function readyToTranslate(
  ctx: Pick<ContextSource, 'memory' | 'log'>,
  text: string,
): Promise<void> {
  const index = postingIndex(ctx)
  if (index.dictionary || !(['need', 'offer'] as const).some((side) => isForeign(index, text, side))) return
  index.dictionary = await loadDictionary(ctx)
}

/** Ids of published postings for search words, best first. */
export function searchPostings(
  ctx: Context,
  search: { text: string; side?: Side | undefined; limit: number },
): string[] {
  const index = postingIndex(ctx)
  const sides: Side[] = search.side ? [search.side] : ['offer', 'need']
  const hits = sides.flatMap((side) =>
    index.texts[side].search(searchQuery(search.text, translationFor(index, search.text, side)), {
      limit: search.limit,
    }),
  )
  return hits
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, search.limit)
    .map(({ id }) => id)
}
