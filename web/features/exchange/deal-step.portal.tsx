import { useId, useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Field } from '#web/ui/field.tsx'
import { RadioGroup, TextArea } from '#web/ui/inputs.tsx'
import { ProblemNotice } from '#web/ui/notice.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useDealStep, type DealStep, type Side } from './api-deals.portal.ts'
import { myDealTexts } from './texts-deals.portal.ts'

interface WordsStepProps {
  dealId: string
  /** What the button and the dialog say. */
  label: string
  /** What is to be written. */
  asks: string
  isNeeded?: boolean
  look?: 'primary' | 'danger' | 'secondary'
  stepOf: (words: string) => DealStep
}

/** A step with some words to it: what was typed stays when it is refused. */
export function WordsStep({
  dealId,
  label,
  asks,
  isNeeded = false,
  look = 'secondary',
  stepOf,
}: WordsStepProps) {
  const t = useTexts(myDealTexts)
  const toast = useToast()
  const id = useId()
  const take = useDealStep(dealId)
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  const send = () => {
    const lacks = isNeeded && words.trim().length < 2
    setMissing(lacks)
    if (lacks) return document.getElementById(id)?.focus()
    take.mutate(stepOf(words.trim()), {
      onSuccess: () => {
        toast(t('done'))
        setOpen(false)
        setWords('')
      },
    })
  }
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        title={label}
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <Button look={look === 'danger' ? 'danger' : 'primary'} busy={take.isPending} onClick={send}>
            {label}
          </Button>
        }
      >
        {take.error ? <ProblemNotice error={take.error} /> : null}
        <Field id={id} label={asks} required={isNeeded} error={isMissing ? t('wordsMissing') : undefined}>
          <TextArea maxLength={500} value={words} onChange={(event) => setWords(event.target.value)} />
        </Field>
      </Dialog>
    </>
  )
}

const SCORES = ['5', '4', '3', '2', '1'] as const
type Score = (typeof SCORES)[number]

/** One side's opinion of the other, given once. */
export function RateDeal({ dealId, side, until }: { dealId: string; side: Side; until: string }) {
  const t = useTexts(myDealTexts)
  const toast = useToast()
  const take = useDealStep(dealId)
  const [score, setScore] = useState<Score | null>(null)
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  const send = () => {
    setMissing(score === null)
    if (score === null) return document.getElementById('score')?.focus()
    const step = { kind: 'rate' as const, side, score: Number(score), words: words.trim() }
    take.mutate(step, { onSuccess: () => toast(t('done')) })
  }
  return (
    <section className="card no-print" aria-labelledby="rate">
      <h2 id="rate">{t('rate')}</h2>
      <p>{t('rateText', { date: until })}</p>
      {take.error ? <ProblemNotice error={take.error} /> : null}
      <RadioGroup
        id="score"
        label={t('score')}
        required
        error={isMissing ? t('scoreMissing') : undefined}
        options={SCORES.map((value) => ({ value, label: t('scoreOf', { score: value }) }))}
        value={score}
        onChange={setScore}
      />
      <Field id="rating-words" label={t('words')}>
        <TextArea maxLength={1000} value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <Button look="primary" busy={take.isPending} onClick={send}>
        {t('rate')}
      </Button>
    </section>
  )
}
