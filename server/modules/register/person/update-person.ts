import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { workflowFaults } from '#platform/workflow.ts'
import { requireCodes } from '../code/resolve-codes.ts'
import { registerFaults } from '../errors.ts'
import { withHandler } from '../four-eyes.ts'
import { requirePlaces } from '../place/resolve-places.ts'
import { personPolicy } from '../policy.ts'
import { orTaken } from '../taken.ts'
import { sealIdNumber, sealPhone } from './person-numbers.ts'
import { lockPerson, type FoundRow } from './person.queries.ts'

/** What may be changed of a person; absent stays, null empties. */
export interface PersonChanges {
  readonly name?: string | undefined
  readonly phone?: string | null | undefined
  readonly idNumber?: string | null | undefined
  readonly email?: string | null | undefined
  readonly placeCode?: string | undefined
  readonly employer?: string | undefined
  readonly title?: string | undefined
  readonly subjectCode?: string | null | undefined
  readonly introduction?: string | undefined
  readonly isWorker?: boolean | undefined
}

/**
 * Brings a person's record up to date: their own, or as an officer of their place.
 * What was verified (name, ID number, being an S&T worker) only officers change.
 *
 * @throws register.person_not_found, register.identity_verified, register.not_living, workflow.changed_meanwhile,
 *   register.phone_taken, register.id_number_taken
 */
export async function updatePerson(
  ctx: Context,
  input: PersonChanges & { id: string; version: number },
): Promise<void> {
  const { id, version, ...given } = input
  const person = await lockPerson(ctx, id)
  allow(personPolicy.update(ctx.actor, person))
  if (person.state === 'merged' || person.state === 'closed') throw registerFaults.not_living()
  if (person.version !== version) throw workflowFaults.changed_meanwhile()
  if (person.state === 'verified' && touchesIdentity(person, given)) refuseUnlessOfficer(ctx, person)
  if (given.placeCode !== undefined) await requirePlaces(ctx, [given.placeCode])
  await requireCodes(ctx, 'subject', [given.subjectCode])
  await orTaken(write(ctx, id, given))
  await ctx.audit({
    action: 'register.person.update',
    subjectType: 'register.person',
    subjectId: id,
    sentence: { zh: '修改了登记信息', en: 'changed the registration' },
    // The names of the fields only: their values are personal data.
    changes: { fields: Object.keys(given).filter((key) => given[key as keyof PersonChanges] !== undefined) },
  })
  await ctx.announce('register.person.updated', { id })
}

function touchesIdentity(person: FoundRow, given: PersonChanges): boolean {
  return (
    (given.name !== undefined && given.name !== person.name) ||
    given.idNumber !== undefined ||
    (given.isWorker !== undefined && given.isWorker !== person.isWorker)
  )
}

function refuseUnlessOfficer(ctx: Context, person: FoundRow): void {
  if (personPolicy.correct_identity(ctx.actor, person) !== true) throw registerFaults.identity_verified()
}

async function write(ctx: Context, id: string, given: PersonChanges): Promise<void> {
  const { phone, idNumber, ...plain } = given
  const newPhone = phone === undefined ? undefined : sealPhone(ctx, phone)
  const newIdNumber = idNumber === undefined ? undefined : sealIdNumber(ctx, idNumber)
  await ctx.db
    .updateTable('register.person')
    .set({
      ...plain,
      ...(newPhone ? { phoneSealed: newPhone.sealed, phoneIndex: newPhone.index } : {}),
      ...(newIdNumber ? { idNumberSealed: newIdNumber.sealed, idNumberIndex: newIdNumber.index } : {}),
      updatedAt: ctx.now,
      handledBy: withHandler(ctx),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}
