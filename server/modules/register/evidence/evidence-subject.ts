import type { Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import type { Decision } from '#platform/policy.ts'
import { findOrganisation } from '../organisation/organisation.queries.ts'
import { findPerson } from '../person/person.queries.ts'
import { organisationPolicy, personPolicy, type PlacedRecord } from '../policy.ts'

export type SubjectKind = 'person' | 'organisation'

type Check = (actor: Actor, record: PlacedRecord) => Decision

/** The record evidence belongs to, with the checks that hold for it. */
export async function findSubject(
  ctx: Context,
  kind: SubjectKind,
  id: string,
): Promise<{ record: PlacedRecord; policy: { attach_evidence: Check; view_evidence: Check } }> {
  return kind === 'person'
    ? { record: await findPerson(ctx, id), policy: personPolicy }
    : { record: await findOrganisation(ctx, id), policy: organisationPolicy }
}
