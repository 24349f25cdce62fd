import type { Context } from '#platform/context.ts'
import { readListed } from '#platform/listed.ts'
import type { Page } from '#platform/page.ts'
import { containing } from '../containing.ts'
import { registerFaults } from '../errors.ts'
import { placePathOf, placeWithin } from '../place/place-within.ts'
import { visiblePeople } from '../policy.ts'

export interface PeopleFilter {
  /** Part of the name. */
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly place?: string | undefined
  readonly isWorker?: boolean | undefined
  readonly activity?: 'active' | 'dormant' | undefined
  readonly modifiedSince?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

function people(ctx: Context) {
  return ctx.db
    .selectFrom('register.person as person')
    .selectAll('person')
    .select(placePathOf('person.placeCode').as('within'))
    .where(visiblePeople(ctx.actor))
}

export type FoundRow = Awaited<ReturnType<typeof findPerson>>

/** A person within the reader's reach. @throws register.person_not_found */
export async function findPerson(ctx: Context, id: string) {
  const person = await people(ctx).where('person.id', '=', id).executeTakeFirst()
  if (!person) throw registerFaults.person_not_found()
  return person
}

/** The same, held until the transaction ends. @throws register.person_not_found */
export async function lockPerson(ctx: Context, id: string) {
  const person = await people(ctx).where('person.id', '=', id).forUpdate('person').executeTakeFirst()
  if (!person) throw registerFaults.person_not_found()
  return person
}

/** The people a reader may see, newest registration first. */
export async function listPeople(ctx: Context, filter: PeopleFilter): Promise<Page<FoundRow>> {
  let select = people(ctx)
  if (filter.q) select = select.where('person.name', 'ilike', containing(filter.q))
  if (filter.state) select = select.where('person.state', '=', filter.state)
  if (filter.activity) select = select.where('person.activity', '=', filter.activity)
  if (filter.place) select = select.where(placeWithin('person.placeCode', [filter.place]))
  if (filter.isWorker !== undefined) select = select.where('person.isWorker', '=', filter.isWorker)
  return readListed(select, 'person', filter)
}
