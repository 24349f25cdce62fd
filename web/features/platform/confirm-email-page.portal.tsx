import { useTexts } from '#web/lib/i18n.tsx'
import { portalPaths } from '#web/portal/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page.tsx'
import { AccountForm } from './account-form.portal.tsx'
import { useConfirmEmail } from './api-account.portal.ts'
import { useLinkToken } from './link-token.portal.ts'
import { resetTexts } from './texts-account.portal.ts'

/** Confirms a mail address. By a button, since mail servers open links to look for malware. */
export function ConfirmEmailPage() {
  const t = useTexts(resetTexts)
  const token = useLinkToken()
  const confirm = useConfirmEmail()
  return (
    <div className="column page sign-in">
      <PageHeader title={t('confirmTitle')} lead={confirm.isSuccess ? undefined : t('confirmLead')} />
      {confirm.isSuccess ? (
        <div role="status" className="stack">
          <Notice kind="success" title={t('confirmedTitle')}>
            <p>{t('confirmedText')}</p>
          </Notice>
          <LinkButton to={portalPaths.account} look="primary">
            {t('toAccount')}
          </LinkButton>
        </div>
      ) : token ? (
        <AccountForm submitText={t('confirm')} required={{}} onSubmit={() => confirm.mutateAsync({ token })}>
          {() => null}
        </AccountForm>
      ) : (
        <Notice kind="error">
          <p>{t('noToken')}</p>
        </Notice>
      )}
    </div>
  )
}
