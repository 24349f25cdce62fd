import type { Context } from '#platform/context.ts'
import { registerFaults } from '../errors.ts'
import { answerConsent, type ConsentAnswer } from './answer-consent.ts'
import { textsInForce } from './consent.queries.ts'

/**
 * Records that a person consents, on the text they were shown: the person, or an officer who holds their signed form.
 * Announces `register.person.consent_given` with `id` and `purpose`.
 *
 * @throws register.consent_text_changed, register.consent_given, register.not_living, register.person_not_found
 */
export async function giveConsent(
  ctx: Context,
  { textVersion, ...answer }: ConsentAnswer & { textVersion: number },
): Promise<void> {
  const texts = await textsInForce(ctx)
  if (texts.get(answer.purpose)?.version !== textVersion) throw registerFaults.consent_text_changed()
  await answerConsent(ctx, { ...answer, decision: 'given' })
}
