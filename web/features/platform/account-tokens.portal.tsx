import { useState } from 'react'
import type { components } from '#web/lib/api.generated.ts'
import { formatDate, formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Tag } from '#web/ui/card.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ProblemNotice } from '#web/ui/notice.tsx'
import { Skeleton } from '#web/ui/page.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useAccessTokens, useRevokeAccessToken } from './api-account.portal.ts'
import { NewTokenForm } from './new-token-form.portal.tsx'
import { useScopeName } from './scope-name.portal.ts'
import { ShownOnce } from './shown-once.portal.tsx'
import { tokenTexts } from './texts-tokens.portal.ts'

type AccessToken = components['schemas']['AccessToken']

function RevokeToken({ id, name }: Pick<AccessToken, 'id' | 'name'>) {
  const t = useTexts(tokenTexts)
  const toast = useToast()
  const revoke = useRevokeAccessToken()
  const [asked, setAsked] = useState(false)
  const confirm = () =>
    revoke.mutate(id, {
      onSuccess: () => {
        setAsked(false)
        toast(t('revoked'))
      },
    })
  return (
    <>
      <Button aria-label={t('revokeNamed', { name })} onClick={() => setAsked(true)}>
        {t('revoke')}
      </Button>
      <Dialog
        title={t('revokeTitle', { name })}
        open={asked}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button look="danger" busy={revoke.isPending} onClick={confirm}>
              {t('revoke')}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('cancel')}</Button>
          </>
        }
      >
        <p>{t('revokeText')}</p>
        {revoke.error ? <ProblemNotice error={revoke.error} /> : null}
      </Dialog>
    </>
  )
}

function TokenList({ tokens }: { tokens: readonly AccessToken[] }) {
  const t = useTexts(tokenTexts)
  const { language } = useLanguage()
  const scopeName = useScopeName()
  if (tokens.length === 0) return <p className="quiet">{t('tokensNone')}</p>
  return (
    <ul className="plain-list account-sessions">
      {tokens.map(({ id, name, scopes, expiresAt, isExpired, usedAt }) => (
        <li key={id} className="account-token">
          <span className="row">
            <strong>{name}</strong>
            {isExpired ? <Tag tone="warning">{t('tokenExpired')}</Tag> : null}
          </span>
          <span>{scopes.map(scopeName).join(language === 'zh' ? '、' : ', ')}</span>
          <span className="quiet">
            {t('tokenUntil', { time: formatDate(expiresAt, language) })}
            {' · '}
            {usedAt ? t('tokenUsed', { time: formatDateTime(usedAt, language) }) : t('tokenUnused')}
          </span>
          <span className="row">
            <RevokeToken id={id} name={name} />
          </span>
        </li>
      ))}
    </ul>
  )
}

interface AccountTokensProps {
  open: boolean
  onOpen: (open: boolean) => void
}

/** The tokens with which other programmes act for this account: which there are, a new one, taking one back. */
export function AccountTokens({ open, onOpen }: AccountTokensProps) {
  const t = useTexts(tokenTexts)
  const list = useAccessTokens()
  const [made, setMade] = useState<string>()
  return (
    <section className="card" aria-labelledby="account-tokens">
      <h2 id="account-tokens">{t('tokens')}</h2>
      <p className="quiet">{t('tokensText')}</p>
      {list.error ? <ProblemNotice error={list.error} /> : null}
      {list.data ? <TokenList tokens={list.data.items} /> : list.error ? null : <Skeleton lines={2} />}
      {made ? (
        <ShownOnce
          title={t('tokenMade')}
          text={t('tokenMadeText')}
          label={t('tokenLabel')}
          secret={made}
          onKept={() => setMade(undefined)}
        />
      ) : open && list.data ? (
        <NewTokenForm
          scopes={list.data.scopes}
          onMade={(token) => {
            setMade(token)
            onOpen(false)
          }}
          onCancel={() => onOpen(false)}
        />
      ) : (
        <div className="row">
          <Button onClick={() => onOpen(true)}>{t('newToken')}</Button>
        </div>
      )}
    </section>
  )
}
