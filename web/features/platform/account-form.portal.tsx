import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { useFormProblems } from '#web/features/register/form-problems.portal.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Checkbox, TextInput } from '#web/ui/inputs.tsx'
import { ErrorSummary, ProblemNotice } from '#web/ui/notice.tsx'
import { accountTexts } from './texts-account.portal.ts'

type Values = Readonly<Record<string, string>>

interface AccountFormProps {
  submitText: string
  /** Names of the fields with what to say when one is empty. */
  required: Readonly<Record<string, string>>
  onSubmit: (values: Values) => Promise<unknown>
  onCancel?: () => void
  children: (errorAt: (field: string) => string | undefined) => ReactNode
}

/** A short form whose values the browser keeps; what the server refuses is shown beside the field or above. */
export function AccountForm({ submitText, required, onSubmit, onCancel, children }: AccountFormProps) {
  const t = useTexts(accountTexts)
  const { check, refuse, problems, general, errorAt } = useFormProblems()
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const values = Object.fromEntries(Array.from(form, ([name, value]) => [name, String(value)]))
    const missing = Object.entries(required).map(
      ([name, text]) => [name, !values[name]?.trim(), text] as const,
    )
    if (!check(missing)) return
    setBusy(true)
    try {
      await onSubmit(values)
    } catch (error) {
      refuse(error as Error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary problems={problems} />
      {general ? <ProblemNotice error={general} /> : null}
      {children(errorAt)}
      <div className="row">
        <Button type="submit" look="primary" busy={busy}>
          {submitText}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{t('cancel')}</Button> : null}
      </div>
    </form>
  )
}

interface PasswordFieldProps {
  name: 'current' | 'password'
  label: string
  hint?: string
  error: string | undefined
}

/** A password with the choice to see it. */
export function PasswordField({ name, label, hint, error }: PasswordFieldProps) {
  const t = useTexts(accountTexts)
  const [shown, setShown] = useState(false)
  return (
    <div>
      <Field id={name} label={label} hint={hint} required error={error}>
        <TextInput
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={name === 'current' ? 'current-password' : 'new-password'}
          maxLength={200}
        />
      </Field>
      <Checkbox checked={shown} onChange={(event) => setShown(event.target.checked)}>
        {t('show')}
      </Checkbox>
    </div>
  )
}
