import { useNavigate, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Button, Result, Spin } from 'antd'
import { useTexts } from '#web/lib/i18n.tsx'
import { ApiProblem } from '#web/lib/problem.ts'
import { consoleTexts } from './texts.ts'

/** Stands in while the code of a page is on its way. */
export function LoadingPage() {
  const t = useTexts(consoleTexts)
  return (
    <div className="console-loading" role="status">
      <Spin />
      <span>{t('loading')}</span>
    </div>
  )
}

/** The page for an address that leads nowhere. */
export function NotFoundPage() {
  const t = useTexts(consoleTexts)
  const navigate = useNavigate()
  return (
    <Result
      icon={null}
      title={<h1 className="console-title">{t('notFound')}</h1>}
      subTitle={t('notFoundText')}
      extra={
        <Button type="primary" onClick={() => void navigate({ to: '/' })}>
          {t('toHome')}
        </Button>
      }
    />
  )
}

/** The page for an error nobody handled, with the request id that support asks for. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useTexts(consoleTexts)
  const router = useRouter()
  const problem = error instanceof ApiProblem ? error : null
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Result
      status="warning"
      title={<h1 className="console-title">{t('errorTitle')}</h1>}
      subTitle={
        <>
          <p>{problem?.detail ?? t('errorText')}</p>
          {problem?.requestId ? <p>{t('requestId', { id: problem.requestId })}</p> : null}
        </>
      }
      extra={
        <Button type="primary" onClick={retry}>
          {t('retry')}
        </Button>
      }
    />
  )
}
