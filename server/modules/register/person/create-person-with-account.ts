import type { Role } from '#platform/actor.ts'
import { createAccount } from '#platform/auth/accounts.ts'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { announceRegistered } from '../announce-registered.ts'
import { requireCodes } from '../code/resolve-codes.ts'
import type { ConsentPurpose } from '../consent/consent-purposes.ts'
import { recordConsents } from '../consent/record-consents.ts'
import { grantRole } from '../grant/grant-role.ts'
import { placePath } from '../place/place-within.ts'
import { mayGrant } from '../policy.ts'
import { insertPeople, type NewPerson } from './insert-people.ts'

export interface PersonWithAccount extends NewPerson {
  readonly login: string
  readonly password: string
  /** Whether the person counts as verified at once; staff opened by an administrator usually do. */
  readonly verified?: boolean
  /** What the form they signed consents to. */
  readonly consents?: readonly ConsentPurpose[]
  readonly grants?: readonly { readonly role: Role; readonly placeCode: string }[]
}

/**
 * Registers a person, opens their account and gives their roles: the first administrator, staff, the sample's people.
 * Only administrators of the person's place, and the product itself.
 *
 * @throws account.login_taken, password.too_short, password.too_weak, register.phone_taken, register.place_unknown
 */
export async function createPersonWithAccount(
  ctx: Context,
  input: PersonWithAccount,
): Promise<{ personId: string; accountId: string }> {
  const { login, password, verified = false, grants = [], consents = [], ...person } = input
  allow(mayGrant(ctx.actor, await placePath(ctx, person.placeCode)))
  await requireCodes(ctx, 'subject', [person.subjectCode])
  const personId = person.id ?? ctx.newId()
  await insertPeople(ctx, [{ ...person, id: personId }], { verified })
  const answer = { decision: 'given', way: 'counter' } as const
  await recordConsents(ctx, { personIds: [personId], purposes: consents, ...answer })
  await announceRegistered(ctx, 'register.person', { ids: [personId], verified })
  const account = await createAccount(ctx, { login, password, name: person.name, personId })
  for (const grant of grants) await grantRole(ctx, { personId, ...grant })
  return { personId, accountId: account.id }
}
