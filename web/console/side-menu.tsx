import { useLocation, useNavigate } from '@tanstack/react-router'
import { Menu, type MenuProps } from 'antd'
import { useSay, useTexts } from '#web/lib/i18n.tsx'
import type { Session } from '#web/lib/session.tsx'
import { consoleFeatures, homeEntry, type ConsoleFeature } from './features.tsx'
import { consoleTexts } from './texts.ts'

type Item = NonNullable<MenuProps['items']>[number]

interface SideMenuProps {
  session: Session
  collapsed?: boolean
  onOpened?: () => void
}

/** The entry a page belongs to: the longest path that its own path begins with. */
function entryOf(pathname: string, features: readonly ConsoleFeature[]): string {
  const matches = features
    .flatMap((feature) => feature.entries)
    .filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
    .sort((a, b) => b.to.length - a.to.length)
  return matches[0]?.to ?? (pathname === '/' ? '/' : '')
}

/** The left menu: tasks first, then the modules with the entries this account may see. */
export function SideMenu({ session, collapsed = false, onOpened }: SideMenuProps) {
  const t = useTexts(consoleTexts)
  const say = useSay()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const visible = consoleFeatures
    .map((feature) => ({
      ...feature,
      entries: feature.entries.filter(({ isFor }) => isFor?.(session) ?? true),
    }))
    .filter(({ entries }) => entries.length > 0)
  const items: Item[] = [
    { key: homeEntry.to, icon: homeEntry.icon, label: say(homeEntry.label) },
    ...visible.map(({ key, icon, label, entries }) => ({
      key,
      icon,
      label: say(label),
      children: entries.map((entry) => ({ key: entry.to, label: say(entry.label) })),
    })),
  ]
  return (
    <nav aria-label={t('menu')} className="console-menu">
      <Menu
        mode="inline"
        inlineCollapsed={collapsed}
        items={items}
        selectedKeys={[entryOf(pathname, visible)]}
        defaultOpenKeys={visible.map(({ key }) => key)}
        onClick={({ key }) => {
          onOpened?.()
          void navigate({ to: key })
        }}
      />
    </nav>
  )
}
