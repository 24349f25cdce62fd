import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { ROLES, type Actor, type Role } from '#platform/actor.ts'
import { either, hasRole, placesOf, policyFaults, roleFor, type Decision } from '#platform/policy.ts'
import { registerFaults } from './errors.ts'
import { placeWithin } from './place/place-within.ts'

/** What a decision about a person or an organisation needs to know of it. */
export interface PlacedRecord {
  readonly id: string
  /** The codes of every place the record lies in. */
  readonly within: readonly string[]
  /** The accounts that registered or changed it. */
  readonly handledBy: readonly string[]
}

type Check = (actor: Actor, record: PlacedRecord) => Decision

const STAFF: [Role, ...Role[]] = ['officer', 'broker', 'auditor', 'administrator']

const officer: Check = (actor, record) => roleFor(actor, record.within, 'officer')
const staff: Check = (actor, record) => roleFor(actor, record.within, ...STAFF)
const administrator: Check = (actor, record) => roleFor(actor, record.within, 'administrator')

function self(actor: Actor, person: PlacedRecord): Decision {
  return actor.personId === person.id ? true : policyFaults.not_yours()
}

function representative(actor: Actor, organisation: PlacedRecord): Decision {
  const stands = actor.memberships.some(
    (membership) => membership.organisationId === organisation.id && membership.role === 'representative',
  )
  return stands ? true : policyFaults.not_yours()
}

function member(actor: Actor, organisation: PlacedRecord): Decision {
  const belongs = actor.memberships.some((membership) => membership.organisationId === organisation.id)
  return belongs ? true : policyFaults.not_yours()
}

/** Either of two checks; of two refusals the staff's is told to staff, the owner's to everyone else. */
function ownerOr(owner: Check, role: Check): Check {
  return (actor, record) =>
    hasRole(actor, ...ROLES)
      ? either(owner(actor, record), role(actor, record))
      : either(role(actor, record), owner(actor, record))
}

/** Four eyes: an officer verifies neither what is their own nor what they registered or changed. */
function verifier(own: Check): Check {
  return (actor, record) => {
    const decision = officer(actor, record)
    if (decision !== true || actor.kind === 'system') return decision
    if (own(actor, record) === true) return registerFaults.verify_own()
    const handled = actor.accountId !== null && record.handledBy.includes(actor.accountId)
    return handled ? registerFaults.verify_handled() : true
  }
}

/** What may be done with a person, and by whom; the states say when. */
export const personPolicy = {
  view: ownerOr(self, staff),
  update: ownerOr(self, officer),
  /** Names and numbers stay what was verified, unless an officer changes them. */
  correct_identity: officer,
  verify: verifier(self),
  return: officer,
  resubmit: ownerOr(self, officer),
  close: ownerOr(self, officer),
  merge: officer,
  reveal_phone: ownerOr(self, (actor, record) => roleFor(actor, record.within, 'officer', 'broker')),
  attach_evidence: ownerOr(self, officer),
  view_evidence: ownerOr(self, (actor, record) => roleFor(actor, record.within, 'officer', 'auditor')),
  grant_role: administrator,
  answer_consent: ownerOr(self, officer),
  view_consents: ownerOr(self, (actor, record) => roleFor(actor, record.within, 'officer', 'auditor')),
  /** Of one's own wish, with what is personal erased; the product itself has no wishes. */
  leave: self,
} satisfies Record<string, Check>

/** What may be done with an organisation, and by whom. */
export const organisationPolicy = {
  view: ownerOr(member, staff),
  update: ownerOr(representative, officer),
  correct_identity: officer,
  verify: verifier(member),
  return: officer,
  resubmit: ownerOr(representative, officer),
  close: ownerOr(representative, officer),
  merge: officer,
  add_member: ownerOr(representative, officer),
  hand_over: ownerOr(representative, officer),
  attach_evidence: ownerOr(representative, officer),
  view_evidence: ownerOr(representative, (actor, record) =>
    roleFor(actor, record.within, 'officer', 'auditor'),
  ),
} satisfies Record<string, Check>

/**
 * Whether the actor may take in records of these places in bulk; `within` holds each place's path. As verified, past
 * the second officer, by administrators alone.
 */
export function mayImport(
  actor: Actor,
  within: Iterable<readonly string[]>,
  { verified = false }: { verified?: boolean } = {},
): Decision {
  const role = verified ? 'administrator' : 'officer'
  for (const path of within) {
    const decision = roleFor(actor, path, role)
    if (decision !== true) return decision
  }
  return hasRole(actor, role) ? true : roleFor(actor, [], role)
}

/** Roles are granted and revoked by administrators of the place or of one above it. */
export function mayGrant(actor: Actor, within: readonly string[]): Decision {
  return roleFor(actor, within, 'administrator')
}

/** Consent texts hold for everyone; administrators publish them. */
export function mayPublishConsentText(actor: Actor): Decision {
  return hasRole(actor, 'administrator') ? true : roleFor(actor, [], 'administrator')
}

/** The code tables are shared by every place; administrators load them. */
export function mayLoadCodes(actor: Actor): Decision {
  return hasRole(actor, 'administrator') ? true : roleFor(actor, [], 'administrator')
}

/** The SQL condition for the people a reader may see: those of the staff's places, and oneself. */
export function visiblePeople(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  const own = actor.personId === null ? sql`false` : sql`person.id = ${actor.personId}`
  return sql<SqlBool>`(${placeWithin('person.placeCode', placesOf(actor, ...STAFF))} or ${own})`
}

/** The SQL condition for the organisations a reader may see: those of the staff's places, and one's own. */
export function visibleOrganisations(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  const own = actor.memberships.map((membership) => membership.organisationId)
  const mine = own.length === 0 ? sql`false` : sql`organisation.id = any(${own}::uuid[])`
  return sql<SqlBool>`(${placeWithin('organisation.placeCode', placesOf(actor, ...STAFF))} or ${mine})`
}
