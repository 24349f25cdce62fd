import { DownOutlined, EnvironmentOutlined, GlobalOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useOwnPlaces } from '#web/features/register/places.console.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { useSignOut, useSwitchLanguage, type Session } from '#web/lib/session.tsx'
import { useRegion } from './region.tsx'
import { holdsRole, staffRoles } from './roles.ts'
import { consoleTexts } from './texts.ts'

const everywhere = 'all'

/** Chooses the place the console works for, among the places of one's grants. */
export function RegionSelect() {
  const t = useTexts(consoleTexts)
  const { placeCode, setPlaceCode } = useRegion()
  const places = useOwnPlaces()
  const [only] = places.values()
  const chosen = placeCode === null ? undefined : places.get(placeCode)
  const name = chosen ?? (places.size === 1 ? only : t('allRegions'))
  if (places.size <= 1) {
    return only ? (
      <span className="console-region">
        <EnvironmentOutlined /> {only}
      </span>
    ) : null
  }
  const items = [
    { key: everywhere, label: t('allRegions') },
    ...Array.from(places, ([key, label]) => ({ key, label })),
  ]
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        selectedKeys: [chosen ? (placeCode ?? everywhere) : everywhere],
        onClick: ({ key }) => setPlaceCode(key === everywhere ? null : key),
      }}
    >
      <Button type="text" icon={<EnvironmentOutlined />} aria-label={`${t('region')}：${name}`}>
        <span className="console-wide">{name}</span>
        <DownOutlined />
      </Button>
    </Dropdown>
  )
}

/** Switches between Chinese and English at once. */
export function LanguageSwitch() {
  const { language } = useLanguage()
  const setLanguage = useSwitchLanguage()
  const [next, label, lang] =
    language === 'zh' ? (['en', 'English', 'en'] as const) : (['zh', '中文', 'zh-CN'] as const)
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      lang={lang}
      aria-label={label}
      onClick={() => setLanguage(next)}
    >
      <span className="console-wide">{label}</span>
    </Button>
  )
}

/** Who is signed in, the way back to the portal and the way out. */
export function AccountMenu({ session }: { session: Session }) {
  const t = useTexts(consoleTexts)
  const signOut = useSignOut()
  const name = session.account?.name ?? ''
  const roles = staffRoles
    .filter((role) => holdsRole(role)(session))
    .map((role) => t(role))
    .join('、')
  const items = [
    { key: 'own', label: <a href="/my/account">{t('ownAccount')}</a> },
    { key: 'portal', label: <a href="/">{t('portal')}</a> },
    { key: 'sign-out', label: t('signOut'), onClick: () => signOut.mutate() },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button
        type="text"
        icon={<UserOutlined />}
        aria-label={t('account', { name: `${name} ${roles}`.trim() })}
      >
        <span className="console-wide console-account-name">{name}</span>{' '}
        {roles ? <span className="console-wide console-role">{roles}</span> : null}
        <DownOutlined />
      </Button>
    </Dropdown>
  )
}
