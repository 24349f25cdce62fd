import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { YuanField } from '#web/console/parts/form.tsx'
import { ReasonDialog } from '#web/console/parts/reason-dialog.tsx'
import { fenToYuan, yuanToFen } from '#web/console/parts/yuan.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import {
  amendRegistration,
  fileRegistration,
  moveWithReason,
  registerContract,
  takeUpRegistration,
  type ReasonedMove,
  type Registration,
} from './api-deals.console.ts'
import { FormDialog } from './form-dialog.console.tsx'
import { RegistrationDialog } from './registration-form.console.tsx'
import { exchangeTexts } from './texts.console.ts'
import { contractTexts } from './texts-contract.console.ts'
import { dealTexts } from './texts-deals.console.ts'

interface DialogProps {
  registration: Registration
  onClose: () => void
}

interface RecognisedValues {
  certificateNumber: string
  text: string
  recognisedTotalFen: string
  recognisedTechnicalFen: string
}

const fenOf = ({ recognisedTotalFen, recognisedTechnicalFen }: RecognisedValues) => ({
  recognisedTotalFen: yuanToFen(recognisedTotalFen) ?? '0',
  recognisedTechnicalFen: yuanToFen(recognisedTechnicalFen) ?? '0',
})

function AmountFields() {
  const t = useTexts(contractTexts)
  const yuan = { suffix: useTexts(exchangeTexts)('yuan'), wrong: useTexts(dealTexts)('amount') }
  return (
    <>
      <YuanField name="recognisedTotalFen" label={t('recognisedTotal')} isRequired {...yuan} />
      <YuanField name="recognisedTechnicalFen" label={t('recognisedTechnical')} isRequired {...yuan} />
    </>
  )
}

/** The certificate's number with the amounts recognised, or a change of what is registered. */
function DecisionDialog({ registration, move, onClose }: DialogProps & { move: 'register' | 'amend' }) {
  const t = useTexts(contractTexts)
  const isNew = move === 'register'
  const { id } = registration
  const act = useAct(
    (values: RecognisedValues) =>
      isNew
        ? registerContract({ id, certificateNumber: values.certificateNumber.trim(), ...fenOf(values) })
        : amendRegistration({ id, text: values.text.trim(), ...fenOf(values) }),
    { done: t(isNew ? 'registered' : 'amended'), showsProblem: true, onDone: onClose },
  )
  return (
    <FormDialog<RecognisedValues>
      title={t(move)}
      okText={t(move)}
      cancelText={t('back')}
      start={{
        recognisedTotalFen: fenToYuan(registration.recognisedTotalFen ?? registration.amountTotalFen),
        recognisedTechnicalFen: fenToYuan(
          registration.recognisedTechnicalFen ?? registration.amountTechnicalFen,
        ),
      }}
      onSubmit={(values) => act.mutateAsync(values)}
      onClose={onClose}
    >
      {isNew ? (
        <Form.Item
          name="certificateNumber"
          label={t('certificate')}
          extra={t('certificateHint')}
          rules={[{ required: true, pattern: /^(\d{14}|\d{16})$/, message: t('certificateWrong') }]}
        >
          <Input inputMode="numeric" maxLength={16} />
        </Form.Item>
      ) : (
        <Form.Item
          name="text"
          label={t('amendment')}
          rules={[{ required: true, min: 4, whitespace: true, message: t('amendmentMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      )}
      <AmountFields />
    </FormDialog>
  )
}

const REASONED: readonly ReasonedMove[] = ['return', 'withdraw', 'cancel']

function useSteps(registration: Registration) {
  const t = useTexts(contractTexts)
  const file = useAct(fileRegistration, { done: t('filed') })
  const takeUp = useAct(takeUpRegistration, { done: t('accepted') })
  const { id } = registration
  return {
    isBusy: file.isPending || takeUp.isPending,
    file: () => file.mutate(id),
    takeUp: (needsExperts: boolean) => takeUp.mutate({ id, needsExperts }),
  }
}

/** What the reader may do with a registration now. */
export function RegistrationActions({ registration }: { registration: Registration }) {
  const t = useTexts(contractTexts)
  const [open, setOpen] = useState<'change' | 'register' | 'amend' | ReasonedMove | null>(null)
  const close = () => setOpen(null)
  const steps = useSteps(registration)
  const reasoned = useAct(moveWithReason, { done: t('done'), onDone: close })
  const can = (ability: string) => registration.abilities.includes(ability)
  const asked = REASONED.find((move) => move === open)
  return (
    <div className="table-group">
      {can('file') ? (
        <Button type="primary" loading={steps.isBusy} onClick={steps.file}>
          {t('file')}
        </Button>
      ) : null}
      {can('accept') ? (
        <>
          <Button type="primary" loading={steps.isBusy} onClick={() => steps.takeUp(false)}>
            {t('accept')}
          </Button>
          <Button onClick={() => steps.takeUp(true)}>{t('acceptExperts')}</Button>
        </>
      ) : null}
      {can('register') ? (
        <Button type="primary" onClick={() => setOpen('register')}>
          {t('register')}
        </Button>
      ) : null}
      {can('amend') ? <Button onClick={() => setOpen('amend')}>{t('amend')}</Button> : null}
      {can('change') ? <Button onClick={() => setOpen('change')}>{t('change')}</Button> : null}
      {REASONED.filter(can).map((move) => (
        <Button key={move} danger={move !== 'return'} onClick={() => setOpen(move)}>
          {t(move)}
        </Button>
      ))}
      {open === 'register' || open === 'amend' ? (
        <DecisionDialog registration={registration} move={open} onClose={close} />
      ) : null}
      {open === 'change' ? (
        <RegistrationDialog
          dealId={registration.dealId}
          id={registration.id}
          start={registration.form}
          onDone={close}
          onClose={close}
        />
      ) : null}
      <ReasonDialog
        open={asked !== undefined}
        title={t(asked ?? 'return')}
        hint={t('reasonHint')}
        okText={t(asked ?? 'return')}
        isDanger={asked !== 'return'}
        onSubmit={(reason) => reasoned.mutateAsync({ id: registration.id, move: asked ?? 'return', reason })}
        onClose={close}
      />
    </div>
  )
}
