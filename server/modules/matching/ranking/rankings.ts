import { sql, type RawBuilder } from 'kysely'
import type { Context } from '#platform/context.ts'

/** What is ranked for a need. */
export type CandidateKind = 'offer' | 'expert'

/** One stored place in the ranking of a need. */
export interface RankedPair {
  readonly needId: string
  readonly rank: number
  readonly candidateId: string
  readonly score: number
  readonly signals: readonly unknown[]
}

export interface RankedBatch {
  readonly runId: string
  readonly kind: CandidateKind
  /** Every need that was ranked, those nothing was found for as well. */
  readonly needIds: readonly string[]
  readonly pairs: readonly RankedPair[]
}

type Writer = Pick<Context, 'db' | 'now'>

/** Puts the rankings of some needs in the place of what was stored for them. */
export async function keepRankings(
  { db, now }: Writer,
  { runId, kind, needIds, pairs }: RankedBatch,
): Promise<void> {
  await sql`
    delete from matching.ranking where kind = ${kind} and need_id = any(${[...needIds]}::uuid[])`.execute(db)
  await sql`
    insert into matching.ranking (kind, need_id, rank, candidate_id, score, signals, run_id, computed_at)
    select ${kind}, "needId", rank, "candidateId", score, signals, ${runId}::uuid, ${now}
    from json_to_recordset(${JSON.stringify(pairs)}::json)
      as pair ("needId" uuid, rank int, "candidateId" uuid, score double precision, signals json)`.execute(db)
}

/** The needs that a run has stored something for already. */
export async function needsRankedIn({ db }: Pick<Writer, 'db'>, runId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('matching.ranking')
    .select('needId')
    .distinct()
    .where('runId', '=', runId)
    .execute()
  return new Set(rows.map(({ needId }) => needId))
}

/** Forgets what other runs have stored: of needs that the last one has not found any more. */
export async function forgetOtherRankings({ db }: Pick<Writer, 'db'>, runId: string): Promise<void> {
  await sql`delete from matching.ranking where run_id is distinct from ${runId}::uuid`.execute(db)
}

/** The stored rankings for use in SQL: `need_id`, `rank`, `candidate_id`, `score`, `signals`, `computed_at`. */
export function storedRankings(kind: CandidateKind): RawBuilder<unknown> {
  return sql`(select need_id, rank, candidate_id, score, signals, computed_at
    from matching.ranking where kind = ${kind})`
}
