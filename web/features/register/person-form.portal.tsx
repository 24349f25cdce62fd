import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { TextArea, TextInput } from '#web/ui/inputs.tsx'
import { ErrorSummary, ProblemNotice } from '#web/ui/notice.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useUpdatePerson, type Person } from './api.portal.ts'
import { CodeSelect } from './code-select.portal.tsx'
import { useFormProblems } from './form-problems.portal.ts'
import { PlacePicker } from './place-picker.portal.tsx'
import { placeTexts, profileTexts } from './texts.portal.ts'

interface PersonFormProps {
  person: Person
  onClose: () => void
}

function usePersonForm({ person, onClose }: PersonFormProps) {
  const t = useTexts(profileTexts)
  const toast = useToast()
  const update = useUpdatePerson()
  const { refuse, ...form } = useFormProblems()
  const [values, setValues] = useState({
    email: person.email ?? '',
    placeCode: person.placeCode,
    employer: person.employer,
    title: person.title,
    subjectCode: person.subjectCode ?? '',
    introduction: person.introduction,
  })
  const save = () =>
    update.mutate(
      {
        ...values,
        id: person.id,
        version: person.version,
        email: values.email.trim() || null,
        subjectCode: values.subjectCode || null,
      },
      {
        onSuccess: () => {
          toast(t('saved'))
          onClose()
        },
        onError: refuse,
      },
    )
  const change = (changed: Partial<typeof values>) => setValues({ ...values, ...changed })
  return { ...form, values, change, save, busy: update.isPending }
}

/** Changes of one's own registration; names and numbers that were verified stay with the staff. */
export function PersonForm({ person, onClose }: PersonFormProps) {
  const t = useTexts(profileTexts)
  const form = usePersonForm({ person, onClose })
  return (
    <form
      className="sign-in-form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.save()
      }}
    >
      <ErrorSummary problems={form.problems} />
      {form.general ? <ProblemNotice error={form.general} /> : null}
      <PersonFields form={form} />
      <div className="row">
        <Button type="submit" look="primary" busy={form.busy}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  )
}

function PersonFields({ form }: { form: ReturnType<typeof usePersonForm> }) {
  const t = useTexts(profileTexts)
  const places = useTexts(placeTexts)
  const { values, change, errorAt } = form
  const line = (key: 'employer' | 'title', label: string, maxLength: number) => (
    <Field id={key} label={label} error={errorAt(key)}>
      <TextInput
        maxLength={maxLength}
        value={values[key]}
        onChange={(event) => change({ [key]: event.target.value })}
      />
    </Field>
  )
  return (
    <>
      {line('employer', t('employer'), 100)}
      {line('title', t('jobTitle'), 50)}
      <Field id="email" label={t('email')} error={errorAt('email')}>
        <TextInput
          type="email"
          autoComplete="email"
          value={values.email}
          onChange={(event) => change({ email: event.target.value })}
        />
      </Field>
      <PlacePicker
        id="placeCode"
        label={t('place')}
        required
        error={errorAt('placeCode')}
        value={values.placeCode}
        onChange={(placeCode) => change({ placeCode })}
      />
      <Field id="subjectCode" label={t('subject')} error={errorAt('subjectCode')}>
        <CodeSelect
          scheme="subject"
          value={values.subjectCode}
          blank={places('choose')}
          onChange={(subjectCode) => change({ subjectCode })}
        />
      </Field>
      <Field
        id="introduction"
        label={t('introduction')}
        hint={t('introductionHint')}
        error={errorAt('introduction')}
      >
        <TextArea
          rows={5}
          maxLength={2000}
          value={values.introduction}
          onChange={(event) => change({ introduction: event.target.value })}
        />
      </Field>
    </>
  )
}
