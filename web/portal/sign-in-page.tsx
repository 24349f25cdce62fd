import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { ApiProblem, type FieldProblem } from '#web/lib/problem.ts'
import { safeReturnPath } from '#web/lib/return-path.ts'
import { useSignIn, type Credentials } from '#web/lib/session.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Checkbox, TextInput } from '#web/ui/inputs.tsx'
import { ErrorSummary, Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page.tsx'
import { portalPaths } from './paths.ts'
import { signInTexts } from './texts.ts'

type FieldName = keyof Required<Credentials>

const missing = { login: 'loginMissing', password: 'passwordMissing', code: 'codeMissing' } as const

/** The second factor is asked for once the server says it wants it. */
function wantsCode(error: Error | null): boolean {
  return error instanceof ApiProblem && (error.at('code') !== undefined || error.code.includes('code'))
}

/** The whole page loads anew, since the place to return to may be the console. */
function goBack(): void {
  const wanted = new URLSearchParams(location.search).get('return')
  location.assign(safeReturnPath(wanted, location.origin))
}

function useSignInForm() {
  const t = useTexts(signInTexts)
  const signIn = useSignIn()
  const [needsCode, setNeedsCode] = useState(false)
  const [recovers, setRecovers] = useState(false)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const valueOf = (name: FieldName) => String(form.get(name) ?? '').trim()
    const names: readonly FieldName[] = needsCode ? ['login', 'password', 'code'] : ['login', 'password']
    const found = names
      .filter((name) => valueOf(name) === '')
      .map((field) => ({
        field,
        code: missing[field],
        detail: t(field === 'code' && recovers ? 'recoveryMissing' : missing[field]),
      }))
    setProblems(found)
    if (found.length > 0) return
    const credentials = {
      login: valueOf('login'),
      password: String(form.get('password')),
      ...(needsCode ? { code: valueOf('code') } : {}),
    }
    signIn.mutate(credentials, {
      onSuccess: goBack,
      onError: (error) => {
        setNeedsCode((asked) => asked || wantsCode(error))
        if (error instanceof ApiProblem) setProblems(error.fields)
      },
    })
  }
  const errorAt = (name: FieldName) => problems.find(({ field }) => field === name)?.detail
  const general = signIn.error && problems.length === 0 ? signIn.error.message : null
  return { submit, busy: signIn.isPending, problems, errorAt, general, needsCode, recovers, setRecovers }
}

/** Six digits of the authenticator, or a recovery code for whoever has lost it. */
function CodeField({ form }: { form: ReturnType<typeof useSignInForm> }) {
  const t = useTexts(signInTexts)
  const { recovers, setRecovers } = form
  return (
    <div>
      <Field
        id="code"
        label={t(recovers ? 'recoveryCode' : 'code')}
        hint={t(recovers ? 'recoveryHint' : 'codeHint')}
        required
        error={form.errorAt('code')}
      >
        {recovers ? (
          <TextInput
            name="code"
            key="recovery"
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={20}
          />
        ) : (
          <TextInput name="code" key="code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} />
        )}
      </Field>
      <Button look="quiet" onClick={() => setRecovers(!recovers)}>
        {t(recovers ? 'useCode' : 'useRecovery')}
      </Button>
    </div>
  )
}

function PasswordField({ error }: { error: string | undefined }) {
  const t = useTexts(signInTexts)
  const [shown, setShown] = useState(false)
  return (
    <div>
      <Field id="password" label={t('password')} required error={error}>
        <TextInput name="password" type={shown ? 'text' : 'password'} autoComplete="current-password" />
      </Field>
      <Checkbox checked={shown} onChange={(event) => setShown(event.target.checked)}>
        {t('showPassword')}
      </Checkbox>
    </div>
  )
}

/** The sign-in page of the portal and the console; returns to the page that asked for it. */
export function SignInPage() {
  const t = useTexts(signInTexts)
  const form = useSignInForm()
  return (
    <div className="column page sign-in">
      <PageHeader title={t('title')} lead={t('lead')} />
      <form className="card sign-in-form" noValidate onSubmit={form.submit}>
        <ErrorSummary problems={form.problems} />
        {form.general ? (
          <Notice kind="error" title={t('problem')}>
            <p>{form.general}</p>
          </Notice>
        ) : null}
        <Field id="login" label={t('login')} required error={form.errorAt('login')}>
          <TextInput name="login" autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Field>
        <PasswordField error={form.errorAt('password')} />
        {form.needsCode ? <CodeField form={form} /> : null}
        <Button type="submit" look="primary" wide busy={form.busy}>
          {form.busy ? t('submitting') : t('submit')}
        </Button>
      </form>
      <p>
        <Link to={portalPaths.forgotPassword}>{t('forgot')}</Link>
      </p>
      <p>
        {t('noAccount')} <Link to={portalPaths.signUp}>{t('signUp')}</Link>
      </p>
    </div>
  )
}
