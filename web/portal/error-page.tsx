import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useTexts } from '#web/lib/i18n.tsx'
import { ApiProblem } from '#web/lib/problem.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page.tsx'
import { portalPaths } from './paths.ts'
import { pageTexts } from './texts.ts'

/** The page for an error nobody handled: what the server said, the request id, and the way on. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useTexts(pageTexts)
  const router = useRouter()
  const problem = error instanceof ApiProblem ? error : null
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="column page">
      <PageHeader title={t('errorTitle')} lead={problem ? problem.detail : t('errorLead')} />
      {problem?.requestId ? (
        <Notice kind="info" title={t('errorId', { id: problem.requestId })}>
          <p>{t('errorIdHint')}</p>
        </Notice>
      ) : null}
      <div className="row">
        <Button look="primary" onClick={retry}>
          {t('retry')}
        </Button>
        <LinkButton to={portalPaths.home}>{t('toHome')}</LinkButton>
      </div>
    </div>
  )
}
