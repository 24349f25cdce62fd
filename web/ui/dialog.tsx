import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Button } from './button.tsx'
import { uiTexts } from './texts.ts'

/** More on demand, without leaving the page. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="disclosure">
      <summary>{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}

interface DialogProps {
  title: string
  open: boolean
  onClose: () => void
  /** Buttons before the one that closes. */
  actions?: ReactNode
  children: ReactNode
}

/** A question in front of the page. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, open, onClose, actions, children }: DialogProps) {
  const t = useTexts(uiTexts)
  const titleId = useId()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = box.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog ref={box} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      {open ? (
        <div className="stack">
          <h2 id={titleId}>{title}</h2>
          {children}
          <div className="row">
            {actions}
            <Button onClick={onClose}>{t('close')}</Button>
          </div>
        </div>
      ) : null}
    </dialog>
  )
}
