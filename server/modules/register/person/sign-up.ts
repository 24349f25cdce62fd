import { createAccount } from '#platform/auth/accounts.ts'
import { countHit } from '#platform/auth/rate-limit.ts'
import { contextOf, type Context } from '#platform/context.ts'
import { announceRegistered } from '../announce-registered.ts'
import { requireCodes } from '../code/resolve-codes.ts'
import type { ConsentPurpose } from '../consent/consent-purposes.ts'
import { textsInForce } from '../consent/consent.queries.ts'
import { recordConsents } from '../consent/record-consents.ts'
import { registerFaults } from '../errors.ts'
import { requirePlaces } from '../place/resolve-places.ts'
import { insertPeople, type NewPerson } from './insert-people.ts'

interface SignUp extends NewPerson {
  readonly phone: string
  readonly login: string
  readonly password: string
  readonly ip: string
  /** What they consent to, each on the version of the text they were shown. */
  readonly consents?: readonly { readonly purpose: ConsentPurpose; readonly version: number }[]
}

/**
 * Registers oneself and opens an account, to be verified by the officers of one's place.
 * Call it with a context outside a transaction: attempts are counted, so that nobody can ask number by number
 * who is registered.
 *
 * @throws register.phone_taken, register.id_number_taken, register.place_unknown, account.login_taken, rate.exceeded,
 *   register.consent_text_changed
 */
export async function signUp(ctx: Context, input: SignUp): Promise<{ id: string }> {
  const { login, password, ip, consents = [], ...person } = input
  await countHit(ctx.db, { key: `sign-up:${ip}`, limit: 20, windowSeconds: 3_600, now: ctx.now })
  return ctx.db.transaction().execute(async (transaction) => {
    const inside = contextOf({ ...ctx, db: transaction, clock: () => ctx.now }, ctx)
    await requirePlaces(inside, [person.placeCode])
    await requireCodes(inside, 'subject', [person.subjectCode])
    const ids = await insertPeople(inside, [person], { verified: false })
    const [id] = ids
    await recordSigned(inside, ids, consents)
    await announceRegistered(inside, 'register.person', { ids, verified: false })
    await createAccount(inside, { login, password, name: person.name, personId: id! })
    return { id: id! }
  })
}

async function recordSigned(
  ctx: Context,
  personIds: readonly string[],
  consents: NonNullable<SignUp['consents']>,
): Promise<void> {
  const texts = await textsInForce(ctx)
  if (consents.some(({ purpose, version }) => texts.get(purpose)?.version !== version)) {
    throw registerFaults.consent_text_changed({}, 'consents')
  }
  const purposes = consents.map(({ purpose }) => purpose)
  await recordConsents(ctx, { personIds, purposes, decision: 'given', way: 'sign_up' })
}
