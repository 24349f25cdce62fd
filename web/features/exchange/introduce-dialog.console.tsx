import { Alert, Checkbox, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { FormProblem } from '#web/console/parts/form.tsx'
import { idempotencyKey } from '#web/lib/api.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { introduce, usePairConditions, type Match, type PairCondition } from './api.console.ts'
import { exchangeTexts, workbenchTexts } from './texts.console.ts'
import { limitTexts } from './texts-limits.console.ts'

interface ConditionsProps {
  conditions: readonly PairCondition[]
  isConfirmed: boolean
  onConfirm: (isConfirmed: boolean) => void
}

/** What is not met today, and the broker's word that both sides know. */
function Conditions({ conditions, isConfirmed, onConfirm }: ConditionsProps) {
  const t = useTexts(limitTexts)
  if (conditions.length === 0) return null
  return (
    <Alert
      type="warning"
      title={t('conditionsTitle')}
      description={
        <>
          <ul className="plain-list">
            {conditions.map(({ reason, text }) => (
              <li key={reason}>{text}</li>
            ))}
          </ul>
          <Checkbox checked={isConfirmed} onChange={(event) => onConfirm(event.target.checked)}>
            {t('conditionsConfirm')}
          </Checkbox>
        </>
      }
    />
  )
}

interface IntroduceDialogProps {
  orderId: string
  match: Match
  onClose: () => void
}

/** Introduces the two sides; what stands against it today is shown first and must be confirmed. */
export function IntroduceDialog({ orderId, match, onClose }: IntroduceDialogProps) {
  const t = useTexts(workbenchTexts)
  const exchange = useTexts(exchangeTexts)
  const id = useId()
  const [message, setMessage] = useState('')
  const [isConfirmed, setConfirmed] = useState(false)
  const [key] = useState(idempotencyKey)
  const { data: found, error } = usePairConditions(orderId, match.posting.id)
  const conditions = found?.items ?? []
  const send = useAct(introduce, { done: t('introduceDone'), onDone: onClose })
  const despite = conditions.map(({ reason }) => reason)
  return (
    <Modal
      open
      title={t('introduceTitle')}
      okText={t('introduce')}
      confirmLoading={send.isPending}
      okButtonProps={{ disabled: !found || (conditions.length > 0 && !isConfirmed) }}
      onOk={() => send.mutate({ key, orderId, offerId: match.posting.id, message: message.trim(), despite })}
      onCancel={onClose}
    >
      <p>
        {exchange(match.posting.kind)}：{match.posting.title}
        {match.posting.ownerName ? `（${match.posting.ownerName}）` : null}
      </p>
      <FormProblem error={error} />
      <Conditions conditions={conditions} isConfirmed={isConfirmed} onConfirm={setConfirmed} />
      <div className="query-field">
        <label htmlFor={id}>{t('introduceMessage')}</label>
        <Input.TextArea
          id={id}
          rows={4}
          maxLength={1000}
          placeholder={t('introduceExample')}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      </div>
    </Modal>
  )
}
