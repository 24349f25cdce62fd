import { Link } from '@tanstack/react-router'
import { useTexts } from '#web/lib/i18n.tsx'
import { portalPaths } from './paths.ts'
import { myNavTexts } from './texts.ts'

const entries = [
  { key: 'postings', to: portalPaths.mine },
  { key: 'introductions', to: portalPaths.introductions },
  { key: 'deals', to: portalPaths.deals },
  { key: 'messages', to: portalPaths.messages },
  { key: 'profile', to: portalPaths.profile },
  { key: 'consents', to: portalPaths.consents },
  { key: 'account', to: portalPaths.account },
] as const

/** The parts of a member's own pages. */
export function MyNav() {
  const t = useTexts(myNavTexts)
  return (
    <nav className="my-nav no-print" aria-label={t('label')}>
      <ul className="plain-list">
        {entries.map(({ key, to }) => (
          <li key={key}>
            <Link to={to} activeOptions={{ exact: true }}>
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
