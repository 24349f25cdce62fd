import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Tag } from '#web/ui/card.tsx'
import { ProblemNotice } from '#web/ui/notice.tsx'
import { Skeleton } from '#web/ui/page.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useEndOtherSessions, useOwnSessions } from './api-account.portal.ts'
import { accountTexts } from './texts-account.portal.ts'

function SessionList() {
  const t = useTexts(accountTexts)
  const { language } = useLanguage()
  const sessions = useOwnSessions()
  const toast = useToast()
  const endOthers = useEndOtherSessions()
  if (sessions.error) return <ProblemNotice error={sessions.error} />
  if (!sessions.data) return <Skeleton lines={3} />
  const { items } = sessions.data
  return (
    <>
      <ul className="plain-list account-sessions">
        {items.map(({ id, device, seenAt, isThis }) => (
          <li key={id}>
            <span className="row">
              <strong>{device || t('unknownDevice')}</strong>
              {isThis ? <Tag tone="progress">{t('thisDevice')}</Tag> : null}
            </span>
            <span className="quiet">{t('lastSeen', { time: formatDateTime(seenAt, language) })}</span>
          </li>
        ))}
      </ul>
      {endOthers.error ? <ProblemNotice error={endOthers.error} /> : null}
      {items.length > 1 ? (
        <div className="row">
          <Button
            busy={endOthers.isPending}
            onClick={() =>
              endOthers.mutate(undefined, {
                onSuccess: ({ ended }) => toast(t('ended', { count: ended })),
              })
            }
          >
            {t('endOthers')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** Where one is signed in, and the way to end the others. */
export function AccountSessions() {
  const t = useTexts(accountTexts)
  return (
    <section className="card" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{t('sessions')}</h2>
      <SessionList />
    </section>
  )
}
