import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { readListed } from '#platform/listed.ts'
import type { Page } from '#platform/page.ts'
import { containing } from '../containing.ts'
import { registerFaults } from '../errors.ts'
import { placePathOf, placeWithin } from '../place/place-within.ts'
import { visibleOrganisations } from '../policy.ts'

export interface OrganisationsFilter {
  /** Part of the name, or the whole credit code. */
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly place?: string | undefined
  readonly kind?: string | undefined
  readonly activity?: 'active' | 'dormant' | undefined
  readonly modifiedSince?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

function organisations(ctx: Context) {
  return ctx.db
    .selectFrom('register.organisation as organisation')
    .selectAll('organisation')
    .select(placePathOf('organisation.placeCode').as('within'))
    .where(visibleOrganisations(ctx.actor))
}

export type FoundRow = Awaited<ReturnType<typeof findOrganisation>>

/** An organisation within the reader's reach. @throws register.organisation_not_found */
export async function findOrganisation(ctx: Context, id: string) {
  const organisation = await organisations(ctx).where('organisation.id', '=', id).executeTakeFirst()
  if (!organisation) throw registerFaults.organisation_not_found()
  return organisation
}

/** The same, held until the transaction ends. @throws register.organisation_not_found */
export async function lockOrganisation(ctx: Context, id: string) {
  const select = organisations(ctx).where('organisation.id', '=', id).forUpdate('organisation')
  const organisation = await select.executeTakeFirst()
  if (!organisation) throw registerFaults.organisation_not_found()
  return organisation
}

/** The organisations a reader may see, newest registration first. */
export async function listOrganisations(ctx: Context, filter: OrganisationsFilter): Promise<Page<FoundRow>> {
  let select = organisations(ctx)
  const { q } = filter
  if (q) {
    select = select.where((eb) =>
      eb.or([
        eb('organisation.name', 'ilike', containing(q)),
        eb('organisation.creditCode', '=', q.toUpperCase()),
      ]),
    )
  }
  if (filter.state) select = select.where('organisation.state', '=', filter.state)
  if (filter.activity) select = select.where('organisation.activity', '=', filter.activity)
  if (filter.kind) select = select.where('organisation.kind', '=', filter.kind)
  if (filter.place) select = select.where(placeWithin('organisation.placeCode', [filter.place]))
  return readListed(select, 'organisation', filter)
}

/** What anyone may read of a verified organisation. @throws register.organisation_not_found */
export async function findOrganisationCard(ctx: Context, id: string) {
  const card = await ctx.db
    .selectFrom('register.organisation as organisation')
    .leftJoin('register.codeEntry as industry', (join) =>
      join.on('industry.scheme', '=', 'industry').onRef('industry.code', '=', 'organisation.industryCode'),
    )
    .innerJoin('register.place as place', 'place.code', 'organisation.placeCode')
    .select(['organisation.id', 'organisation.name', 'organisation.kind', 'organisation.placeCode'])
    .select(['organisation.industryCode', 'organisation.introduction', 'organisation.directions'])
    .select([
      'place.zh as placeZh',
      'place.en as placeEn',
      'industry.zh as industryZh',
      'industry.en as industryEn',
    ])
    .where('organisation.id', '=', id)
    .where('organisation.state', '=', 'verified')
    .executeTakeFirst()
  if (!card) throw registerFaults.organisation_not_found()
  const { placeZh, placeEn, industryZh, industryEn, ...plain } = card
  const english = ctx.language === 'en'
  return {
    ...plain,
    members: plain.kind === 'studio' ? await namedMembers(ctx, plain.id) : [],
    place: english ? (placeEn ?? placeZh) : placeZh,
    industry: english ? industryEn || industryZh : industryZh,
  }
}

/** Members of a studio who agreed to be named in public, its leader first. */
async function namedMembers(ctx: Context, organisationId: string) {
  const today = dayOf(ctx.now)
  const { rows } = await sql<{ name: string; title: string; isLeader: boolean }>`
    select person.name, person.title, membership.role = 'representative' as is_leader
    from register.membership join register.person on person.id = membership.person_id
    where membership.organisation_id = ${organisationId} and (valid_to is null or valid_to > ${today}::date)
      and person.state not in ('merged', 'closed') and 'publication' = any(person.consents)
    order by is_leader desc, membership.id`.execute(ctx.db)
  return rows
}
