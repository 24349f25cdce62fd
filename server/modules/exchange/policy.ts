import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { ROLES, type Actor } from '#platform/actor.ts'
import type { Fault } from '#platform/errors.ts'
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
import { lifeFaults } from './posting/life-faults.ts'

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

/** Who may look for people who can help with a need: registrations are shown to staff of the place alone. */
export function mayFindExperts(actor: Actor, place: Parameters<typeof brokerFor>[1]): Decision {
  return brokerFor(actor, place)
}

/** Who may bring postings in by sheet: for review any staff of the place, at once public only who may publish. */
export const mayImport = { submitted: brokerFor, published: officerFor } as const

/** Owners mend what is not with the reviewers and not over; a submitted posting only the staff who review it. */
export function isEditable(actor: Actor, posting: PostingFacts): boolean {
  if (posting.state !== 'submitted')
    return ['draft', 'on_hold', 'published', 'suspended'].includes(posting.state)
  return brokerFor(actor, posting) === true
}

/** What nobody does by hand. */
export function byTheClock(actor: Actor): Decision {
  return actor.kind === 'system' ? true : lifeFaults.only_by_clock()
}

/** Whether a change of a published posting must be reviewed anew: officers, who review, mend it in place. */
export function needsReview(actor: Actor, posting: PostingFacts): boolean {
  return posting.state === 'published' && officerFor(actor, posting) !== true
}

/** Who may do with a posting what is no change of state. */
export const postingPolicy = {
  edit: (actor: Actor, posting: PostingFacts): Decision => ownerOrStaff(actor, posting),
  openOrder: (actor: Actor, posting: PostingFacts): Decision => brokerFor(actor, posting),
  dismiss: (actor: Actor, posting: PostingFacts): Decision => brokerFor(actor, posting),
  seeReviews: (actor: Actor, posting: PostingFacts): Decision =>
    either(roleFor(actor, posting.within, 'auditor'), ownerOrStaff(actor, posting)),
  seeVersions: (actor: Actor, posting: PostingFacts): Decision =>
    either(roleFor(actor, posting.within, 'auditor'), ownerOrStaff(actor, posting)),
  seeHistory: (actor: Actor, posting: PostingFacts): Decision =>
    roleFor(actor, posting.within, 'officer', 'broker', 'auditor'),
} as const

const PUBLIC_STATES = ['published', 'contracted']

interface Sighted {
  readonly actor: Actor
  /** What the posting is called in the statement. */
  readonly alias: 'posting' | 'offer'
}

/** A reader's own postings and, for staff, those of their places: all of them is theirs to read, in any state. */
function ownOrOfPlace({ actor, alias }: Sighted): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref<string>(`${alias}.${name}`)
  return sql<SqlBool>`coalesce(${column('owner_person_id')} = ${actor.personId}
    or ${column('owner_organisation_id')} = any(${organisationsOf(actor)}::uuid[])
    or ${placeWithin(column('place_code'), placesOf(actor, 'broker', 'officer', 'auditor'))}, false)`
}

const organisationsOf = (actor: Actor) => actor.memberships.map(({ organisationId }) => organisationId)

/** Brokers and officers bring sides together wherever they are, so nothing published is confidential to them. */
const bringsTogether = (actor: Actor) => hasRole(actor, 'broker', 'officer')

/** Whether a broker has brought the posting together with one of the reader's, in an introduction of such a state. */
function introducedTo({ actor, alias }: Sighted, states: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const organisations = organisationsOf(actor)
  if (actor.personId === null && organisations.length === 0) return sql<SqlBool>`false`
  const id = sql.ref(`${alias}.id`)
  return sql<SqlBool>`exists (
    select from exchange.introduction met
    join exchange.posting mine
      on mine.id = case when met.offer_id = ${id} then met.need_id else met.offer_id end
    where (met.offer_id = ${id} or met.need_id = ${id}) and met.state in (${states})
      and (mine.owner_person_id = ${actor.personId} or mine.owner_organisation_id = any(${organisations}::uuid[])))`
}

/**
 * Whether a reader may read all of a posting they see, or only its title and abstract. What is open once matched is
 * open to whom a broker invites; what is for brokers only, once both sides have accepted.
 */
export function readsWhole(actor: Actor, alias: Sighted['alias'] = 'posting'): RawBuilder<SqlBool> {
  if (actor.kind === 'system' || bringsTogether(actor)) return sql<SqlBool>`true`
  const reader = { actor, alias }
  const visibility = sql.ref(`${alias}.visibility`)
  return sql<SqlBool>`(${visibility} = 'public' or ${ownOrOfPlace(reader)}
    or ${introducedTo(reader, sql`'accepted', 'deal'`)}
    or ${visibility} = 'matched' and ${introducedTo(reader, sql`'invited'`)})`
}

/**
 * Which postings a reader may see: what is published and not for brokers only, their own, for staff what lies in their
 * places, and what they were introduced to.
 */
export function visiblePostings(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  const reader = { actor, alias: 'posting' } as const
  const isPublished = sql`posting.state in (${sql.join(PUBLIC_STATES)})`
  if (bringsTogether(actor)) return sql<SqlBool>`(${isPublished} or ${ownOrOfPlace(reader)})`
  return sql<SqlBool>`(${isPublished} and (posting.visibility <> 'broker'
      or ${introducedTo(reader, sql`'invited', 'accepted', 'deal'`)})
    or ${ownOrOfPlace(reader)})`
}

/** Needs of the places a reader works for as staff. */
export function visibleNeeds(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  return placeWithin(sql.ref('need.place_code'), placesOf(actor, 'broker', 'officer', 'auditor'))
}

/** What a broker wrote of a candidate that was not suitable: for the brokers and officers of the need's place. */
export function visibleDismissals(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  return placeWithin(sql.ref('need.place_code'), placesOf(actor, 'broker', 'officer'))
}

/** A code of GB/T 2260 of a city or above: its county part is empty. */
const CITY_OR_ABOVE = /^\d{4}00$/

/** What holds for all places is for officers and administrators of a whole city or more. */
function ofWholeCity(actor: Actor, refusal: () => Fault): Decision {
  if (actor.kind === 'system') return true
  const places = placesOf(actor, 'officer', 'administrator')
  if (places.length === 0) return roleNeeded('officer', 'administrator')
  return places.some((code) => CITY_OR_ABOVE.test(code)) ? true : refusal()
}

/** A run ranks the needs of all places. */
export const mayRunMatches = (actor: Actor): Decision => ofWholeCity(actor, faults.run_for_city)

/** Who may do with the weights of the signals what changes them for all places. */
export const weightsPolicy = {
  train: (actor: Actor): Decision => ofWholeCity(actor, faults.weights_for_city),
  reset: (actor: Actor): Decision => ofWholeCity(actor, faults.weights_for_city),
} as const

/** What is shown of the weights and of how well they rank names nobody, so that every member of staff may read it. */
export const mayReadQuality = (actor: Actor): Decision =>
  hasRole(actor, ...ROLES) ? true : roleNeeded(...ROLES)

/** Needs whose outcomes count for a reader: those of the places they have any role for. */
export function countedNeeds(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  return placeWithin(sql.ref('need.place_code'), placesOf(actor, ...ROLES))
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

/** Who may say that what was promised is there: the seller, or the broker who heard it. */
export const sellerOrBroker = (actor: Actor, record: BothSides): Decision =>
  either(brokerFor(actor, record), owns(actor, record.offer))

/** Who may say that it is as agreed: the buyer, or the broker who heard it. */
export const buyerOrBroker = (actor: Actor, record: BothSides): Decision =>
  either(brokerFor(actor, record), owns(actor, record.need))

/** Who may do with a deal what is no change of state. */
export const dealPolicy = {
  change: brokerFor,
  recordPayment: brokerFor,
  trigger: sideOrBroker,
  giveEvidence: sideOrBroker,
  draftRegistration: sellerOrBroker,
  // A rating is one's own opinion: nobody gives it for a side.
  rateAsBuyer: (actor: Actor, record: BothSides): Decision => owns(actor, record.need),
  rateAsSeller: (actor: Actor, record: BothSides): Decision => owns(actor, record.offer),
  signAsBuyer: (actor: Actor, record: BothSides): Decision => owns(actor, record.need),
  signAsSeller: (actor: Actor, record: BothSides): Decision => owns(actor, record.offer),
} as const

/** What a policy needs to know of a contract's registration: the deal's sides and place, and the registry's place. */
export interface RegistrationFacts extends BothSides {
  readonly registry: readonly string[]
}

/** The seller fills in the form and files it, or the broker of the deal does. */
export const mayFile = (actor: Actor, record: RegistrationFacts): Decision => sellerOrBroker(actor, record)

/** The registry is where the seller is; its officers decide. */
export const mayRegister = (actor: Actor, record: RegistrationFacts): Decision =>
  roleFor(actor, record.registry, 'officer')

/** Registrations: the two sides, staff of the deal's place, and staff of the registry's. */
export function visibleRegistrations(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  return sql<SqlBool>`(${visibleToSides(actor, 'deal.place_code')}
    or ${placeWithin(sql.ref('registration.place_code'), placesOf(actor, 'broker', 'officer', 'auditor'))})`
}

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
