import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import { abilitiesOf, placesOf, roleFor, type Decision } from '#platform/policy.ts'
import { placeWithin } from '#register'
import { centreFaults } from './centre-faults.ts'

/** What a policy needs to know of a service centre. */
export interface CentreFacts {
  readonly state: string
  /** Every place the centre lies in. */
  readonly within: readonly string[]
  /** The account that submitted it for acceptance. */
  readonly submittedBy: string | null
}

/** A code of GB/T 2260 of a city or above: its county part is empty. */
const CITY_OR_ABOVE = /^\d{4}00$/

const officerOf = (actor: Actor, centre: CentreFacts): Decision => roleFor(actor, centre.within, 'officer')

/** Acceptance is the city's: a county does not accept its own centre. */
function cityOfficerOf(actor: Actor, centre: CentreFacts): Decision {
  const decision = officerOf(actor, centre)
  if (decision !== true || actor.kind === 'system') return decision
  const isOfCity = placesOf(actor, 'officer').some(
    (code) => CITY_OR_ABOVE.test(code) && centre.within.includes(code),
  )
  return isOfCity ? true : centreFaults.acceptance_by_city()
}

/** Four eyes: who submitted a centre does not accept it. */
function otherCityOfficerOf(actor: Actor, centre: CentreFacts): Decision {
  const decision = cityOfficerOf(actor, centre)
  if (decision !== true || actor.kind === 'system') return decision
  return actor.accountId !== null && actor.accountId === centre.submittedBy ? centreFaults.accept_own() : true
}

/** Who moves a centre from state to state. */
export const centreMovers = {
  submit: officerOf,
  accept: otherCityOfficerOf,
  return: cityOfficerOf,
  withdraw: cityOfficerOf,
} as const

/** Who may do with a centre what is no change of state. */
export const centrePolicy = {
  change: officerOf,
  keepChecklist: officerOf,
  keepStaff: officerOf,
  keepFunding: officerOf,
  seeRecord: (actor: Actor, centre: CentreFacts): Decision =>
    roleFor(actor, centre.within, 'officer', 'broker', 'auditor'),
} as const

export const centreAbilities = (actor: Actor, centre: CentreFacts): string[] =>
  abilitiesOf(centrePolicy, actor, centre)

/** Who may begin a centre for a place. */
export const mayFound = (actor: Actor, within: readonly string[]): Decision =>
  roleFor(actor, within, 'officer')

/** Accepted centres are public; staff see those of their places in any state. */
export function visibleCentres(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  return sql<SqlBool>`(centre.state = 'accepted'
    or ${placeWithin(sql.ref('centre.place_code'), placesOf(actor, 'officer', 'broker', 'auditor'))})`
}
