import { Link } from '@tanstack/react-router'
import { useTexts } from '#web/lib/i18n.tsx'
import { portalPaths } from '#web/portal/paths.ts'
import { Field } from '#web/ui/field.tsx'
import { TextInput } from '#web/ui/inputs.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page.tsx'
import { AccountForm } from './account-form.portal.tsx'
import { useRequestReset } from './api-account.portal.ts'
import { resetTexts } from './texts-account.portal.ts'

/** Asks where to send the link; what it answers never tells whether there is such an account. */
export function ForgotPasswordPage() {
  const t = useTexts(resetTexts)
  const request = useRequestReset()
  return (
    <div className="column page sign-in">
      <PageHeader title={t('forgotTitle')} lead={t('forgotLead')} />
      {request.isSuccess ? (
        <div role="status">
          <Notice kind="success" title={t('sentTitle')}>
            <p>{t('sentText')}</p>
          </Notice>
        </div>
      ) : (
        <div className="card sign-in-form">
          <AccountForm
            submitText={t('send')}
            required={{ identifier: t('identifierMissing') }}
            onSubmit={(values) => request.mutateAsync({ identifier: (values['identifier'] ?? '').trim() })}
          >
            {(errorAt) => (
              <Field
                id="identifier"
                label={t('identifier')}
                hint={t('identifierHint')}
                required
                error={errorAt('identifier')}
              >
                <TextInput
                  name="identifier"
                  autoComplete="username"
                  autoCapitalize="none"
                  spellCheck={false}
                  maxLength={200}
                />
              </Field>
            )}
          </AccountForm>
        </div>
      )}
      <p>{t('noMail')}</p>
      <p>
        <Link to={portalPaths.signIn}>{t('backToSignIn')}</Link>
      </p>
    </div>
  )
}
