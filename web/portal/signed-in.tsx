import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { signInPath } from '#web/lib/return-path.ts'
import { useSession, type Account, type Session } from '#web/lib/session.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { ProblemNotice } from '#web/ui/notice.tsx'
import { EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { portalPaths } from './paths.ts'
import { signedInTexts } from './texts.ts'

/** A session with somebody in it. */
export interface OwnSession extends Session {
  readonly account: Account
}

interface SignedInProps {
  /** The page's title, shown while nobody is signed in. */
  title: string
  children: (session: OwnSession) => ReactNode
}

/** What only members see; others are told why, and where to sign in or register. */
export function SignedIn({ title, children }: SignedInProps) {
  const { session, error, isPending } = useSession()
  if (session?.account) return children({ ...session, account: session.account })
  return (
    <div className="column page">
      <PageHeader title={title} />
      {isPending ? <Skeleton lines={5} /> : error ? <ProblemNotice error={error} /> : <AskToSignIn />}
    </div>
  )
}

function AskToSignIn() {
  const t = useTexts(signedInTexts)
  const { href } = useLocation()
  return (
    <EmptyState
      title={t('title')}
      action={
        <div className="row">
          {/* A plain link, since its address holds the way back. */}
          <a className="button button-primary" href={signInPath(href)}>
            {t('signIn')}
          </a>
          <LinkButton to={portalPaths.signUp}>{t('signUp')}</LinkButton>
        </div>
      }
    >
      {t('text')}
    </EmptyState>
  )
}
