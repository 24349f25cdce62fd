import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { registerFaults } from '../errors.ts'
import { lockPerson } from '../person/person.queries.ts'
import { personPolicy } from '../policy.ts'
import { consentPurposeNames, type ConsentPurpose } from './consent-purposes.ts'
import { recordConsents } from './record-consents.ts'

export interface ConsentAnswer {
  readonly personId: string
  readonly purpose: ConsentPurpose
}

/** Writes one answer of a living person, with its history, and announces it; refuses one that changes nothing. */
export async function answerConsent(
  ctx: Context,
  { personId, purpose, decision }: ConsentAnswer & { decision: 'given' | 'withdrawn' },
): Promise<void> {
  const person = await lockPerson(ctx, personId)
  allow(personPolicy.answer_consent(ctx.actor, person))
  if (person.state === 'merged' || person.state === 'closed') throw registerFaults.not_living()
  const way = ctx.actor.personId === personId ? 'portal' : 'counter'
  const added = await recordConsents(ctx, { personIds: [personId], purposes: [purpose], decision, way })
  const isGiven = decision === 'given'
  if (added === 0) throw isGiven ? registerFaults.consent_given() : registerFaults.consent_not_given()
  const name = consentPurposeNames[purpose]
  await ctx.audit({
    action: `register.person.${isGiven ? 'give_consent' : 'withdraw_consent'}`,
    subjectType: 'register.person',
    subjectId: personId,
    sentence: {
      zh: `${isGiven ? '同意' : '撤回'}了“${name.zh}”授权`,
      en: `${isGiven ? 'consented to' : 'withdrew the consent to'} “${name.en}”`,
    },
    changes: { purpose },
  })
  const event = isGiven ? 'register.person.consent_given' : 'register.person.consent_withdrawn'
  await ctx.announce(event, { id: personId, purpose })
}
