import type { Context } from '#platform/context.ts'
import { answerConsent, type ConsentAnswer } from './answer-consent.ts'

/**
 * Takes a consent back, without a reason and at once: the person, or an officer whom they asked.
 * Announces `register.person.consent_withdrawn` with `id` and `purpose`.
 *
 * @throws register.consent_not_given, register.not_living, register.person_not_found
 */
export async function withdrawConsent(ctx: Context, answer: ConsentAnswer): Promise<void> {
  await answerConsent(ctx, { ...answer, decision: 'withdrawn' })
}
