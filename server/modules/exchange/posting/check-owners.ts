import type { Context } from '#platform/context.ts'
import { findOrganisations, findPeople } from '#register'
import { faults } from '../errors.ts'
import type { Owner } from '../policy.ts'

/**
 * Only what a verified owner stands for is published.
 *
 * @throws exchange.owner_not_verified
 */
export async function checkOwnersVerified(ctx: Context, records: readonly Owner[]): Promise<void> {
  const organisations = await findOrganisations(ctx, [
    ...new Set(records.flatMap((record) => record.ownerOrganisationId ?? [])),
  ])
  const people = await findPeople(ctx, [...new Set(records.flatMap((record) => record.ownerPersonId ?? []))])
  for (const record of records) {
    // Without an owner the service centre itself answers for it: what old spreadsheets bring often names nobody.
    if (!record.ownerOrganisationId && !record.ownerPersonId) continue
    const owner =
      organisations.get(record.ownerOrganisationId ?? '') ?? people.get(record.ownerPersonId ?? '')
    if (owner?.state !== 'verified') throw faults.owner_not_verified()
  }
}
