import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { Day, Money, RecordStateTag } from '#web/console/parts/values.tsx'
import { fileHref, uploadFile } from '#web/features/platform/api.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import type { Deal } from './api.console.ts'
import { moveMilestone, type Milestone, type MilestoneStep } from './api-deals.console.ts'
import { FileField, FormDialog } from './form-dialog.console.tsx'
import { TermsDialog } from './deal-terms.console.tsx'
import { courseTexts } from './texts-course.console.ts'
import { dealTexts } from './texts-deals.console.ts'

type Move = MilestoneStep['move']
const MOVES: readonly Move[] = ['submit', 'accept', 'refuse']
const TITLE = { submit: 'submitMilestone', accept: 'acceptMilestone', refuse: 'refuseMilestone' } as const
const LABEL = { submit: 'submission', accept: 'remarks', refuse: 'refusal' } as const

interface StepDialogProps {
  dealId: string
  milestone: Milestone
  move: Move
  onClose: () => void
}

function StepDialog({ dealId, milestone, move, onClose }: StepDialogProps) {
  const t = useTexts(courseTexts)
  const deal = useTexts(dealTexts)
  const [file, setFile] = useState<File | null>(null)
  const act = useAct(moveMilestone, { done: t('stepDone'), showsProblem: true, onDone: onClose })
  const send = async ({ words = '' }: { words?: string }) => {
    const fileId = file ? await uploadFile(file) : null
    return act.mutateAsync({ id: dealId, milestoneId: milestone.id, move, words, fileId })
  }
  return (
    <FormDialog<{ words?: string }>
      title={`${t(TITLE[move])}：${milestone.title}`}
      okText={t(TITLE[move])}
      cancelText={deal('cancel')}
      start={{}}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        {t('criteriaIs')}
        {milestone.criteria}
      </p>
      <Form.Item
        name="words"
        label={t(LABEL[move])}
        rules={
          move === 'refuse'
            ? [{ required: true, min: 2, whitespace: true, message: t('refusalMissing') }]
            : []
        }
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      {move === 'submit' ? <FileField label={t('evidenceFile')} onChange={setFile} /> : null}
    </FormDialog>
  )
}

function MilestoneLine({ milestone, onMove }: { milestone: Milestone; onMove: (move: Move) => void }) {
  const t = useTexts(courseTexts)
  const { title, criteria, dueOn, amountFen, state, submission, file, remarks, stateReason, abilities } =
    milestone
  return (
    <li>
      <span className="table-group">
        <strong>{title}</strong>
        <RecordStateTag state={state} />
        <span>
          {t('dueBy')} <Day on={dueOn} />
        </span>
        {amountFen === '0' ? null : <Money fen={amountFen} />}
        {file ? <a href={fileHref(file.id)}>{file.name}</a> : null}
        {MOVES.filter((move) => abilities.includes(move)).map((move) => (
          <Button
            key={move}
            size="small"
            aria-label={`${t(TITLE[move])}：${title}`}
            onClick={() => onMove(move)}
          >
            {t(TITLE[move])}
          </Button>
        ))}
      </span>
      <span className="hint">
        {t('criteriaIs')}
        {criteria}
      </span>
      {submission ? (
        <span className="hint">
          {t('submissionIs')}
          {submission}
        </span>
      ) : null}
      {state.code === 'refused' && stateReason ? (
        <span className="hint">
          {t('refusalIs')}
          {stateReason}
        </span>
      ) : null}
      {remarks ? (
        <span className="hint">
          {t('remarksIs')}
          {remarks}
        </span>
      ) : null}
    </li>
  )
}

/** The milestones of a contract with what will count as done, and what came of each. */
export function DealMilestones({ deal }: { deal: Deal }) {
  const t = useTexts(courseTexts)
  const [isWriting, setWriting] = useState(false)
  const [step, setStep] = useState<{ milestone: Milestone; move: Move } | null>(null)
  return (
    <section className="console-panel" aria-labelledby="milestones-title">
      <div className="section-head">
        <h2 id="milestones-title" className="console-section-title">
          {t('milestones')}
        </h2>
        {deal.abilities.includes('change') ? (
          <Button onClick={() => setWriting(true)}>{t('terms')}</Button>
        ) : null}
      </div>
      {deal.milestones.length === 0 ? (
        <p className="hint">{t('milestonesEmpty')}</p>
      ) : (
        <ol className="payment-list">
          {deal.milestones.map((milestone) => (
            <MilestoneLine
              key={milestone.id}
              milestone={milestone}
              onMove={(move) => setStep({ milestone, move })}
            />
          ))}
        </ol>
      )}
      {isWriting ? <TermsDialog deal={deal} onClose={() => setWriting(false)} /> : null}
      {step ? <StepDialog dealId={deal.id} {...step} onClose={() => setStep(null)} /> : null}
    </section>
  )
}
