import { MenuFoldOutlined, MenuOutlined, MenuUnfoldOutlined } from '@ant-design/icons'
import { Outlet, useLocation } from '@tanstack/react-router'
import { Button, Drawer, Grid, Layout } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { signInPath } from '#web/lib/return-path.ts'
import { useSession, type Session } from '#web/lib/session.tsx'
import { recall, remember } from '#web/lib/storage.ts'
import { Mark } from '#web/ui/mark.tsx'
import { LoadingPage } from './fallback-pages.tsx'
import { AccountMenu, LanguageSwitch, RegionSelect } from './header-tools.tsx'
import { SideMenu } from './side-menu.tsx'
import { consoleTexts } from './texts.ts'

function Brand() {
  const t = useTexts(consoleTexts)
  return (
    <span className="console-brand">
      <Mark size={28} />
      <span className="console-brand-name">{t('name')}</span>
      <span className="console-brand-part">{t('workbench')}</span>
    </span>
  )
}

function useCollapsed() {
  const [collapsed, setState] = useState(() => recall('console-menu') === 'collapsed')
  const setCollapsed = (next: boolean) => {
    remember('console-menu', next ? 'collapsed' : null)
    setState(next)
  }
  return { collapsed, setCollapsed }
}

function Sider({ session }: { session: Session }) {
  const t = useTexts(consoleTexts)
  const { collapsed, setCollapsed } = useCollapsed()
  return (
    <Layout.Sider width={216} collapsedWidth={64} collapsed={collapsed} className="console-sider">
      <SideMenu session={session} collapsed={collapsed} />
      <Button
        type="text"
        className="console-collapse"
        icon={collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        aria-label={collapsed ? t('expand') : t('collapse')}
        onClick={() => setCollapsed(!collapsed)}
      >
        {collapsed ? null : t('collapse')}
      </Button>
    </Layout.Sider>
  )
}

/** The menu of a phone: a drawer that closes when a page is opened. */
function MenuDrawer({ session }: { session: Session }) {
  const t = useTexts(consoleTexts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="text" icon={<MenuOutlined />} aria-label={t('openMenu')} onClick={() => setOpen(true)} />
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="left"
        size={280}
        title={<Brand />}
        closable={{ 'aria-label': t('closeMenu') }}
        styles={{ body: { padding: 8 } }}
      >
        <SideMenu session={session} onOpened={() => setOpen(false)} />
      </Drawer>
    </>
  )
}

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

function Frame({ session }: { session: Session }) {
  const t = useTexts(consoleTexts)
  const wide = Grid.useBreakpoint().md ?? true
  const main = useFocusOnNavigation()
  return (
    <Layout className="console">
      <button type="button" className="console-skip" onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <Layout.Header className="console-header">
        {wide ? null : <MenuDrawer session={session} />}
        <Brand />
        <div className="console-header-tools">
          {session.isSample ? <span className="console-sample">{t('sample')}</span> : null}
          <RegionSelect />
          <LanguageSwitch />
          <AccountMenu session={session} />
        </div>
      </Layout.Header>
      <Layout>
        {wide ? <Sider session={session} /> : null}
        <main ref={main} className="console-main" tabIndex={-1}>
          <Outlet />
        </main>
      </Layout>
    </Layout>
  )
}

/** The frame of every page of the console. Without an account it leads to the sign-in page. */
export function ConsoleLayout() {
  const { session, error, isPending } = useSession()
  const { pathname, searchStr } = useLocation()
  const isStranger = session?.account === null
  useEffect(() => {
    if (isStranger) location.replace(signInPath(`/console${pathname === '/' ? '' : pathname}${searchStr}`))
  }, [isStranger, pathname, searchStr])
  if (error) throw error
  if (isPending || !session?.account) return <LoadingPage />
  return <Frame session={session} />
}
