import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { useSession } from '#web/lib/session.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { SkipLink } from '#web/ui/page.tsx'
import { AccountTools, DisplayTools } from './header-tools.tsx'
import { portalPaths } from './paths.ts'
import { layoutTexts } from './texts.ts'

const entries = [
  { key: 'home', to: portalPaths.home, exact: true, search: {} },
  { key: 'offers', to: portalPaths.search, exact: false, search: { side: 'offer' } },
  { key: 'needs', to: portalPaths.search, exact: false, search: { side: 'need' } },
  { key: 'events', to: portalPaths.events, exact: false, search: {} },
  { key: 'publish', to: portalPaths.publish, exact: true, search: {} },
  { key: 'mine', to: portalPaths.mine, exact: false, search: {} },
] as const

function Navigation({ open }: { open: boolean }) {
  const t = useTexts(layoutTexts)
  return (
    <nav className="site-nav" id="site-nav" aria-label={t('navigation')} data-open={open || undefined}>
      <ul className="plain-list">
        {entries.map(({ key, to, exact, search }) => (
          <li key={key}>
            <Link to={to} search={search} activeOptions={{ exact, includeSearch: !exact }}>
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Header() {
  const t = useTexts(layoutTexts)
  const { session } = useSession()
  const { pathname } = useLocation()
  const [openAt, setOpenAt] = useState<string | null>(null)
  // Opening belongs to one page, so that going to another one closes the menu.
  const open = openAt === pathname
  return (
    <header className="site-header">
      {session?.isSample ? <p className="site-sample">{t('sample')}</p> : null}
      <div className="site-tools">
        <div className="column">
          <span className="site-tagline">{t('tagline')}</span>
          <DisplayTools />
        </div>
      </div>
      <div className="site-bar column">
        <Link to={portalPaths.home} className="wordmark" aria-label={t('toHome')} activeProps={{}}>
          <Mark size={36} />
          <span>{t('name')}</span>
        </Link>
        <button
          type="button"
          className="button button-quiet menu-button"
          aria-expanded={open}
          aria-controls="site-nav"
          onClick={() => setOpenAt(open ? null : pathname)}
        >
          <Icon name={open ? 'close' : 'menu'} />
          {t('menu')}
        </button>
        <Navigation open={open} />
        <AccountTools />
      </div>
    </header>
  )
}

function Footer() {
  const t = useTexts(layoutTexts)
  return (
    <footer className="site-footer">
      <div className="column">
        <div className="stack">
          <span className="wordmark">
            <Mark size={24} />
            <span>{t('name')}</span>
          </span>
          <p>{t('about')}</p>
          <p>{t('free')}</p>
        </div>
        <nav className="row" aria-label={t('footerLinks')}>
          <Link to={portalPaths.centres}>{t('centres')}</Link>
          <a href={portalPaths.console}>{t('staff')}</a>
        </nav>
      </div>
    </footer>
  )
}

/** After a change of page the focus starts at the content, as it does after loading a page. */
function useFocusOnNavigation() {
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}

/** The frame of every page of the portal. */
export function PortalLayout() {
  const main = useFocusOnNavigation()
  return (
    <>
      <SkipLink target="content" />
      <Header />
      <main ref={main} id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </>
  )
}
