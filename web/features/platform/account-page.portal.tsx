import { useState } from 'react'
import { useLanguage, useTexts, type Language } from '#web/lib/i18n.tsx'
import { useSwitchLanguage } from '#web/lib/session.tsx'
import { MyNav } from '#web/portal/my-nav.tsx'
import { SignedIn } from '#web/portal/signed-in.tsx'
import { Button } from '#web/ui/button.tsx'
import { RadioGroup, TextInput } from '#web/ui/inputs.tsx'
import { Field } from '#web/ui/field.tsx'
import { Notice, ProblemNotice } from '#web/ui/notice.tsx'
import { PageHeader, Skeleton } from '#web/ui/page.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { AccountForm, PasswordField } from './account-form.portal.tsx'
import { AccountSessions } from './account-sessions.portal.tsx'
import { AccountTokens } from './account-tokens.portal.tsx'
import { AccountTotp } from './account-totp.portal.tsx'
import { AccountWebhooks } from './account-webhooks.portal.tsx'
import { useChangePassword, useOfferEmail, useOwnAccount, type OwnAccount } from './api-account.portal.ts'
import './account.portal.css'
import { accountTexts } from './texts-account.portal.ts'

/** One section's form is open at a time, so that a page never holds two fields of one name. */
interface SectionProps {
  open: boolean
  onOpen: (open: boolean) => void
}

function PasswordSection({ open, onOpen }: SectionProps) {
  const t = useTexts(accountTexts)
  const toast = useToast()
  const change = useChangePassword()
  const save = async (values: Readonly<Record<string, string>>) => {
    await change.mutateAsync({ current: values['current'] ?? '', password: values['password'] ?? '' })
    toast(t('passwordChanged'))
    onOpen(false)
  }
  return (
    <section className="card" aria-labelledby="account-password">
      <h2 id="account-password">{t('password')}</h2>
      <p className="quiet">{t('passwordText')}</p>
      {open ? (
        <AccountForm
          submitText={t('savePassword')}
          required={{ current: t('currentMissing'), password: t('newMissing') }}
          onSubmit={save}
          onCancel={() => onOpen(false)}
        >
          {(errorAt) => (
            <>
              <PasswordField name="current" label={t('current')} error={errorAt('current')} />
              <PasswordField
                name="password"
                label={t('newPassword')}
                hint={t('newPasswordHint')}
                error={errorAt('password')}
              />
            </>
          )}
        </AccountForm>
      ) : (
        <div className="row">
          <Button onClick={() => onOpen(true)}>{t('changePassword')}</Button>
        </div>
      )}
    </section>
  )
}

function EmailSection({ account, open, onOpen }: SectionProps & { account: OwnAccount }) {
  const t = useTexts(accountTexts)
  const toast = useToast()
  const offer = useOfferEmail()
  const send = async (values: Readonly<Record<string, string>>) => {
    await offer.mutateAsync({ current: values['current'] ?? '', email: (values['email'] ?? '').trim() })
    toast(t('emailSent'))
    onOpen(false)
  }
  return (
    <section className="card" aria-labelledby="account-email">
      <h2 id="account-email">{t('email')}</h2>
      <p>{account.email ?? t('emailNone')}</p>
      <p className="quiet">{t('emailText')}</p>
      {account.emailOffered ? (
        <Notice>
          <p>{t('emailOffered', { email: account.emailOffered })}</p>
        </Notice>
      ) : null}
      {open ? (
        <AccountForm
          submitText={t('sendEmail')}
          required={{ email: t('emailMissing'), current: t('currentMissing') }}
          onSubmit={send}
          onCancel={() => onOpen(false)}
        >
          {(errorAt) => (
            <>
              <Field id="email" label={t('newEmail')} required error={errorAt('email')}>
                <TextInput name="email" type="email" autoComplete="email" maxLength={200} />
              </Field>
              <PasswordField name="current" label={t('current')} error={errorAt('current')} />
            </>
          )}
        </AccountForm>
      ) : (
        <div className="row">
          <Button onClick={() => onOpen(true)}>{t(account.email ? 'changeEmail' : 'setEmail')}</Button>
        </div>
      )}
    </section>
  )
}

function LanguageSection() {
  const t = useTexts(accountTexts)
  const { language } = useLanguage()
  const switchLanguage = useSwitchLanguage()
  return (
    <section className="card">
      <RadioGroup<Language>
        label={t('language')}
        hint={t('languageText')}
        required
        value={language}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={switchLanguage}
      />
    </section>
  )
}

function Sections({ account }: { account: OwnAccount }) {
  const [open, setOpen] = useState<'password' | 'totp' | 'email' | 'tokens' | 'webhooks' | null>(null)
  const section = (name: typeof open & string): SectionProps => ({
    open: open === name,
    onOpen: (isOpen) => setOpen(isOpen ? name : null),
  })
  return (
    <>
      <PasswordSection {...section('password')} />
      <AccountTotp account={account} {...section('totp')} />
      <EmailSection account={account} {...section('email')} />
      <AccountSessions />
      <AccountTokens {...section('tokens')} />
      <AccountWebhooks {...section('webhooks')} />
      <LanguageSection />
    </>
  )
}

function AccountBody() {
  const t = useTexts(accountTexts)
  const account = useOwnAccount()
  return (
    <div className="column page account-page">
      <PageHeader
        title={t('title')}
        lead={account.data ? t('lead', { login: account.data.login }) : undefined}
      />
      <MyNav />
      {account.data ? (
        <Sections account={account.data} />
      ) : account.error ? (
        <ProblemNotice error={account.error} />
      ) : (
        <Skeleton lines={6} />
      )}
    </div>
  )
}

/** What one looks after oneself: password, two-step sign-in, mail address, devices, access tokens, webhooks, language. */
export function AccountPage() {
  const t = useTexts(accountTexts)
  return <SignedIn title={t('title')}>{() => <AccountBody />}</SignedIn>
}
