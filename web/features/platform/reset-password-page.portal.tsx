import { useTexts } from '#web/lib/i18n.tsx'
import { portalPaths } from '#web/portal/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page.tsx'
import { AccountForm, PasswordField } from './account-form.portal.tsx'
import { useResetPassword } from './api-account.portal.ts'
import { useLinkToken } from './link-token.portal.ts'
import { accountTexts, resetTexts } from './texts-account.portal.ts'

function NewPasswordForm({ token, reset }: { token: string; reset: ReturnType<typeof useResetPassword> }) {
  const t = useTexts(accountTexts)
  return (
    <div className="card sign-in-form">
      <AccountForm
        submitText={t('savePassword')}
        required={{ password: t('newMissing') }}
        onSubmit={(values) => reset.mutateAsync({ token, password: values['password'] ?? '' })}
      >
        {(errorAt) => (
          <PasswordField
            name="password"
            label={t('newPassword')}
            hint={t('newPasswordHint')}
            error={errorAt('password')}
          />
        )}
      </AccountForm>
    </div>
  )
}

/** Sets a new password by the link of a mail or of an administrator. */
export function ResetPasswordPage() {
  const t = useTexts(resetTexts)
  const token = useLinkToken()
  const reset = useResetPassword()
  return (
    <div className="column page sign-in">
      <PageHeader title={t('resetTitle')} lead={reset.isSuccess ? undefined : t('resetLead')} />
      {reset.isSuccess ? (
        <div role="status" className="stack">
          <Notice kind="success" title={t('doneTitle')}>
            <p>{t('doneText')}</p>
          </Notice>
          <LinkButton to={portalPaths.signIn} look="primary">
            {t('signIn')}
          </LinkButton>
        </div>
      ) : token ? (
        <NewPasswordForm token={token} reset={reset} />
      ) : (
        <Notice kind="error">
          <p>{t('noToken')}</p>
        </Notice>
      )}
      {reset.isSuccess ? null : (
        <p>
          <LinkButton to={portalPaths.forgotPassword} look="quiet">
            {t('askAgain')}
          </LinkButton>
        </p>
      )}
    </div>
  )
}
