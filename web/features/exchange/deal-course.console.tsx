import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { todayInShanghai } from '#web/console/parts/today.ts'
import { fileHref, uploadFile } from '#web/features/platform/api.console.ts'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import type { Deal } from './api.console.ts'
import {
  acceptDeal,
  beginDeal,
  closeDeal,
  giveEvidence,
  raiseDispute,
  settleDispute,
  triggerPayment,
  type Dispute,
} from './api-deals.console.ts'
import { FileField, FormDialog } from './form-dialog.console.tsx'
import { courseTexts } from './texts-course.console.ts'
import { dealTexts } from './texts-deals.console.ts'

type Step = 'begin' | 'trigger' | 'accept' | 'close' | 'dispute' | 'evidence' | 'settle'

interface StepValues {
  day?: string
  words?: string
}

const STEPS: readonly Step[] = ['begin', 'trigger', 'accept', 'close', 'dispute', 'evidence', 'settle']
const ABILITY = { evidence: 'giveEvidence' } as const
const WORDS = {
  begin: 'remarks',
  trigger: 'triggerNote',
  accept: 'remarks',
  close: 'unpaidReason',
  dispute: 'statement',
  evidence: 'statement',
  settle: 'settlement',
} as const
const NEEDED = {
  dispute: 'statementMissing',
  evidence: 'statementMissing',
  settle: 'settlementMissing',
} as const

function send(id: string, step: Step, { day = '', words = '' }: StepValues, fileId: string | null) {
  switch (step) {
    case 'begin':
      return beginDeal(id)
    case 'trigger':
      return triggerPayment({ id, triggeredOn: day, note: words })
    case 'accept':
      return acceptDeal({ id, acceptedOn: day, remarks: words })
    case 'close':
      return closeDeal({ id, ...(words.trim() ? { unpaidReason: words.trim() } : {}) })
    case 'dispute':
      return raiseDispute({ id, statement: words, fileId })
    case 'evidence':
      return giveEvidence({ id, statement: words, fileId })
    default:
      return settleDispute({ id, settlement: words })
  }
}

function DayField({ label }: { label: string }) {
  const t = useTexts(courseTexts)
  const today = todayInShanghai()
  const notLater = (_rule: unknown, day: string | undefined) =>
    day && day <= today ? Promise.resolve() : Promise.reject(new Error(t('dayMissing')))
  return (
    <Form.Item name="day" label={label} required rules={[{ validator: notLater }]}>
      <Input type="date" max={today} />
    </Form.Item>
  )
}

function StepDialog({ deal, step, onClose }: { deal: Deal; step: Step; onClose: () => void }) {
  const t = useTexts(courseTexts)
  const texts = useTexts(dealTexts)
  const [file, setFile] = useState<File | null>(null)
  const act = useAct(
    async (values: StepValues) => send(deal.id, step, values, file ? await uploadFile(file) : null),
    { done: t('stepDone'), showsProblem: true, onDone: onClose },
  )
  const isClaim = step === 'dispute' || step === 'evidence'
  const needed = step in NEEDED ? NEEDED[step as keyof typeof NEEDED] : null
  return (
    <FormDialog<StepValues>
      title={t(step)}
      okText={t(step)}
      cancelText={texts('cancel')}
      start={{ day: todayInShanghai() }}
      onSubmit={(values) => act.mutateAsync(values)}
      onClose={onClose}
    >
      {step === 'trigger' ? <DayField label={t('triggeredOn')} /> : null}
      {step === 'accept' ? <DayField label={t('acceptedOn')} /> : null}
      {step === 'close' ? <p>{t('closeHint')}</p> : null}
      {step === 'begin' ? null : (
        <Form.Item
          name="words"
          label={t(WORDS[step])}
          rules={
            needed
              ? [{ required: true, min: step === 'settle' ? 4 : 2, whitespace: true, message: t(needed) }]
              : []
          }
        >
          <Input.TextArea rows={3} maxLength={step === 'close' ? 500 : 1000} />
        </Form.Item>
      )}
      {isClaim ? <FileField label={t('evidenceFile')} onChange={setFile} /> : null}
    </FormDialog>
  )
}

/** What may be done next with a signed contract. */
export function CourseActions({ deal }: { deal: Deal }) {
  const t = useTexts(courseTexts)
  const [open, setOpen] = useState<Step | null>(null)
  const can = (step: Step) => deal.abilities.includes(step === 'evidence' ? ABILITY.evidence : step)
  return (
    <>
      {STEPS.filter(can).map((step) => (
        <Button
          key={step}
          type={step === 'accept' || step === 'close' ? 'primary' : 'default'}
          onClick={() => setOpen(step)}
        >
          {t(step)}
        </Button>
      ))}
      {open ? <StepDialog deal={deal} step={open} onClose={() => setOpen(null)} /> : null}
    </>
  )
}

function DisputeItem({ dispute }: { dispute: Dispute }) {
  const t = useTexts(courseTexts)
  const isOpen = dispute.settledAt === null
  return (
    <li>
      <span className="table-group">
        <StateTag tone={isOpen ? 'warning' : 'neutral'} label={t(isOpen ? 'open' : 'settled')} />
        {t('raisedBy', { who: t(dispute.raisedBy) })}
        {dispute.claim}
      </span>
      {dispute.evidence.map(({ id, givenBy, statement, file }) => (
        <span key={id} className="hint">
          {t('saidBy', { who: t(givenBy) })}
          {statement} {file ? <a href={fileHref(file.id)}>{file.name}</a> : null}
        </span>
      ))}
      {dispute.settlement ? (
        <span>
          {t('settlement')}：{dispute.settlement}
        </span>
      ) : null}
    </li>
  )
}

/** What the sides disagreed about, what they put forward, and how it ended. */
export function DealDisputes({ deal }: { deal: Deal }) {
  const t = useTexts(courseTexts)
  if (deal.disputes.length === 0) return null
  return (
    <section className="console-panel" aria-labelledby="disputes-title">
      <h2 id="disputes-title" className="console-section-title">
        {t('disputes')}
      </h2>
      <ul className="payment-list">
        {deal.disputes.map((dispute) => (
          <DisputeItem key={dispute.id} dispute={dispute} />
        ))}
      </ul>
    </section>
  )
}

/** What the sides think of each other, as far as the reader may know it yet. */
export function DealRatings({ deal }: { deal: Deal }) {
  const t = useTexts(courseTexts)
  const { language } = useLanguage()
  if (deal.rateUntil === null) return null
  return (
    <section className="console-panel" aria-labelledby="ratings-title">
      <h2 id="ratings-title" className="console-section-title">
        {t('ratings')}
      </h2>
      <p className="hint">{t('rateUntil', { date: formatDate(deal.rateUntil, language) })}</p>
      {deal.ratings.length === 0 ? <p className="hint">{t('ratingsEmpty')}</p> : null}
      <ul className="payment-list">
        {deal.ratings.map(({ side, score, words }) => (
          <li key={side}>
            <span>
              {t('ratingOf', { who: t(side) })}
              {score === null ? t('ratingHidden') : t('ratingScore', { score })}
            </span>
            {words ? <span className="hint">{words}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
