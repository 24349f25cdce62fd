import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { YuanField } from '#web/console/parts/form.tsx'
import { ReasonDialog } from '#web/console/parts/reason-dialog.tsx'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { todayInShanghai } from '#web/console/parts/today.ts'
import { Day, Money } from '#web/console/parts/values.tsx'
import { fenToYuan, yuanToFen } from '#web/console/parts/yuan.ts'
import { fileHref, uploadFile } from '#web/features/platform/api.console.ts'
import { idempotencyKey } from '#web/lib/api.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import {
  cancelFunding,
  recordFunding,
  recordFundingUse,
  type Centre,
  type Funding,
  type NewFunding,
} from './api-centres.console.ts'
import { FileField, FormDialog } from './form-dialog.console.tsx'
import { exchangeTexts } from './texts.console.ts'
import { centreTexts } from './texts-centres.console.ts'

const SOURCES = ['central', 'province', 'city', 'county', 'own', 'other'] as const

interface Values {
  year: string
  source: NewFunding['source']
  grantedOn: string
  amount: string
  used: string
  note?: string
}

function UseFields({ onFile }: { onFile: (file: File | null) => void }) {
  const t = useTexts(centreTexts)
  const suffix = useTexts(exchangeTexts)('yuan')
  return (
    <>
      <YuanField name="used" label={t('used')} isRequired suffix={suffix} wrong={t('amountWrong')} />
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={500} />
      </Form.Item>
      <FileField label={t('voucher')} onChange={onFile} />
    </>
  )
}

function GrantFields() {
  const t = useTexts(centreTexts)
  const suffix = useTexts(exchangeTexts)('yuan')
  const required = (what: string) => [{ required: true, message: t('required', { what }) }]
  return (
    <>
      <div className="form-grid">
        <Form.Item
          name="year"
          label={t('year')}
          rules={[{ required: true, pattern: /^20\d\d$/, message: t('yearWrong') }]}
        >
          <Input inputMode="numeric" maxLength={4} />
        </Form.Item>
        <Form.Item name="source" label={t('source')} rules={required(t('source'))}>
          <Select options={SOURCES.map((value) => ({ value, label: t(`${value}Money`) }))} />
        </Form.Item>
        <Form.Item name="grantedOn" label={t('grantedOn')} rules={required(t('grantedOn'))}>
          <Input type="date" max={todayInShanghai()} />
        </Form.Item>
      </div>
      <YuanField name="amount" label={t('amount')} isRequired suffix={suffix} wrong={t('amountWrong')} />
    </>
  )
}

interface DialogProps {
  id: string
  /** The record whose use is updated; none records a new one. */
  funding?: Funding
  onClose: () => void
}

function FundingDialog({ id, funding, onClose }: DialogProps) {
  const t = useTexts(centreTexts)
  const [key] = useState(idempotencyKey)
  const [file, setFile] = useState<File | null>(null)
  const save = useAct(
    async ({ used, note = '', amount, year, source, grantedOn }: Values) => {
      const fileId = file ? await uploadFile(file) : null
      const use = { usedFen: yuanToFen(used) ?? '0', note, fileId }
      if (funding) await recordFundingUse({ id, fundingId: funding.id, body: use })
      else {
        const grant = { year: Number(year), source, grantedOn, amountFen: yuanToFen(amount) ?? '0' }
        await recordFunding({ id, key, body: { ...grant, ...use } })
      }
    },
    { done: t('saved'), showsProblem: true, onDone: onClose },
  )
  const today = todayInShanghai()
  const start: Partial<Values> = funding
    ? { used: fenToYuan(funding.usedFen) || '0', note: funding.note }
    : { year: today.slice(0, 4), source: 'city', grantedOn: today, used: '0' }
  return (
    <FormDialog<Values>
      title={funding ? t('useOf', { year: funding.year }) : t('addFunding')}
      okText={t('save')}
      cancelText={t('back')}
      start={start}
      onSubmit={(values) => save.mutateAsync(values)}
      onClose={onClose}
    >
      {funding ? null : <GrantFields />}
      <UseFields onFile={setFile} />
    </FormDialog>
  )
}

type Step = { funding: Funding; kind: 'use' | 'cancel' }

function FundingLine({
  funding,
  onStep,
}: {
  funding: Funding
  onStep: ((kind: Step['kind']) => void) | undefined
}) {
  const t = useTexts(centreTexts)
  const { year, source, grantedOn, amountFen, usedFen, note, file, cancelReason } = funding
  return (
    <li>
      <span className="table-group">
        <strong>{year}</strong>
        <span>{t(`${source}Money`)}</span>
        <Money fen={amountFen} />
        <span>
          {t('used')} <Money fen={usedFen} />
        </span>
        <Day on={grantedOn} />
        {file ? <a href={fileHref(file.id)}>{file.name}</a> : null}
        {cancelReason ? <StateTag tone="neutral" label={t('cancelled', { reason: cancelReason })} /> : null}
        {onStep && !cancelReason ? (
          <>
            <Button size="small" aria-label={t('useOf', { year })} onClick={() => onStep('use')}>
              {t('use')}
            </Button>
            <Button
              size="small"
              danger
              aria-label={t('cancelFundingOf', { year })}
              onClick={() => onStep('cancel')}
            >
              {t('cancelFunding')}
            </Button>
          </>
        ) : null}
      </span>
      {note ? <span className="hint">{note}</span> : null}
    </li>
  )
}

/** What a centre was granted, by year and source, and what of it is used. */
export function CentreFunding({ centre, funding }: { centre: Centre; funding: readonly Funding[] }) {
  const t = useTexts(centreTexts)
  const [isAdding, setAdding] = useState(false)
  const [step, setStep] = useState<Step | null>(null)
  const close = () => setStep(null)
  const cancel = useAct(cancelFunding, { done: t('done'), onDone: close })
  const isKept = centre.abilities.includes('keepFunding')
  return (
    <section className="console-panel" aria-labelledby="funding-title">
      <div className="section-head">
        <h2 id="funding-title" className="console-section-title">
          {t('funding')}
        </h2>
        {isKept ? <Button onClick={() => setAdding(true)}>{t('addFunding')}</Button> : null}
      </div>
      {funding.length === 0 ? <p className="hint">{t('fundingEmpty')}</p> : null}
      <ul className="payment-list">
        {funding.map((one) => (
          <FundingLine
            key={one.id}
            funding={one}
            onStep={isKept ? (kind) => setStep({ funding: one, kind }) : undefined}
          />
        ))}
      </ul>
      {isAdding ? <FundingDialog id={centre.id} onClose={() => setAdding(false)} /> : null}
      {step?.kind === 'use' ? <FundingDialog id={centre.id} funding={step.funding} onClose={close} /> : null}
      <ReasonDialog
        open={step?.kind === 'cancel'}
        title={t('cancelFundingOf', { year: step?.funding.year ?? '' })}
        hint={t('cancelHint')}
        okText={t('cancelFunding')}
        isDanger
        onSubmit={(reason) =>
          cancel.mutateAsync({ id: centre.id, fundingId: step?.funding.id ?? '', reason })
        }
        onClose={close}
      />
    </section>
  )
}
