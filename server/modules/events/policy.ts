import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import { placesOf, roleFor, type Decision } from '#platform/policy.ts'
import { placeWithin } from '#register'

/** What a policy needs to know of an event or a promotion. */
export interface PlacedFacts {
  readonly state: string
  /** Every place the record lies in. */
  readonly within: readonly string[]
}

/** Events are prepared, announced and reported by officers of their place. */
export const officerFor = (actor: Actor, record: Pick<PlacedFacts, 'within'>): Decision =>
  roleFor(actor, record.within, 'officer')

/** Posts and videos are recorded by whoever works for the place's centre. */
export const mayPromote = (actor: Actor, record: Pick<PlacedFacts, 'within'>): Decision =>
  roleFor(actor, record.within, 'officer', 'broker')

/** The history names no visitor, but it is the staff's. */
export const maySeeHistory = (actor: Actor, record: Pick<PlacedFacts, 'within'>): Decision =>
  roleFor(actor, record.within, 'officer', 'broker', 'auditor')

/** Who may do with an event what is no change of state. */
export const eventPolicy = {
  edit: officerFor,
  recordFigures: officerFor,
  promote: mayPromote,
  seeEvidence: maySeeHistory,
} as const

/** Whether everyone may see an event: it is public and was announced, even if it was cancelled afterwards. */
export const isPublicEvent = sql<SqlBool>`(event.is_public and event.announced_at is not null)`

/**
 * The SQL condition for the events a reader may see: what was announced to everyone, those of the staff's places, and
 * those an organisation of theirs holds, once announced.
 */
export function visibleEvents(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  const own = actor.memberships.map(({ organisationId }) => organisationId)
  return sql<SqlBool>`(${isPublicEvent}
    or ${placeWithin('event.place_code', placesOf(actor, 'officer', 'broker', 'auditor'))}
    or (event.announced_at is not null and exists (
      select from events.organiser
      where organiser.event_id = event.id and organiser.organisation_id = any(${own}::uuid[]))))`
}
