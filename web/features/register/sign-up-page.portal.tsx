import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { useSignIn } from '#web/lib/session.tsx'
import { portalPaths } from '#web/portal/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Checkbox, TextInput } from '#web/ui/inputs.tsx'
import { ErrorSummary, ProblemNotice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page.tsx'
import { useSignUp } from './api.portal.ts'
import { useFormProblems } from './form-problems.portal.ts'
import { PlacePicker } from './place-picker.portal.tsx'
import { SignUpConsents, type TickedConsent } from './sign-up-consents.portal.tsx'
import { signUpTexts } from './texts.portal.ts'

interface Values {
  name: string
  phone: string
  placeCode: string
  employer: string
  title: string
  isWorker: boolean
  login: string
  password: string
  consents: TickedConsent[]
}

const empty: Values = {
  name: '',
  phone: '',
  placeCode: '',
  employer: '',
  title: '',
  isWorker: true,
  login: '',
  password: '',
  consents: [],
}

function useSignUpForm() {
  const t = useTexts(signUpTexts)
  const [values, setValues] = useState<Values>(empty)
  const { check, ...form } = useFormProblems()
  const signUp = useSignUp()
  const signIn = useSignIn()
  const submit = async () => {
    const { name, phone, placeCode, password } = values
    const complete = check([
      ['name', !name.trim(), t('nameMissing')],
      ['phone', !phone.trim(), t('phoneMissing')],
      ['placeCode', !placeCode, t('placeMissing')],
      ['password', !password, t('passwordMissing')],
    ])
    if (!complete) return
    const login = values.login.trim() || phone.replace(/[\s-]/g, '')
    try {
      await signUp.mutateAsync({ ...values, login })
      await signIn.mutateAsync({ login, password })
      location.assign(portalPaths.profile)
    } catch (error) {
      form.refuse(error as Error)
    }
  }
  const change = (changed: Partial<Values>) => setValues({ ...values, ...changed })
  return { ...form, values, change, submit, busy: signUp.isPending || signIn.isPending }
}

type SignUpForm = ReturnType<typeof useSignUpForm>

function PersonFields({ form }: { form: SignUpForm }) {
  const t = useTexts(signUpTexts)
  const { values, change, errorAt } = form
  return (
    <>
      <Field id="name" label={t('name')} required error={errorAt('name')}>
        <TextInput
          autoComplete="name"
          maxLength={50}
          value={values.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Field id="phone" label={t('phone')} hint={t('phoneHint')} required error={errorAt('phone')}>
        <TextInput
          type="tel"
          autoComplete="tel"
          value={values.phone}
          onChange={(event) => change({ phone: event.target.value })}
        />
      </Field>
      <PlacePicker
        id="placeCode"
        label={t('place')}
        hint={t('placeHint')}
        required
        error={errorAt('placeCode')}
        value={values.placeCode}
        onChange={(placeCode) => change({ placeCode })}
      />
      <Checkbox checked={values.isWorker} onChange={(event) => change({ isWorker: event.target.checked })}>
        {t('isWorker')}
      </Checkbox>
      <Field id="employer" label={t('employer')} error={errorAt('employer')}>
        <TextInput
          autoComplete="organization"
          maxLength={100}
          value={values.employer}
          onChange={(event) => change({ employer: event.target.value })}
        />
      </Field>
      <Field id="title" label={t('jobTitle')} error={errorAt('title')}>
        <TextInput
          autoComplete="organization-title"
          maxLength={50}
          value={values.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
    </>
  )
}

function AccountFields({ form }: { form: SignUpForm }) {
  const t = useTexts(signUpTexts)
  const [shown, setShown] = useState(false)
  const { values, change, errorAt } = form
  return (
    <>
      <Field id="login" label={t('login')} hint={t('loginHint')} error={errorAt('login')}>
        <TextInput
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          value={values.login}
          onChange={(event) => change({ login: event.target.value })}
        />
      </Field>
      <Field
        id="password"
        label={t('password')}
        hint={t('passwordHint')}
        required
        error={errorAt('password')}
      >
        <TextInput
          type={shown ? 'text' : 'password'}
          autoComplete="new-password"
          maxLength={200}
          value={values.password}
          onChange={(event) => change({ password: event.target.value })}
        />
      </Field>
      <Checkbox checked={shown} onChange={(event) => setShown(event.target.checked)}>
        {t('showPassword')}
      </Checkbox>
    </>
  )
}

/** Registers oneself and signs in; the officers of the place verify it later. */
export function SignUpPage() {
  const t = useTexts(signUpTexts)
  const form = useSignUpForm()
  return (
    <div className="column page sign-in">
      <PageHeader title={t('title')} lead={t('lead')} />
      <form
        className="card sign-in-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void form.submit()
        }}
      >
        <ErrorSummary problems={form.problems} />
        {form.general ? <ProblemNotice error={form.general} /> : null}
        <PersonFields form={form} />
        <AccountFields form={form} />
        <SignUpConsents value={form.values.consents} onChange={(consents) => form.change({ consents })} />
        <Button type="submit" look="primary" wide busy={form.busy}>
          {form.busy ? t('submitting') : t('submit')}
        </Button>
      </form>
      <p>
        {t('haveAccount')} <Link to={portalPaths.signIn}>{t('signIn')}</Link>
      </p>
    </div>
  )
}
