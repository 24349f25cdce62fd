import { createContext, useCallback, useContext, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import type { NoticeKind } from './notice.tsx'
import { uiTexts } from './texts.ts'

interface Toast {
  id: number
  kind: NoticeKind
  text: string
}

type ShowToast = (text: string, kind?: NoticeKind) => void

const ToastContext = createContext<ShowToast | null>(null)

/** Shows results of actions at the foot of the page and reads them out. They stay until they are closed. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTexts(uiTexts)
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const lastId = useRef(0)
  const show = useCallback<ShowToast>((text, kind = 'success') => {
    const id = (lastId.current += 1)
    // More than three at once would hide the page on a phone.
    setToasts((before) => [...before.slice(-2), { id, kind, text }])
  }, [])
  const close = (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id))
  return (
    <ToastContext value={show}>
      {children}
      <section className="toasts" aria-live="polite" aria-label={t('notices')}>
        {toasts.map(({ id, kind, text }) => (
          <div key={id} className={`notice notice-${kind}`}>
            <Icon name={kind} />
            <div className="notice-body">
              <span className="visually-hidden">{t(kind)}</span>
              {text}
            </div>
            <Button look="quiet" onClick={() => close(id)} aria-label={t('close')}>
              <Icon name="close" />
            </Button>
          </div>
        ))}
      </section>
    </ToastContext>
  )
}

/** The function that tells the result of an action: `toast(t('saved'))`. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext)
  if (!show) throw new Error('useToast needs a ToastProvider above it')
  return show
}
