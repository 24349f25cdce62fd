import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { ErrorSummary, Notice, ProblemNotice } from '#web/ui/notice.tsx'
import { Steps } from '#web/ui/steps.tsx'
import { DetailList } from './details.portal.tsx'
import { BasicsStep } from './form-basics.portal.tsx'
import { fieldOf, isOpen, ofKind, plans, stepNames, stepOf } from './form-plan.portal.ts'
import { CheckLimits } from './form-limits.portal.tsx'
import { ConditionsStep, ContentStep } from './form-questions.portal.tsx'
import { usePostingForm, type FormSetup, type PostingForm } from './posting-form-state.portal.ts'
import { readValues } from './posting-values.portal.ts'
import { detailTexts, postingTexts } from './texts.portal.ts'
import { publishTexts } from './texts-publish.portal.ts'

/** The questions the other side asks first and that are still open, each leading to its field. */
function StillWanted({ form }: { form: PostingForm }) {
  const t = useTexts(publishTexts)
  const names = useTexts(detailTexts)
  const { values } = form
  if (!values.kind) return null
  const open = plans[values.kind].wanted.filter((question) => isOpen(question, values))
  if (open.length === 0) return null
  const nameOf = (question: (typeof open)[number]) =>
    question === 'body' ? t(values.kind === 'need' ? 'needBody' : 'offerBody') : names(question)
  const goTo = (question: (typeof open)[number]) => {
    const field = fieldOf(question)
    flushSync(() => form.setStep(stepOf(field)))
    document.getElementById(field)?.focus()
  }
  return (
    <Notice kind="warning" title={t('wantedTitle')}>
      <p>{t('wantedText')}</p>
      <div className="row">
        {open.map((question) => (
          <Button key={question} look="quiet" onClick={() => goTo(question)}>
            {nameOf(question)}
          </Button>
        ))}
      </div>
    </Notice>
  )
}

const checkTitles = { public: 'checkTitle', matched: 'checkMatched', broker: 'checkBroker' } as const

function CheckStep({ form }: { form: PostingForm }) {
  const t = useTexts(publishTexts)
  const names = useTexts(postingTexts)
  const { values } = form
  const words = { kind: '', title: '', place: '', amount: '', number: '', indexName: '', range: '' }
  const reading = readValues(ofKind(values), { personId: null, words })
  return (
    <>
      <StillWanted form={form} />
      {'value' in reading ? (
        <section className="card" aria-labelledby="check-title">
          <p className="quiet">{t(checkTitles[values.visibility])}</p>
          <h3 id="check-title">{values.title}</h3>
          <p className="quiet">{names(reading.value.kind)}</p>
          {values.abstract ? <p>{values.abstract}</p> : null}
          {values.body ? <p className="kept-lines">{values.body}</p> : null}
          <DetailList kind={reading.value.kind} details={reading.value.details} />
          <CheckLimits values={values} />
          <p className="quiet">{names('contactHint')}</p>
        </section>
      ) : null}
    </>
  )
}

const parts = {
  basics: BasicsStep,
  content: ContentStep,
  conditions: ConditionsStep,
  check: CheckStep,
} as const

function FormButtons({ form }: { form: PostingForm }) {
  const t = useTexts(publishTexts)
  const isLast = form.step === 'check'
  return (
    <div className="row form-buttons">
      {isLast ? (
        <Button look="primary" type="submit" busy={form.saving || form.submitting}>
          {form.submitting ? t('submitting') : t('submit')}
        </Button>
      ) : (
        <Button look="primary" type="submit">
          {t('next')}
        </Button>
      )}
      {form.step === 'basics' ? null : <Button onClick={form.back}>{t('back')}</Button>}
      <Button look="quiet" busy={form.saving} onClick={() => void form.save()}>
        {form.saving ? t('saving') : t('save')}
      </Button>
    </div>
  )
}

/** A new step starts at its heading, as a new page would. */
function useStepFocus(step: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    const isBusyElsewhere = heading.current?.closest('form')?.contains(document.activeElement)
    const stays =
      isBusyElsewhere && document.activeElement?.matches('input, select, textarea, .error-summary, fieldset')
    if (!stays) heading.current?.focus()
  }, [step])
  return heading
}

/** The form of a posting in four steps; keeps what is typed until it is saved. */
export function PostingFormView(setup: FormSetup) {
  const t = useTexts(publishTexts)
  const form = usePostingForm(setup)
  const heading = useStepFocus(form.step)
  const index = stepNames.indexOf(form.step)
  const Part = parts[form.step]
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (form.step === 'check') void form.submit()
        else form.next()
      }}
    >
      <Steps steps={stepNames.map((name) => t(name))} current={index} />
      {form.isRestored ? (
        <Notice title={t('restored')}>
          <Button look="quiet" onClick={form.startOver}>
            {t('startOver')}
          </Button>
        </Notice>
      ) : null}
      <ErrorSummary
        problems={form.problems}
        onFollow={(field) => flushSync(() => form.setStep(stepOf(field)))}
      />
      {form.general ? <ProblemNotice error={form.general} /> : null}
      <h2 ref={heading} tabIndex={-1}>
        {t('stepOf', { step: index + 1, count: stepNames.length, name: t(form.step) })}
      </h2>
      <Part form={form} />
      <FormButtons form={form} />
    </form>
  )
}
