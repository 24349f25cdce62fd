import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/i18n.ts'
import type { PartyRecords } from '#platform/manifest.ts'
import { allow } from '#platform/policy.ts'
import { personPolicy } from '../policy.ts'
import { findPerson } from './person.queries.ts'

interface KeptRecords {
  readonly name: string
  readonly title: Text
  readonly count: number
  readonly openCount: number
}

/** How many records of each kind a person has left, and how many of them are still in progress. */
export async function recordsOf(
  ctx: Context,
  records: readonly PartyRecords[],
  personId: string,
): Promise<KeptRecords[]> {
  if (records.length === 0) return []
  const parts = records.map(
    ({ name, rows }) => sql`
      select ${name}::text as name, count(*)::int as count, count(*) filter (where is_open)::int as open_count
      from (${rows}) as record where party_id = ${personId}`,
  )
  const { rows } = await sql<Omit<KeptRecords, 'title'>>`${sql.join(parts, sql` union all `)}`.execute(ctx.db)
  return records.map(({ name, title }) => {
    const { count = 0, openCount = 0 } = rows.find((row) => row.name === name) ?? {}
    return { name, title, count, openCount }
  })
}

const ERASED: readonly Text[] = [
  { zh: '电话号码', en: 'telephone number' },
  { zh: '身份证号', en: 'ID number' },
  { zh: '电子邮箱', en: 'mail address' },
  { zh: '工作单位、职称和个人简介', en: 'employer, title and introduction' },
  { zh: '登录账号、密码和收件箱', en: 'login, password and inbox' },
]

/**
 * What would stay and what would be erased if somebody left now.
 *
 * @throws register.person_not_found, policy.not_yours
 */
export async function leavingOf(ctx: Context, records: readonly PartyRecords[], id: string) {
  const person = await findPerson(ctx, id)
  allow(personPolicy.leave(ctx.actor, person))
  const kept = await recordsOf(ctx, records, id)
  const { rows } = await sql<{ evidence: number; answers: number }>`
    select (select count(*) from register.evidence where subject_id = ${id})::int as evidence,
      (select count(*) from register.consent where person_id = ${id})::int as answers`.execute(ctx.db)
  const own = [
    {
      title: { zh: '核验时提交的证明材料', en: 'evidence given for the verification' },
      count: rows[0]!.evidence,
    },
    { title: { zh: '授权台账的记录', en: 'answers in the consent ledger' }, count: rows[0]!.answers },
  ].map((line) => ({ ...line, openCount: 0 }))
  return {
    stays: [...kept, ...own]
      .filter(({ count }) => count > 0)
      .map(({ title, count, openCount }) => ({ name: title[ctx.language], count, openCount })),
    erased: ERASED.map((text) => text[ctx.language]),
    keepsName: kept.some(({ count }) => count > 0),
  }
}
