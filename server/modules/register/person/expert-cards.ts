import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { mask } from '#platform/privacy.ts'
import { codeNames } from '../code/code-names.ts'
import { placeNames } from '../place/place-names.ts'
import { visiblePeople } from '../policy.ts'

/** Somebody recommended for what they can do. Contacts are for whoever opens the person's own record. */
export interface ExpertCard {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly employer: string
  readonly subjectCode: string | null
  readonly subject: string | null
  readonly placeCode: string
  readonly place: string
  /** Whether the reader may open the person's own record. */
  readonly isWithinReach: boolean
}

/**
 * Verified S&T workers who consent to matching, as the reader may see them: those of their places with their names, of others those who are
 * named in public already and consent to it; anyone else's name is masked and the employer left out.
 *
 * @param namedInPublic ids of people whose name stands beside what they published
 */
export async function expertCards(
  ctx: Context,
  ids: readonly string[],
  namedInPublic: ReadonlySet<string>,
): Promise<Map<string, ExpertCard>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('register.person as person')
    .select(['person.id', 'person.name', 'person.title', 'person.employer', 'person.subjectCode'])
    .select(sql<boolean>`'publication' = any(person.consents)`.as('isPublic'))
    .select(['person.placeCode', visiblePeople(ctx.actor).as('isWithinReach')])
    .where((eb) => eb('person.id', '=', sql<string>`any(${[...ids]}::uuid[])`))
    .where('person.state', '=', 'verified')
    .where('person.isWorker', '=', true)
    .where(sql<boolean>`'matching' = any(person.consents)`)
    .execute()
  const places = await placeNames(
    ctx,
    rows.map(({ placeCode }) => placeCode),
  )
  const subjects = await codeNames(ctx, {
    scheme: 'subject',
    codes: rows.flatMap(({ subjectCode }) => subjectCode ?? []),
  })
  return new Map(
    rows.map(({ isWithinReach, isPublic, ...row }) => {
      const isNamed = Boolean(isWithinReach) || (isPublic && namedInPublic.has(row.id))
      const subject = row.subjectCode === null ? undefined : subjects.get(row.subjectCode)
      const card = {
        ...row,
        name: isNamed ? row.name : mask('name', row.name, 'public'),
        employer: isNamed ? row.employer : '',
        subject: subject?.[ctx.language] ?? row.subjectCode,
        place: places.get(row.placeCode) ?? row.placeCode,
        isWithinReach: Boolean(isWithinReach),
      }
      return [row.id, card]
    }),
  )
}
