import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { codeNames, expertsAmong, expertSlices, type ExpertRecord } from '#register'
import { isSignedAndStanding } from '../deal/signed-deals.ts'
import { countyOf } from './posting-profile.ts'
import type { ExpertProfile } from './ranked-experts.ts'

type Source = Pick<Context, 'db' | 'now'>

/** Everyone who may be found as an expert, a slice at a time. */
export async function* expertProfiles(source: Source): AsyncGenerator<ExpertProfile[]> {
  for await (const people of expertSlices(source)) yield await profilesOf(source, people)
}

/** Those among given people who may be found as experts. */
export async function expertProfilesAmong(source: Source, ids: readonly string[]): Promise<ExpertProfile[]> {
  return profilesOf(source, await expertsAmong(source, [...new Set(ids)]))
}

interface Work {
  readonly offerIds: readonly string[]
  readonly titles: readonly string[]
  readonly abstracts: readonly string[]
  readonly introduced: number
  readonly agreed: number
  readonly open: number
}

const NO_WORK: Work = { offerIds: [], titles: [], abstracts: [], introduced: 0, agreed: 0, open: 0 }

async function profilesOf(source: Source, people: readonly ExpertRecord[]): Promise<ExpertProfile[]> {
  if (people.length === 0) return []
  const works = await worksOf(
    source,
    people.map(({ id }) => id),
  )
  const names = await codeNames(source, {
    scheme: 'subject',
    codes: people.flatMap(({ subjectCode }) => subjectCode ?? []),
  })
  return people.map((person) => {
    const { within, organisationIds, subjectCode } = person
    const work = works.get(person.id) ?? NO_WORK
    const subject = subjectCode === null ? undefined : names.get(subjectCode)
    return {
      id: person.id,
      ...wordsOf(person, work, subject ? [subject.zh, subject.en] : []),
      subjects: subjectCode === null ? [] : [subjectCode],
      industries: person.industryCodes,
      place: countyOf(within),
      ...{ within, organisationIds, offerIds: work.offerIds },
      record: { introduced: work.introduced, agreed: work.agreed },
      open: work.open,
    }
  })
}

/** The name of a subject alone is no word of somebody's own: the subject itself says more. */
function wordsOf(
  { title, introduction, employer }: ExpertRecord,
  { titles, abstracts }: Work,
  subject: readonly string[],
): { title: string; text: string } {
  const own = [introduction, employer, ...titles, ...abstracts].filter(Boolean)
  if (title === '' && own.length === 0) return { title: '', text: '' }
  return { title, text: [...own, ...subject].join('\n') }
}

/** What people have published and what became of it, in one statement. */
async function worksOf({ db }: Source, ids: readonly string[]): Promise<Map<string, Work>> {
  const { rows } = await sql<Work & { id: string }>`
    with offer as (
      select id, owner_person_id, title, abstract, state = 'published' as is_published from exchange.posting
      where owner_person_id = any(${[...ids]}::uuid[]) and kind <> 'need'),
    met as (
      select offer.owner_person_id, count(*)::int as introduced,
        count(*) filter (where introduction.state in ('invited', 'accepted'))::int as open
      from offer join exchange.introduction on introduction.offer_id = offer.id group by 1),
    signed as (
      select offer.owner_person_id, count(*)::int as agreed
      from offer join exchange.deal on deal.offer_id = offer.id 
        and ${isSignedAndStanding('deal')} group by 1)
    select offer.owner_person_id as id,
      coalesce(array_agg(offer.id order by offer.id) filter (where is_published), '{}') as offer_ids,
      coalesce(array_agg(title order by offer.id) filter (where is_published), '{}') as titles,
      coalesce(array_agg(abstract order by offer.id) filter (where is_published), '{}') as abstracts,
      coalesce(max(introduced), 0) as introduced, coalesce(max(agreed), 0) as agreed, coalesce(max(open), 0) as open
    from offer left join met using (owner_person_id) left join signed using (owner_person_id)
    group by 1`.execute(db)
  return new Map(rows.map(({ id, ...work }) => [id, work]))
}
