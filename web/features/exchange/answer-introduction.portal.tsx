import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { ApiProblem } from '#web/lib/problem.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Field } from '#web/ui/field.tsx'
import { RadioGroup, TextArea } from '#web/ui/inputs.tsx'
import { ProblemNotice } from '#web/ui/notice.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useAnswerIntroduction } from './api.portal.ts'
import { useDeclineReasons, type DeclineReason } from './decline-reasons.ts'
import { introductionTexts } from './texts-mine.portal.ts'

interface AnswerProps {
  id: string
  side: 'need' | 'offer'
}

function Decline({ id, side }: AnswerProps) {
  const t = useTexts(introductionTexts)
  const toast = useToast()
  const answer = useAnswerIntroduction()
  const [asking, setAsking] = useState(false)
  const reasons = useDeclineReasons()
  const [declineReason, setDeclineReason] = useState<DeclineReason | null>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<'declineReason' | 'reason' | null>(null)
  const confirm = () => {
    const lacks =
      declineReason === null
        ? 'declineReason'
        : declineReason === 'other' && reason.trim() === ''
          ? 'reason'
          : null
    setMissing(lacks)
    if (declineReason === null || lacks !== null) {
      document.getElementById(lacks ?? '')?.focus()
      return
    }
    const words = reason.trim() === '' ? {} : { reason: reason.trim() }
    const body = { id, side, answer: 'declined' as const, declineReason, ...words }
    answer.mutate(body, { onSuccess: () => toast(t('declinedToast')) })
  }
  const said = answer.error instanceof ApiProblem ? answer.error.at('reason') : undefined
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('decline')}</Button>
      <Dialog
        title={t('declineTitle')}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <Button look="danger" busy={answer.isPending} onClick={confirm}>
            {t('declineYes')}
          </Button>
        }
      >
        {answer.error && !said ? <ProblemNotice error={answer.error} /> : null}
        <RadioGroup
          id="declineReason"
          label={t('declineReason')}
          required
          error={missing === 'declineReason' ? t('declineMissing') : undefined}
          options={reasons}
          value={declineReason}
          onChange={setDeclineReason}
        />
        <Field
          id="reason"
          label={t('declineWords')}
          hint={t('declineHint')}
          required={declineReason === 'other'}
          error={missing === 'reason' ? t('declineWordsMissing') : said}
        >
          <TextArea maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </Dialog>
    </>
  )
}

/** Accept or decline, for the side that is asked. */
export function AnswerIntroduction({ id, side }: AnswerProps) {
  const t = useTexts(introductionTexts)
  const toast = useToast()
  const answer = useAnswerIntroduction()
  const accept = () =>
    answer.mutate({ id, side, answer: 'accepted' }, { onSuccess: () => toast(t('acceptedToast')) })
  return (
    <section className="card no-print" aria-labelledby="decide">
      <h2 id="decide">{t('decide')}</h2>
      <p>{t('decideText')}</p>
      {answer.error ? <ProblemNotice error={answer.error} /> : null}
      <div className="row">
        <Button look="primary" busy={answer.isPending} onClick={accept}>
          {t('accept')}
        </Button>
        <Decline id={id} side={side} />
      </div>
    </section>
  )
}
