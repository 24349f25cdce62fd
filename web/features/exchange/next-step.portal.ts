import type { Translate } from '#web/lib/i18n.tsx'
import type { ownerTexts } from './texts.portal.ts'

const keys = {
  draft: 'draftNext',
  submitted: 'submittedNext',
  returned: 'returnedNext',
  published: 'publishedNext',
  contracted: 'contractedNext',
  withdrawn: 'withdrawnNext',
} as const

/** What the owner of a posting does next in a state; nothing for a state unknown here. */
export function nextStep(state: string, t: Translate<typeof ownerTexts>): string {
  const key = keys[state as keyof typeof keys]
  return key ? t(key) : ''
}
