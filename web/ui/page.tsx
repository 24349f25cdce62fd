import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { uiTexts } from './texts.ts'

interface PageHeaderProps {
  title: string
  lead?: ReactNode
  /** Tags and facts beside the title. */
  meta?: ReactNode
  actions?: ReactNode
}

/** The heading of a page, which also names the browser's tab. */
export function PageHeader({ title, lead, meta, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · 立交桥`
  }, [title])
  return (
    <header className="page-header">
      <div className="page-header-text">
        <h1>{title}</h1>
        {meta ? <div className="row">{meta}</div> : null}
        {lead ? <p className="page-header-lead">{lead}</p> : null}
      </div>
      {actions ? <div className="row no-print">{actions}</div> : null}
    </header>
  )
}

export interface Crumb {
  readonly label: string
  /** Missing for the page one is on. */
  readonly to?: string
  readonly search?: Readonly<Record<string, string>>
}

/** The way from the home page to this page. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTexts(uiTexts)
  return (
    <nav className="breadcrumb" aria-label={t('here')}>
      <ol>
        {crumbs.map(({ label, to, search = {} }) => (
          <li key={label}>
            {to === undefined ? (
              <span aria-current="page">{label}</span>
            ) : (
              <Link to={to} search={search}>
                {label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Takes keyboard users past the navigation. */
export function SkipLink({ target }: { target: string }) {
  const t = useTexts(uiTexts)
  return (
    <a
      className="skip-link"
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(target)?.focus()
      }}
    >
      {t('skip')}
    </a>
  )
}

interface EmptyStateProps {
  title: string
  /** Level of the heading in its page. */
  level?: 2 | 3
  /** What to do first. */
  children: ReactNode
  action?: ReactNode
}

/** A list without entries: says why, and what to do first. */
export function EmptyState({ title, level = 2, children, action }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      <p>{children}</p>
      {action}
    </div>
  )
}

/** The place of a text that is still on its way. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useTexts(uiTexts)
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  )
}
