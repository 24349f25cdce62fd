import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { registerFaults } from '../errors.ts'
import { personPolicy } from '../policy.ts'
import { PHONE } from './person-numbers.ts'
import { findPerson } from './person.queries.ts'

/**
 * Shows a telephone number in full for a stated purpose, which the history keeps.
 *
 * @throws register.person_not_found, register.phone_missing
 */
export async function revealPhone(
  ctx: Context,
  input: { id: string; purpose: string },
): Promise<{ phone: string }> {
  const person = await findPerson(ctx, input.id)
  allow(personPolicy.reveal_phone(ctx.actor, person))
  if (person.phoneSealed === null) throw registerFaults.phone_missing()
  await ctx.audit({
    action: 'register.person.reveal_phone',
    subjectType: 'register.person',
    subjectId: input.id,
    sentence: {
      zh: `查看了完整电话号码，用途：${input.purpose}`,
      en: `looked at the full telephone number, for: ${input.purpose}`,
    },
  })
  return { phone: ctx.secrets.open(person.phoneSealed, PHONE) }
}
