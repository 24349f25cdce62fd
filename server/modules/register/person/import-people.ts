import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { announceRegistered } from '../announce-registered.ts'
import { requireCodes } from '../code/resolve-codes.ts'
import { CONSENT_PURPOSES, type ConsentPurpose } from '../consent/consent-purposes.ts'
import { recordConsents } from '../consent/record-consents.ts'
import { insertMemberships } from '../membership/insert-memberships.ts'
import { requirePlaces } from '../place/resolve-places.ts'
import { placePaths } from '../place/place-within.ts'
import { mayImport } from '../policy.ts'
import { insertPeople, type NewPerson } from './insert-people.ts'

/** A person with the organisation they belong to, where it is known. */
export interface ImportedPerson extends NewPerson {
  readonly organisationId?: string
  readonly membershipRole?: 'member' | 'representative'
  /** What the form they signed consents to. */
  readonly consents?: readonly ConsentPurpose[]
}

/**
 * Takes in people by the thousand: officers those of their places, the product itself any;
 * as `verified`, without a second officer, administrators alone.
 * Announces `register.person.verified` for each where `verified`, else `register.person.registered`.
 *
 * @returns their ids, in the order given
 * @throws register.phone_taken, register.id_number_taken, register.place_unknown, register.code_unknown
 */
export async function importPeople(
  ctx: Context,
  rows: readonly ImportedPerson[],
  options: { verified?: boolean } = {},
): Promise<string[]> {
  const verified = options.verified ?? false
  const places = rows.map((row) => row.placeCode)
  await requirePlaces(ctx, places)
  allow(mayImport(ctx.actor, (await placePaths(ctx, places)).values(), { verified }))
  await requireCodes(
    ctx,
    'subject',
    rows.map((row) => row.subjectCode),
  )
  const ids = await insertPeople(ctx, rows, { verified })
  await insertMemberships(
    ctx,
    rows.flatMap(({ organisationId, membershipRole, registeredAt }, index) => {
      const personId = ids[index]
      if (organisationId === undefined || personId === undefined) return []
      return [{ personId, organisationId, role: membershipRole ?? 'member', since: registeredAt ?? ctx.now }]
    }),
  )
  await recordForms(ctx, rows, ids)
  await announceRegistered(ctx, 'register.person', { ids, verified })
  return ids
}

/** Everyone who signed the same, in one go. */
async function recordForms(
  ctx: Context,
  rows: readonly ImportedPerson[],
  ids: readonly string[],
): Promise<void> {
  const bySigned = new Map<string, string[]>()
  for (const [index, { consents = [] }] of rows.entries()) {
    const signed = [...consents].sort().join()
    const alike = bySigned.get(signed)
    if (alike) alike.push(ids[index]!)
    else bySigned.set(signed, [ids[index]!])
  }
  for (const [signed, personIds] of bySigned) {
    const purposes = CONSENT_PURPOSES.filter((purpose) => signed.split(',').includes(purpose))
    await recordConsents(ctx, { personIds, purposes, decision: 'given', way: 'import' })
  }
}
