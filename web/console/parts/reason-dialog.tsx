import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { partTexts } from '../texts.ts'

interface ReasonDialogProps {
  open: boolean
  title: string
  /** Who will read the reason. */
  hint: string
  okText: string
  isDanger?: boolean
  /** Resolves when it is done; a refusal keeps the dialog open with what was written. */
  onSubmit: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Asks for the reason that a move needs. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, hint, okText, isDanger = false, onSubmit, onClose } = props
  const t = useTexts(partTexts)
  const id = useId()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [tooShort, setTooShort] = useState(false)
  const submit = async () => {
    const isShort = reason.trim().length < 2
    setTooShort(isShort)
    if (isShort) return
    setBusy(true)
    try {
      await onSubmit(reason.trim())
      setReason('')
    } catch {
      // The refusal is already on the screen; the reason stays for another try.
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      cancelText={t('cancel')}
      okButtonProps={{ danger: isDanger }}
      confirmLoading={busy}
      onOk={() => void submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className="query-field">
        <label htmlFor={id}>{t('reason')}</label>
        <Input.TextArea
          id={id}
          rows={4}
          maxLength={500}
          required
          value={reason}
          status={tooShort ? 'error' : ''}
          aria-invalid={tooShort}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setReason(event.target.value)}
        />
        <span id={`${id}-hint`} role={tooShort ? 'alert' : undefined} className={tooShort ? 'error' : 'hint'}>
          {tooShort ? t('reasonMissing') : hint}
        </span>
      </div>
    </Modal>
  )
}
