import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import type { IndexOperator, NumericIndex, Party } from '#matching'
import { placePathOf } from '#register'
import { isSignedAndStanding } from '../deal/signed-deals.ts'
import type { PostingDetails, TechnicalIndex, Visibility } from '../posting/posting.contract.ts'
import type { PostingProfile } from './ranked-postings.ts'

/** Published postings with what matching reads of them. */
export function publishedPostings(db: Db) {
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
      'posting.state',
      'posting.visibility',
      'posting.conflictOwnerIds',
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
        .where(isSignedAndStanding('deal'))
        .select(sql<number>`count(*)::int`.as('agreed'))
        .as('agreed'),
    ])
    .where('posting.state', '=', 'published')
}

type ProfileRow = Awaited<ReturnType<ReturnType<typeof publishedPostings>['execute']>>[number]

/** All of them, 5,000 at a time. */
export async function* publishedSlices(db: Db): AsyncGenerator<PostingProfile[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await publishedPostings(db)
      .where('posting.id', '>', after)
      .orderBy('posting.id')
      .limit(5_000)
      .execute()
    if (rows.length === 0) return
    yield rows.map(profileOf)
    after = rows.at(-1)!.id
  }
}

export function profileOf(row: ProfileRow): PostingProfile {
  // Checked when it was written; checking fourteen thousand again would be felt at every start.
  const details = row.details as PostingDetails
  const text = [row.abstract, row.body, ...wordsOf(details)].filter(Boolean).join('\n')
  return {
    id: row.id,
    kind: row.kind,
    ...partyOf(row),
    title: row.title,
    text,
    ...(row.industryCode ? { industries: [row.industryCode] } : {}),
    ...(row.subjectCode ? { subjects: [row.subjectCode] } : {}),
    place: countyOf(row.within),
    record: { introduced: row.introduced ?? 0, agreed: row.agreed ?? 0 },
  }
}

/** What gates know of a posting, as it now stands. */
export function partyOf(
  row: Pick<
    ProfileRow,
    | 'kind'
    | 'state'
    | 'ownerOrganisationId'
    | 'ownerPersonId'
    | 'visibility'
    | 'conflictOwnerIds'
    | 'within'
    | 'details'
  >,
): Party {
  const details = row.details as PostingDetails
  const { conflictOwnerIds: conflicts } = row
  return {
    ownerId: row.ownerOrganisationId ?? row.ownerPersonId,
    state: row.state,
    within: row.within,
    visibility: row.visibility as Visibility,
    ...(conflicts.length > 0 ? { conflicts } : {}),
    ...(details.regions?.length ? { regions: details.regions } : {}),
    ...limitsOf(row.kind, details),
  }
}

/** What the structured answers say to gates and to the comparison of indices. */
function limitsOf(kind: string, details: PostingDetails): Partial<Party> {
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

/** An index as the core has it. */
export function numericIndex({ op, upper, required, ...index }: TechnicalIndex): NumericIndex {
  return {
    ...index,
    operator: op satisfies IndexOperator,
    ...(upper === undefined ? {} : { upper }),
    ...(required ? { required } : {}),
  }
}

/** The words of the structured answers count as much as the prose. */
function wordsOf(details: PostingDetails): string[] {
  const { presentMethod, solves, advantage, methods, equipment, deliverables, indices = [] } = details
  const prose = [presentMethod, solves, advantage, methods, equipment, deliverables]
  return [...prose.flatMap((part) => part ?? []), ...indices.map(({ name, unit }) => `${name} ${unit}`)]
}

/** The six-digit code that place distance is measured with, the one in force where codes were replaced. */
export function countyOf(within: readonly string[]): string {
  const six = within.filter((code) => code.length === 6 && !code.endsWith('0000'))
  return six.find((code) => !code.endsWith('00')) ?? six[0] ?? '000000'
}
