import { Button, Form, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { FormProblem, showProblem, YuanField } from '#web/console/parts/form.tsx'
import { ReasonDialog } from '#web/console/parts/reason-dialog.tsx'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { todayInShanghai } from '#web/console/parts/today.ts'
import { Day, Money } from '#web/console/parts/values.tsx'
import { yuanToFen } from '#web/console/parts/yuan.ts'
import { fileHref, uploadFile } from '#web/features/platform/api.console.ts'
import { idempotencyKey } from '#web/lib/api.ts'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { recordPayment, reversePayment, type Deal, type NewPayment } from './api.console.ts'
import { exchangeTexts } from './texts.console.ts'
import { dealTexts } from './texts-deals.console.ts'

interface PaymentValues {
  paidOn: string
  amountFen: string
  note?: string
  excessReason?: string
}

/** The file goes up first; a payment refused afterwards leaves it to be sent again. */
async function paymentOf(values: PaymentValues, file: File | null): Promise<NewPayment> {
  const { paidOn, note = '', excessReason } = values
  return {
    ...{ paidOn, note, amountFen: yuanToFen(values.amountFen) ?? '0' },
    ...(excessReason ? { excessReason } : {}),
    fileId: file ? await uploadFile(file) : null,
  }
}

function PaymentDialog({ dealId, onClose }: { dealId: string; onClose: () => void }) {
  const t = useTexts(dealTexts)
  const exchange = useTexts(exchangeTexts)
  const fileId = useId()
  const [form] = Form.useForm<PaymentValues>()
  const [file, setFile] = useState<File | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const today = todayInShanghai()
  const record = useAct(
    async (values: PaymentValues) =>
      recordPayment({ id: dealId, key: idempotencyKey(), body: await paymentOf(values, file) }),
    { done: t('recordPaymentDone'), showsProblem: true, onDone: onClose },
  )
  const submit = (values: PaymentValues) =>
    record.mutateAsync(values).catch((error: unknown) => setProblem(showProblem(form, error)))
  const notLater = (_rule: unknown, day: string | undefined) =>
    day && day <= today ? Promise.resolve() : Promise.reject(new Error(t('paidOnMissing')))
  return (
    <Modal
      open
      title={t('recordPayment')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ paidOn: today }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="paidOn" label={t('paidOn')} required rules={[{ validator: notLater }]}>
          <Input type="date" max={today} />
        </Form.Item>
        <YuanField
          name="amountFen"
          label={t('paymentAmount')}
          isRequired
          suffix={exchange('yuan')}
          wrong={t('amount')}
        />
        <Form.Item name="note" label={t('note')}>
          <Input maxLength={500} />
        </Form.Item>
        <div className="query-field">
          <label htmlFor={fileId}>{t('receipt')}</label>
          <input id={fileId} type="file" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
        </div>
        <Form.Item name="excessReason" label={t('excessReason')} extra={t('excessHint')}>
          <Input maxLength={500} />
        </Form.Item>
        <FormProblem error={problem} />
      </Form>
    </Modal>
  )
}

type Payment = Deal['payments'][number]

function PaymentLine({ payment, onReverse }: { payment: Payment; onReverse: (() => void) | undefined }) {
  const t = useTexts(dealTexts)
  const { language } = useLanguage()
  const { paidOn, amountFen, note, excessReason, file, reverses, isReversed } = payment
  return (
    <li>
      <span className="table-group">
        <Day on={paidOn} />
        <Money fen={amountFen} />
        {reverses ? <StateTag tone="neutral" label={t('reversal')} /> : null}
        {isReversed ? <StateTag tone="neutral" label={t('reversed')} /> : null}
        {file ? <a href={fileHref(file.id)}>{file.name}</a> : null}
        {onReverse && !reverses && !isReversed ? (
          <Button
            size="small"
            aria-label={t('reverseOf', { date: formatDate(paidOn, language) })}
            onClick={onReverse}
          >
            {t('reverse')}
          </Button>
        ) : null}
      </span>
      <span className="hint">
        {note}
        {excessReason ? ` ${t('excessReason')}：${excessReason}` : null}
      </span>
    </li>
  )
}

/** What has been paid, entry by entry; a mistake is taken back by its opposite. */
export function DealPayments({ deal }: { deal: Deal }) {
  const t = useTexts(dealTexts)
  const [isOpen, setOpen] = useState(false)
  const [reversing, setReversing] = useState<string | null>(null)
  const reverse = useAct(reversePayment, { done: t('reverseDone'), onDone: () => setReversing(null) })
  const mayReverse = deal.abilities.includes('reversePayment')
  return (
    <section className="console-panel" aria-labelledby="payments-title">
      <div className="section-head">
        <h2 id="payments-title" className="console-section-title">
          {t('payments')}
        </h2>
        {deal.abilities.includes('recordPayment') ? (
          <Button onClick={() => setOpen(true)}>{t('recordPayment')}</Button>
        ) : null}
      </div>
      {deal.payments.length === 0 ? (
        <p className="hint">{t('paymentsEmpty')}</p>
      ) : (
        <ul className="payment-list">
          {deal.payments.map((payment) => (
            <PaymentLine
              key={payment.id}
              payment={payment}
              onReverse={mayReverse ? () => setReversing(payment.id) : undefined}
            />
          ))}
        </ul>
      )}
      {isOpen ? <PaymentDialog dealId={deal.id} onClose={() => setOpen(false)} /> : null}
      <ReasonDialog
        open={reversing !== null}
        title={t('reverse')}
        hint={t('reverseHint')}
        okText={t('reverse')}
        isDanger
        onSubmit={(reason) => reverse.mutateAsync({ id: deal.id, paymentId: reversing ?? '', reason })}
        onClose={() => setReversing(null)}
      />
    </section>
  )
}
