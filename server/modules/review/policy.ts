import { placesOf, roleFor, type Decision } from '#platform/policy.ts'
import { ROLES, type Actor, type Role } from '#platform/actor.ts'

/** The staff who read figures; the totals of any place are open to all of them. */
export const READERS = ['officer', 'broker', 'auditor', 'administrator'] as const satisfies readonly Role[]

/** The code every place lies in: what asking for no place means. */
export const COUNTRY = '000000'

export const figurePolicy = {
  /** The rows behind a figure are records of people and organisations, so they open to the staff of the place alone. */
  openRows: (actor: Actor, scope: { readonly within: readonly string[] }): Decision =>
    roleFor(actor, scope.within, ...READERS),
} as const

/** The place a reader means who names none: their own where they have just one, else the whole country (null). */
export function ownPlace(actor: Actor): string | null {
  const places = new Set(placesOf(actor, ...ROLES))
  const [only = null] = places
  return places.size === 1 && only !== COUNTRY ? only : null
}
