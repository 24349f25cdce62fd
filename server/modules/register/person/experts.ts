import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/database.ts'
import { dayOf } from '#platform/clock.ts'
import { placePaths } from '../place/place-within.ts'

/** What may be known of somebody who is looked for by what they can do: neither a name nor a contact. */
export interface ExpertRecord {
  readonly id: string
  readonly title: string
  readonly subjectCode: string | null
  readonly introduction: string
  readonly employer: string
  /** Every place the person lies in; shared between people of one place. */
  readonly within: readonly string[]
  /** The organisations they belong to, and the industries of these. */
  readonly organisationIds: readonly string[]
  readonly industryCodes: readonly string[]
}

type Source = Pick<Context, 'db' | 'now'>

const SLICE = 1_000

/** Everyone who may be found as an expert: verified S&T workers who consent to matching, by id and 1,000 at a time. */
export async function* expertSlices(source: Source): AsyncGenerator<ExpertRecord[]> {
  const paths = new Map<string, readonly string[]>()
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await findable(source.db)
      .where('person.id', '>', after)
      .orderBy('person.id')
      .limit(SLICE)
      .execute()
    if (rows.length === 0) return
    yield await recordsOf(source, rows, paths)
    after = rows.at(-1)!.id
  }
}

/** Those among given people who may be found as experts. */
export async function expertsAmong(source: Source, ids: readonly string[]): Promise<ExpertRecord[]> {
  if (ids.length === 0) return []
  const rows = await findable(source.db)
    .where((eb) => eb('person.id', '=', sql<string>`any(${[...ids]}::uuid[])`))
    .execute()
  return recordsOf(source, rows, new Map())
}

/** The people who belong to organisations today. */
export async function membersOf(source: Source, organisationIds: readonly string[]): Promise<string[]> {
  if (organisationIds.length === 0) return []
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id from register.membership
    where organisation_id = any(${[...organisationIds]}::uuid[])
      and (valid_to is null or valid_to > ${dayOf(source.now)}::date)`.execute(source.db)
  return rows.map(({ personId }) => personId)
}

function findable(db: Db) {
  return db
    .selectFrom('register.person as person')
    .select(['person.id', 'person.title', 'person.subjectCode', 'person.introduction', 'person.employer'])
    .select('person.placeCode')
    .where('person.state', '=', 'verified')
    .where('person.isWorker', '=', true)
    .where(sql<boolean>`'matching' = any(person.consents)`)
}

type Row = Awaited<ReturnType<ReturnType<typeof findable>['execute']>>[number]

async function recordsOf(
  source: Source,
  rows: readonly Row[],
  paths: Map<string, readonly string[]>,
): Promise<ExpertRecord[]> {
  const places = rows.map(({ placeCode }) => placeCode).filter((code) => !paths.has(code))
  for (const [code, path] of await placePaths(source, places)) paths.set(code, path)
  const { rows: memberships } = await sql<{ id: string; organisationIds: string[]; industryCodes: string[] }>`
    select membership.person_id as id, array_agg(organisation.id order by organisation.id) as organisation_ids,
      array_remove(array_agg(distinct organisation.industry_code), null) as industry_codes
    from register.membership join register.organisation on organisation.id = membership.organisation_id
    where membership.person_id = any(${rows.map(({ id }) => id)}::uuid[])
      and (membership.valid_to is null or membership.valid_to > ${dayOf(source.now)}::date)
    group by membership.person_id`.execute(source.db)
  const belonging = new Map(memberships.map(({ id, ...membership }) => [id, membership]))
  return rows.map(({ placeCode, ...row }) => {
    const { organisationIds = [], industryCodes = [] } = belonging.get(row.id) ?? {}
    return { ...row, within: paths.get(placeCode) ?? [placeCode], organisationIds, industryCodes }
  })
}
