import type { components } from '#web/lib/api.generated.ts'
import { defineTexts, useTexts } from '#web/lib/i18n.tsx'

export type DeclineReason = components['schemas']['DeclineReason']['code']

const texts = defineTexts({
  unrelated: { zh: '内容不对口', en: 'Not about the same thing' },
  unrelatedHint: { zh: '说的不是一回事', en: 'the two do not belong together' },
  terms: { zh: '条件谈不拢', en: 'Terms do not suit' },
  termsHint: { zh: '价格、方式、地点等', en: 'price, form, place and the like' },
  timing: { zh: '时间不合适', en: 'Not the right time' },
  timingHint: { zh: '现在没有人手或需要', en: 'no capacity or no use for it now' },
  other: { zh: '其他原因', en: 'Another reason' },
  otherHint: { zh: '请在下面写明', en: 'say below what it is' },
  withWords: { zh: '{label}（{words}）', en: '{label} ({words})' },
})

const reasons = ['unrelated', 'terms', 'timing', 'other'] as const

/** The reasons to choose from, in the reader's language. */
export function useDeclineReasons(): readonly { value: DeclineReason; label: string; hint: string }[] {
  const t = useTexts(texts)
  return reasons.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))
}

/** A reason with the words beside it, where there are any. */
export function useReasonLine() {
  const t = useTexts(texts)
  return (reason: { label: string } | null, words: string | null): string | null => {
    if (!reason) return words
    return words ? t('withWords', { label: reason.label, words }) : reason.label
  }
}
