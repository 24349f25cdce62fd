import { Alert, Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { ApiProblem } from '#web/lib/problem.ts'
import { partTexts } from '../texts.ts'

/** Why something could not be shown, the request id that support asks for, and a way to try again. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTexts(partTexts)
  const problem = error instanceof ApiProblem ? error : null
  return (
    <Alert
      type={problem?.status === 404 ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={problem?.detail ?? t('failed')}
      {...(problem?.requestId ? { description: t('requestId', { id: problem.requestId }) } : {})}
      action={
        onRetry && problem?.status !== 404 ? (
          <Button size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        ) : null
      }
    />
  )
}

interface LoadedProps<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown }
  children: (data: T) => ReactNode
}

/** What a query brings: grey lines while it is on its way, the content, or why there is none. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const t = useTexts(partTexts)
  const { data, error, refetch } = query
  if (data !== undefined) return children(data)
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />
  return (
    <div className="console-panel" role="status" aria-label={t('loading')}>
      <Skeleton active />
    </div>
  )
}
