import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { portalPaths } from '#web/portal/paths.ts'
import { SignedIn } from '#web/portal/signed-in.tsx'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Checkbox } from '#web/ui/inputs.tsx'
import { Notice, ProblemNotice } from '#web/ui/notice.tsx'
import { Breadcrumb, EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { useLeave, useLeaving } from './api-consents.portal.ts'
import { consentTexts, leaveTexts } from './texts-consents.portal.ts'
import { profileTexts } from './texts.portal.ts'

type Leaving = NonNullable<ReturnType<typeof useLeaving>['data']>

function WhatLeavingMeans({ leaving }: { leaving: Leaving }) {
  const t = useTexts(leaveTexts)
  const { stays, erased, keepsName } = leaving
  return (
    <>
      <section className="card stack" aria-labelledby="erased">
        <h2 id="erased">{t('erased')}</h2>
        <ul>
          {erased.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </section>
      <section className="card stack" aria-labelledby="stays">
        <h2 id="stays">{t('stays')}</h2>
        {stays.length === 0 ? <p>{t('staysNone')}</p> : <p>{t(keepsName ? 'staysName' : 'staysMasked')}</p>}
        <ul>
          {stays.map(({ name, count, openCount }) => (
            <li key={name}>
              {t('counted', { name, count: String(count) })}
              {openCount > 0 ? <strong> {t('open', { count: String(openCount) })}</strong> : null}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function LeaveForm({ personId }: { personId: string }) {
  const t = useTexts(leaveTexts)
  const leave = useLeave()
  const [understood, setUnderstood] = useState(false)
  const [missing, setMissing] = useState(false)
  const go = () => {
    setMissing(!understood)
    // The session is gone with the account: begin anew at the front page.
    if (understood) leave.mutate(personId, { onSuccess: () => location.assign(portalPaths.home) })
  }
  return (
    <div className="stack">
      {leave.error ? <ProblemNotice error={leave.error} /> : null}
      {missing && !understood ? <Notice kind="error">{t('confirmMissing')}</Notice> : null}
      <Checkbox checked={understood} onChange={(event) => setUnderstood(event.target.checked)}>
        {t('understood')}
      </Checkbox>
      <div className="row">
        <LinkButton to={portalPaths.consents}>{t('stay')}</LinkButton>
        <Button busy={leave.isPending} onClick={go}>
          {t('leave')}
        </Button>
      </div>
    </div>
  )
}

function LeaveBody({ personId }: { personId: string }) {
  const retry = useTexts(consentTexts)
  const leaving = useLeaving(personId)
  if (leaving.data) {
    return (
      <>
        <WhatLeavingMeans leaving={leaving.data} />
        <LeaveForm personId={personId} />
      </>
    )
  }
  if (!leaving.error) return <Skeleton lines={8} />
  return (
    <div className="stack">
      <ProblemNotice error={leaving.error} />
      <div className="row">
        <Button onClick={() => void leaving.refetch()}>{retry('retry')}</Button>
      </div>
    </div>
  )
}

/** Ends one's own registration, after what stays and what goes has been shown. */
export function LeavePage() {
  const t = useTexts(leaveTexts)
  const consents = useTexts(consentTexts)
  const profile = useTexts(profileTexts)
  return (
    <SignedIn title={t('title')}>
      {({ account }) => (
        <div className="column page">
          <Breadcrumb
            crumbs={[{ label: consents('title'), to: portalPaths.consents }, { label: t('title') }]}
          />
          <PageHeader title={t('title')} lead={t('lead')} />
          {account.personId === null ? (
            <EmptyState title={profile('noPerson')}>{profile('noPersonText')}</EmptyState>
          ) : (
            <LeaveBody personId={account.personId} />
          )}
        </div>
      )}
    </SignedIn>
  )
}
