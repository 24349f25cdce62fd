import { z } from 'zod'
import type { DeclineReason } from '#matching'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/i18n.ts'
import { faults } from '../errors.ts'

const TEXTS: Readonly<Record<DeclineReason, Text>> = {
  unrelated: { zh: '内容不对口', en: 'Not about the same thing' },
  terms: { zh: '条件谈不拢', en: 'Terms do not suit' },
  timing: { zh: '时间不合适', en: 'Not the right time' },
  other: { zh: '其他原因', en: 'Another reason' },
}

/** Why an introduction is declined or a candidate dismissed. */
export const declineReason = z.enum(Object.keys(TEXTS) as [DeclineReason, ...DeclineReason[]])

/** A reason as it is sent, with its label in the reader's language. */
export const declineReasonSchema = z
  .object({ code: declineReason, label: z.string() })
  .meta({ id: 'DeclineReason' })

export const declineReasonText = (reason: DeclineReason): Text => TEXTS[reason]

export function presentDeclineReason(
  ctx: Context,
  code: string | null,
): z.infer<typeof declineReasonSchema> | null {
  if (code === null) return null
  const reason = declineReason.parse(code)
  return { code: reason, label: TEXTS[reason][ctx.language] }
}

/** A code alone says enough, save the one that says nothing. @throws exchange.decline_words */
export function checkDeclineWords(reason: DeclineReason, words: string | undefined, field: string): void {
  if (reason === 'other' && !words?.trim()) throw faults.decline_words({}, field)
}
