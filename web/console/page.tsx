import { Link } from '@tanstack/react-router'
import { Breadcrumb } from 'antd'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { consoleTexts } from './texts.ts'

interface ConsolePageProps {
  title: string
  /** Pages above this one, after 我的待办. */
  crumbs?: readonly { readonly label: string; readonly to?: string }[]
  actions?: ReactNode
  children: ReactNode
}

/** A page of the console: breadcrumb, title, actions and content. */
export function ConsolePage({ title, crumbs = [], actions, children }: ConsolePageProps) {
  const t = useTexts(consoleTexts)
  const tab = t('title', { page: title })
  useEffect(() => {
    document.title = tab
  }, [tab])
  const items = [
    { title: <Link to="/">{t('home')}</Link> },
    ...crumbs.map(({ label, to }) => ({ title: to === undefined ? label : <Link to={to}>{label}</Link> })),
    { title },
  ]
  return (
    <div className="console-page">
      {crumbs.length > 0 || title !== t('home') ? (
        <nav aria-label={t('here')}>
          <Breadcrumb items={items} />
        </nav>
      ) : null}
      <header className="console-page-header">
        <h1 className="console-title">{title}</h1>
        {actions}
      </header>
      {children}
    </div>
  )
}
