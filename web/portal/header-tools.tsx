import { Link, useLocation } from '@tanstack/react-router'
import { textSizes, useDisplay } from '#web/lib/display.tsx'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { signInPath } from '#web/lib/return-path.ts'
import { useSession, useSignOut, useSwitchLanguage } from '#web/lib/session.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { portalPaths } from './paths.ts'
import { layoutTexts } from './texts.ts'

function TextSizeTools() {
  const t = useTexts(layoutTexts)
  const { textSize, setTextSize } = useDisplay()
  const index = textSizes.indexOf(textSize)
  const step = (by: number) => {
    const next = textSizes[index + by]
    if (next) setTextSize(next)
  }
  const atEnd = index === textSizes.length - 1
  return (
    <span className="text-size" role="group" aria-label={t('textSize')}>
      <button type="button" aria-disabled={index === 0} onClick={() => step(-1)}>
        A−<span className="visually-hidden">{t('smaller')}</span>
      </button>
      <button type="button" aria-disabled={atEnd} onClick={() => step(1)}>
        A+<span className="visually-hidden">{t('larger')}</span>
      </button>
    </span>
  )
}

/** Elder mode, text size and language: at the top of every page, one tap away. */
export function DisplayTools() {
  const t = useTexts(layoutTexts)
  const { elder, setElder } = useDisplay()
  const { language } = useLanguage()
  const setLanguage = useSwitchLanguage()
  return (
    <div className="display-tools" role="group" aria-label={t('tools')}>
      <button type="button" className="elder-button" onClick={() => setElder(!elder)}>
        <Icon name="glasses" size={18} />
        {elder ? t('elderOff') : t('elder')}
      </button>
      <TextSizeTools />
      {language === 'zh' ? (
        <button type="button" lang="en" onClick={() => setLanguage('en')}>
          English
        </button>
      ) : (
        <button type="button" lang="zh-CN" onClick={() => setLanguage('zh')}>
          中文
        </button>
      )}
    </div>
  )
}

/** The way to sign in, or who is signed in and the way out. */
export function AccountTools() {
  const t = useTexts(layoutTexts)
  const { session, isPending } = useSession()
  const signOut = useSignOut()
  const { href, pathname } = useLocation()
  // Room is kept while the session is not known, so that nothing jumps.
  if (isPending) return <div className="account-tools" />
  const account = session?.account
  if (!account) {
    const to = pathname === portalPaths.signIn ? portalPaths.signIn : signInPath(href)
    return (
      <div className="account-tools">
        <a className="button button-secondary" href={to}>
          {t('signIn')}
        </a>
      </div>
    )
  }
  return (
    <div className="account-tools">
      <Link to={portalPaths.account} className="account-name">
        <Icon name="person" />
        <span>{account.name}</span>
      </Link>
      <button type="button" className="button button-quiet" onClick={() => signOut.mutate()}>
        {t('signOut')}
      </button>
    </div>
  )
}
