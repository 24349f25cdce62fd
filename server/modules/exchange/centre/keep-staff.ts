import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { findPeople } from '#register'
import { centreFaults } from './centre-faults.ts'
import type { staffBody } from './centre.contract.ts'
import { centrePolicy } from './centre.policy.ts'
import { lockCentre } from './centre.queries.ts'
import { noteCentre } from './note-centre.ts'

/**
 * Gives a person of the register a duty at a centre.
 *
 * @throws exchange.staff_person_unknown, exchange.staff_already
 */
export async function addStaff(
  ctx: Context,
  centreId: string,
  input: z.infer<typeof staffBody>,
): Promise<{ id: string }> {
  const centre = await lockCentre(ctx, centreId)
  allow(centrePolicy.keepStaff(ctx.actor, centre))
  const state = (await findPeople(ctx, [input.personId])).get(input.personId)?.state
  if (state === undefined || state === 'merged' || state === 'closed')
    throw centreFaults.staff_person_unknown()
  const open = await ctx.db
    .selectFrom('exchange.centreStaff')
    .select('id')
    .where('centreId', '=', centreId)
    .where('personId', '=', input.personId)
    // Whoever was here until a day comes back after it.
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', input.fromOn)]))
    .executeTakeFirst()
  if (open) throw centreFaults.staff_already()
  const id = ctx.newId()
  await ctx.db
    .insertInto('exchange.centreStaff')
    .values({ id, centreId, ...input, createdBy: ctx.actor.accountId, createdAt: ctx.now })
    .execute()
  await noteCentre(ctx, centreId, {
    action: 'add_staff',
    zh: '登记了一名在岗人员',
    en: 'recorded a member of staff',
  })
  return { id }
}

/** Ends a duty at a centre on a day. @throws exchange.staff_not_found, exchange.staff_ended, exchange.duty_reversed */
export async function endStaff(
  ctx: Context,
  target: { centreId: string; staffId: string },
  input: { toOn: string },
): Promise<void> {
  const centre = await lockCentre(ctx, target.centreId)
  allow(centrePolicy.keepStaff(ctx.actor, centre))
  const duty = await ctx.db
    .selectFrom('exchange.centreStaff')
    .select(['fromOn', 'toOn'])
    .where('id', '=', target.staffId)
    .where('centreId', '=', target.centreId)
    .executeTakeFirst()
  if (!duty) throw centreFaults.staff_not_found()
  if (duty.toOn !== null) throw centreFaults.staff_ended()
  if (input.toOn < duty.fromOn) throw centreFaults.duty_reversed()
  await ctx.db
    .updateTable('exchange.centreStaff')
    .set({ toOn: input.toOn })
    .where('id', '=', target.staffId)
    .execute()
  await noteCentre(ctx, centre.id, {
    action: 'end_staff',
    zh: '结束了一名在岗人员的任职',
    en: 'ended the duty of a member of staff',
  })
}
