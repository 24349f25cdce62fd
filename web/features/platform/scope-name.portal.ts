import { useTexts } from '#web/lib/i18n.tsx'
import { tokenTexts } from './texts-tokens.portal.ts'

const AREAS = {
  exchange: 'areaExchange',
  register: 'areaRegister',
  review: 'areaReview',
  events: 'areaEvents',
  files: 'areaFiles',
} as const

/** Says `exchange:read` in words; a part that has no name here keeps its own. */
export function useScopeName(): (scope: string) => string {
  const t = useTexts(tokenTexts)
  return (scope) => {
    const [area = '', action] = scope.split(':')
    const key = (AREAS as Readonly<Record<string, (typeof AREAS)[keyof typeof AREAS]>>)[area]
    return t(action === 'write' ? 'scopeWrite' : 'scopeRead', { area: key ? t(key) : area })
  }
}
