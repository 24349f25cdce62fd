import { useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { webhookTexts } from './texts-webhooks.portal.ts'

interface ShownOnceProps {
  title: string
  text: string
  label: string
  secret: string
  onKept: () => void
}

/** A secret that was just made and will not be shown again. */
export function ShownOnce({ title, text, label, secret, onKept }: ShownOnceProps) {
  const t = useTexts(webhookTexts)
  const toast = useToast()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret)
      toast(t('copied'))
    } catch {
      // Not every page and browser may write there; the secret can be selected.
      toast(t('copyFailed'))
    }
  }
  return (
    <>
      <Notice kind="success" title={title}>
        {text}
      </Notice>
      <code className="totp-secret" aria-label={label}>
        {secret}
      </code>
      <div className="row">
        <Button look="primary" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Button onClick={onKept}>{t('kept')}</Button>
      </div>
    </>
  )
}
