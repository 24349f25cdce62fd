import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { ROLES, type Actor } from '#platform/actor.ts'
import {
  either,
  hasRole,
  placesOf,
  policyFaults,
  roleFor,
  roleNeeded,
  type Decision,
} from '#platform/policy.ts'
import { placeWithin } from '#register'
import { faults } from './errors.ts'

/** What a policy needs to know of a posting. */
export interface PostingFacts {
  readonly state: string
  readonly ownerOrganisationId: string | null
  readonly ownerPersonId: string | null
  /** Every place the posting lies in. */
  readonly within: readonly string[]
}

export interface Owner {
  readonly ownerOrganisationId: string | null
  readonly ownerPersonId: string | null
}

/** Whether the actor is the person, or belongs to the organisation, that a posting is published for. */
export function owns(actor: Actor, owner: Owner): Decision {
  if (actor.kind === 'anonymous') return policyFaults.sign_in()
  const isPerson = owner.ownerPersonId !== null && owner.ownerPersonId === actor.personId
  const isMember = actor.memberships.some(
    ({ organisationId }) => organisationId === owner.ownerOrganisationId,
  )
  return isPerson || isMember || actor.kind === 'system' ? true : policyFaults.not_yours()
}

export function ownerOrStaff(actor: Actor, posting: PostingFacts): Decision {
  const mine = owns(actor, posting)
  if (mine === true || !hasRole(actor, ...ROLES)) return mine
  return roleFor(actor, posting.within, 'broker', 'officer')
}

export const officerFor = (actor: Actor, record: { within: readonly string[] }): Decision =>
  roleFor(actor, record.within, 'officer')

export const brokerFor = (actor: Actor, record: { within: readonly string[] }): Decision =>
  either(roleFor(actor, record.within, 'broker'), roleFor(actor, record.within, 'officer'))

/** Who may bring postings in by sheet: for review any staff of the place, at once public only who may publish. */
export const mayImport = { submitted: brokerFor, published: officerFor } as const

/** Drafts and returned postings their owners mend; a submitted one only the staff who review it. */
export function isEditable(actor: Actor, posting: PostingFacts): boolean {
  if (posting.state !== 'submitted') return ['draft', 'returned'].includes(posting.state)
  return brokerFor(actor, posting) === true
}

/** Who may do with a posting what is no change of state. */
export const postingPolicy = {
  edit: (actor: Actor, posting: PostingFacts): Decision => ownerOrStaff(actor, posting),
  openOrder: (actor: Actor, posting: PostingFacts): Decision => brokerFor(actor, posting),
  seeHistory: (actor: Actor, posting: PostingFacts): Decision =>
    roleFor(actor, posting.within, 'officer', 'broker', 'auditor'),
} as const

const PUBLIC_STATES = ['published', 'contracted']

/** Which postings a reader may see: what is published, their own, and for staff what lies in their places. */
export function visiblePostings(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  const organisations = actor.memberships.map(({ organisationId }) => organisationId)
  const places = placesOf(actor, 'broker', 'officer', 'auditor')
  return sql<SqlBool>`(posting.state in (${sql.join(PUBLIC_STATES)})
    or posting.owner_person_id = ${actor.personId}
    or posting.owner_organisation_id = any(${organisations}::uuid[])
    or ${placeWithin(sql.ref('posting.place_code'), places)})`
}

/** Needs of the places a reader works for as staff. */
export function visibleNeeds(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  return placeWithin(sql.ref('need.place_code'), placesOf(actor, 'broker', 'officer', 'auditor'))
}

/** A code of GB/T 2260 of a city or above: its county part is empty. */
const CITY_OR_ABOVE = /^\d{4}00$/

/** A run ranks the needs of all places, so it is for officers and administrators of a whole city or more. */
export function mayRunMatches(actor: Actor): Decision {
  if (actor.kind === 'system') return true
  const places = placesOf(actor, 'officer', 'administrator')
  if (places.length === 0) return roleNeeded('officer', 'administrator')
  return places.some((code) => CITY_OR_ABOVE.test(code)) ? true : faults.run_for_city()
}

/** What a policy needs to know of an order, an introduction or a deal. */
export interface CaseFacts {
  readonly state: string
  readonly within: readonly string[]
  readonly need: Owner
}

export interface BothSides extends CaseFacts {
  readonly offer: Owner
}

export const sideOrBroker = (actor: Actor, record: BothSides): Decision => {
  const side = either(owns(actor, record.need), owns(actor, record.offer))
  if (side === true || !hasRole(actor, ...ROLES)) return side
  return brokerFor(actor, record)
}

/** Who may do with a deal what is no change of state. */
export const dealPolicy = {
  change: brokerFor,
  recordPayment: brokerFor,
} as const

/** Orders are staff work: a broker or officer sees those of their places. */
export function visibleOrders(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  return placeWithin(sql.ref('service_order.place_code'), placesOf(actor, 'broker', 'officer', 'auditor'))
}

/** Introductions and deals: staff of the need's place, and the two sides. */
export function visibleToSides(actor: Actor, placeColumn: string): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  const organisations = actor.memberships.map(({ organisationId }) => organisationId)
  return sql<SqlBool>`(
    need.owner_person_id = ${actor.personId} or need.owner_organisation_id = any(${organisations}::uuid[])
    or offer.owner_person_id = ${actor.personId} or offer.owner_organisation_id = any(${organisations}::uuid[])
    or ${placeWithin(sql.ref(placeColumn), placesOf(actor, 'broker', 'officer', 'auditor'))})`
}
