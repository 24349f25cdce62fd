import type { Translate } from '#web/lib/i18n.tsx'
import type { ownerTexts } from './texts.portal.ts'

const keys = {
  draft: 'draftNext',
  submitted: 'submittedNext',
  on_hold: 'onHoldNext',
  rejected: 'rejectedNext',
  suspended: 'suspendedNext',
  expired: 'expiredNext',
  published: 'publishedNext',
  contracted: 'contractedNext',
  withdrawn: 'withdrawnNext',
} as const

interface OwnPosting {
  readonly state: { readonly code: string }
  readonly visibility: 'public' | 'matched' | 'broker'
}

/** What the owner of a posting does next in its state; nothing for a state unknown here. */
export function nextStep(
  { state: { code }, visibility }: OwnPosting,
  t: Translate<typeof ownerTexts>,
): string {
  if (code === 'published' && visibility !== 'public') return t('confidentialNext')
  const key = keys[code as keyof typeof keys]
  return key ? t(key) : ''
}
