import { sql } from 'kysely'
import type { AccountPlaces } from '#platform/auth/account-policy.ts'
import { placePathOf, placeWithin } from './place/place-within.ts'

/** Whose accounts lie where: by the place a person is registered for, and by those they hold a role for. */
export const accountPlaces: AccountPlaces = {
  heldWithin: (codes) => sql<boolean>`exists (
    select from register.person where person.id = account.person_id and ${placeWithin('person.placeCode', codes)})`,

  async pathsOf(db, personIds) {
    if (personIds.length === 0) return new Map()
    const { rows } = await sql<{ personId: string; within: string[] }>`
      with held (person_id, place_code) as (
        select id, place_code from register.person where id = any(${[...personIds]}::uuid[])
        union
        select person_id, place_code from register.role_grant
        where person_id = any(${[...personIds]}::uuid[]) and revoked_at is null
      )
      select person_id, ${placePathOf('held.placeCode')} as within from held`.execute(db)
    const paths = new Map<string, string[][]>()
    for (const { personId, within } of rows) paths.set(personId, [...(paths.get(personId) ?? []), within])
    return paths
  },
}
