import type { ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Field, FieldGroup } from '#web/ui/field.tsx'
import { Checkbox, Select, TextArea, TextInput } from '#web/ui/inputs.tsx'
import { maturityKeys, transferModeKeys } from './details.portal.tsx'
import { IndexRows } from './form-indices.portal.tsx'
import { LimitQuestions } from './form-limits.portal.tsx'
import { fieldOf, plans, type Question } from './form-plan.portal.ts'
import type { PostingForm } from './posting-form-state.portal.ts'
import type { ChoiceKey, MoneyKey, NumberKey, ProseKey, TransferMode } from './posting-values.portal.ts'
import { detailTexts } from './texts.portal.ts'
import { publishTexts } from './texts-publish.portal.ts'

interface QuestionProps<K extends Question = Question> {
  question: K
  form: PostingForm
}

const hints = {
  presentMethod: 'presentMethodHint',
  solves: 'solvesHint',
  advantage: 'advantageHint',
  economics: 'economicsHint',
  methods: 'methodsHint',
  cases: 'casesHint',
  deliverables: 'deliverablesHint',
  ipStatus: 'ipStatusHint',
} as const

function Prose({ question, form }: QuestionProps<ProseKey>) {
  const t = useTexts(publishTexts)
  const names = useTexts(detailTexts)
  const hint = question in hints ? t(hints[question as keyof typeof hints]) : undefined
  const id = fieldOf(question)
  const value = form.values.details[question] ?? ''
  return (
    <Field id={id} label={names(question)} hint={hint} error={form.errorAt(id)}>
      {question === 'ipStatus' ? (
        <TextInput
          value={value}
          maxLength={200}
          onChange={(event) => form.answer(question, event.target.value)}
        />
      ) : (
        <TextArea
          value={value}
          maxLength={2000}
          onChange={(event) => form.answer(question, event.target.value)}
        />
      )}
    </Field>
  )
}

function Amount({
  name,
  label,
  hint,
  form,
}: {
  name: MoneyKey
  label: string
  hint?: string
  form: PostingForm
}) {
  const id = `details.${name}`
  return (
    <Field id={id} label={label} hint={hint} error={form.errorAt(id)}>
      <TextInput
        inputMode="decimal"
        value={form.values.details[name] ?? ''}
        onChange={(event) => form.answer(name, event.target.value)}
      />
    </Field>
  )
}

function AmountRange({ question, form }: QuestionProps<'budget' | 'price'>) {
  const t = useTexts(publishTexts)
  const names = useTexts(detailTexts)
  return (
    <FieldGroup label={names(question)} hint={t('wan')}>
      <div className="field-pair">
        <Amount name={`${question}LowFen`} label={t('lowest')} form={form} />
        <Amount name={`${question}HighFen`} label={t('highest')} form={form} />
      </div>
    </FieldGroup>
  )
}

function Choice({ question, form }: QuestionProps<'wants' | 'contractKind' | 'maturity'>) {
  const names = useTexts(detailTexts)
  const id = fieldOf(question)
  const options = {
    wants: (['expert', 'result', 'test', 'joint_rd', 'talent'] as const).map((value) => ({
      value,
      label: names(value),
    })),
    contractKind: (['development', 'transfer', 'licence', 'consulting', 'service'] as const).map((value) => ({
      value,
      label: names(value),
    })),
    maturity: maturityKeys.map((key, index) => ({
      value: String(index + 1),
      label: `${index + 1} ${names(key)}`,
    })),
  }
  return (
    <Field id={id} label={names(question)} error={form.errorAt(id)}>
      <Select
        value={form.values.details[question] ?? ''}
        options={options[question]}
        onChange={(event) => form.answer(question, event.target.value)}
      />
    </Field>
  )
}

function Line(props: QuestionProps<ChoiceKey | NumberKey> & { type?: 'date'; hint?: string }) {
  const { question, form, type, hint } = props
  const names = useTexts(detailTexts)
  const id = fieldOf(question)
  return (
    <Field id={id} label={names(question)} hint={hint} error={form.errorAt(id)}>
      <TextInput
        type={type ?? 'text'}
        inputMode={type ? undefined : 'numeric'}
        value={form.values.details[question] ?? ''}
        onChange={(event) => form.answer(question, event.target.value)}
      />
    </Field>
  )
}

function TransferModes({ form }: { form: PostingForm }) {
  const names = useTexts(detailTexts)
  const { transferModes } = form.values
  const toggle = (mode: TransferMode, on: boolean) =>
    form.change({
      transferModes: on ? [...transferModes, mode] : transferModes.filter((chosen) => chosen !== mode),
    })
  return (
    <FieldGroup id="details.transferModes" label={names('transferModes')}>
      {(Object.keys(transferModeKeys) as TransferMode[]).map((mode) => (
        <Checkbox
          key={mode}
          checked={transferModes.includes(mode)}
          onChange={(event) => toggle(mode, event.target.checked)}
        >
          {names(transferModeKeys[mode])}
        </Checkbox>
      ))}
    </FieldGroup>
  )
}

function Asked({ question, form }: QuestionProps): ReactNode {
  const t = useTexts(publishTexts)
  const names = useTexts(detailTexts)
  switch (question) {
    case 'indices':
      return <IndexRows form={form} />
    case 'budget':
    case 'price':
      return <AmountRange question={question} form={form} />
    case 'presentCostFen':
      return <Amount name={question} label={names(question)} hint={t('presentCostHint')} form={form} />
    case 'transferModes':
      return <TransferModes form={form} />
    case 'wants':
    case 'contractKind':
    case 'maturity':
      return <Choice question={question} form={form} />
    case 'deadlineOn':
      return <Line question={question} form={form} type="date" />
    case 'teamSize':
      return <Line question={question} form={form} hint={t('teamHint')} />
    case 'durationMonths':
      return <Line question={question} form={form} hint={t('monthsHint')} />
    default:
      return <Prose question={question} form={form} />
  }
}

/** The second step: the text of the posting and what explains it. */
export function ContentStep({ form }: { form: PostingForm }) {
  const t = useTexts(publishTexts)
  const { values, change, errorAt } = form
  const isNeed = values.kind === 'need'
  return (
    <>
      <Field id="abstract" label={t('abstract')} hint={t('abstractHint')} error={errorAt('abstract')}>
        <TextArea
          rows={2}
          maxLength={1000}
          value={values.abstract}
          onChange={(event) => change({ abstract: event.target.value })}
        />
      </Field>
      <Field
        id="body"
        label={isNeed ? t('needBody') : t('offerBody')}
        hint={isNeed ? t('needBodyHint') : t('offerBodyHint')}
        error={errorAt('body')}
      >
        <TextArea
          rows={8}
          maxLength={20000}
          value={values.body}
          onChange={(event) => change({ body: event.target.value })}
        />
      </Field>
      {values.kind
        ? plans[values.kind].content.map((question) => (
            <Asked key={question} question={question} form={form} />
          ))
        : null}
    </>
  )
}

/** The third step: numbers, amounts and terms. */
export function ConditionsStep({ form }: { form: PostingForm }) {
  const { kind } = form.values
  if (!kind) return null
  return (
    <>
      {plans[kind].conditions.map((question) => (
        <Asked key={question} question={question} form={form} />
      ))}
      <LimitQuestions form={form} />
    </>
  )
}
