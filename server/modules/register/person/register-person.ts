import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { announceRegistered } from '../announce-registered.ts'
import { requireCodes } from '../code/resolve-codes.ts'
import type { ConsentPurpose } from '../consent/consent-purposes.ts'
import { recordConsents } from '../consent/record-consents.ts'
import { placePath } from '../place/place-within.ts'
import { mayImport } from '../policy.ts'
import { insertPeople, type NewPerson } from './insert-people.ts'

/**
 * Registers somebody at the counter, to be verified: by officers of the place.
 *
 * @param input.consents what the form they signed consents to
 * @throws register.phone_taken, register.id_number_taken, register.place_unknown, register.code_unknown
 */
export async function registerPerson(
  ctx: Context,
  input: NewPerson & { readonly consents?: readonly ConsentPurpose[] },
): Promise<{ id: string }> {
  allow(mayImport(ctx.actor, [await placePath(ctx, input.placeCode)]))
  await requireCodes(ctx, 'subject', [input.subjectCode])
  const ids = await insertPeople(ctx, [input], { verified: false })
  await recordConsents(ctx, {
    personIds: ids,
    purposes: input.consents ?? [],
    ...{ decision: 'given', way: 'counter' },
  })
  await announceRegistered(ctx, 'register.person', { ids, verified: false })
  return { id: ids[0]! }
}
