import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { ApiProblem, type FieldProblem } from '#web/lib/problem.ts'
import { Icon } from './icon.tsx'
import { uiTexts } from './texts.ts'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

interface NoticeProps {
  kind?: NoticeKind
  title?: string
  children?: ReactNode
}

/** A message in the page. Its kind is said by an icon with a text, never by colour alone. */
export function Notice({ kind = 'info', title, children }: NoticeProps) {
  const t = useTexts(uiTexts)
  return (
    <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : undefined}>
      <Icon name={kind} />
      <div className="notice-body">
        <span className="visually-hidden">{t(kind)}</span>
        {title ? <p className="notice-title">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}

/** The refusal of a request, with the request id that support asks for. */
export function ProblemNotice({ error }: { error: Error }) {
  const requestId = error instanceof ApiProblem ? error.requestId : undefined
  return (
    <Notice kind="error">
      <p>{error instanceof ApiProblem ? error.detail : error.message}</p>
      {requestId ? <p className="quiet">{requestId}</p> : null}
    </Notice>
  )
}

interface ErrorSummaryProps {
  problems: readonly FieldProblem[]
  onFollow?: (field: string) => void
}

function focusField(id: string): void {
  const field = document.getElementById(id)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

/**
 * The fields at fault as a list of links. It takes the focus when it appears, so that it is read out
 * and each link leads to its field; fields carry their name as `id`. A form in steps shows the field's step
 * in `onFollow`, before the focus moves.
 */
export function ErrorSummary({ problems, onFollow }: ErrorSummaryProps) {
  const t = useTexts(uiTexts)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [problems])
  if (problems.length === 0) return null
  return (
    <div
      ref={box}
      className="notice notice-error error-summary"
      role="group"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
    >
      <Icon name="error" />
      <div className="notice-body">
        <h2 className="notice-title" id="error-summary-title">
          {t('errorsTitle', { count: problems.length })}
        </h2>
        <ul>
          {problems.map(({ field, detail }) => (
            <li key={field}>
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault()
                  onFollow?.(field)
                  focusField(field)
                }}
              >
                {detail}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
