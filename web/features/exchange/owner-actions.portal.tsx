import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { portalPaths, postingPaths } from '#web/portal/paths.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Notice, ProblemNotice } from '#web/ui/notice.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useSubmitPosting, useWithdrawPosting, type Posting } from './api.portal.ts'
import { usePostingReviews } from './api-life.portal.ts'
import { nextStep } from './next-step.portal.ts'
import { Renew } from './renew.portal.tsx'
import { ReviewScores } from './review-scores.tsx'
import { lifeTexts } from './texts-life.ts'
import { ownerTexts } from './texts.portal.ts'

function Withdraw({ id }: { id: string }) {
  const t = useTexts(ownerTexts)
  const toast = useToast()
  const navigate = useNavigate()
  const withdraw = useWithdrawPosting()
  const [asking, setAsking] = useState(false)
  const confirm = () =>
    withdraw.mutate(id, {
      onSuccess: () => {
        toast(t('withdrawn'))
        void navigate({ to: portalPaths.mine })
      },
    })
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      <Dialog
        title={t('withdrawTitle')}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <Button look="danger" busy={withdraw.isPending} onClick={confirm}>
            {t('withdrawYes')}
          </Button>
        }
      >
        <p>{t('withdrawText')}</p>
        {withdraw.error ? <ProblemNotice error={withdraw.error} /> : null}
      </Dialog>
    </>
  )
}

function Submit({ id, onRefused }: { id: string; onRefused: (error: Error) => void }) {
  const t = useTexts(ownerTexts)
  const toast = useToast()
  const submit = useSubmitPosting()
  return (
    <Button
      look="primary"
      busy={submit.isPending}
      onClick={() => submit.mutate(id, { onSuccess: () => toast(t('submitted')), onError: onRefused })}
    >
      {t('submit')}
    </Button>
  )
}

/** Says beforehand that a change takes a public posting out of sight until it is reviewed. */
function EditLink({ id, isPublished }: { id: string; isPublished: boolean }) {
  const t = useTexts(ownerTexts)
  return <LinkButton to={postingPaths.edit(id)}>{t(isPublished ? 'editPublished' : 'edit')}</LinkButton>
}

/** What the owner of a posting reads and does on its page, by the abilities that came with it. */
export function OwnerActions({ posting, mine }: { posting: Posting; mine: boolean }) {
  const t = useTexts(ownerTexts)
  const life = useTexts(lifeTexts)
  const [refused, setRefused] = useState<Error | null>(null)
  const { id, abilities, state, stateReason, expiresOn } = posting
  const { language } = useLanguage()
  const reviews = usePostingReviews(id, mine && abilities.includes('seeReviews'))
  if (!mine) return null
  return (
    <Notice
      kind={state.tone === 'attention' && state.code !== 'submitted' ? 'warning' : 'info'}
      title={state.code === 'on_hold' ? t('onHold') : t('title')}
    >
      <div className="stack">
        {stateReason ? <p>{t('returnReason', { reason: stateReason })}</p> : null}
        <p>{nextStep(posting, t)}</p>
        {expiresOn && state.code === 'published' ? (
          <p>{t('expiresOn', { date: formatDate(expiresOn, language) })}</p>
        ) : null}
        {expiresOn && state.code === 'expired' ? (
          <p>{t('expiredOn', { date: formatDate(expiresOn, language) })}</p>
        ) : null}
        {reviews.data?.items.length ? (
          <>
            <h2>{life('reviews')}</h2>
            <ReviewScores reviews={reviews.data.items} />
          </>
        ) : null}
        {reviews.error ? <ProblemNotice error={reviews.error} /> : null}
        {refused ? <ProblemNotice error={refused} /> : null}
        <div className="row no-print">
          {abilities.includes('submit') ? <Submit id={id} onRefused={setRefused} /> : null}
          {state.code === 'published' ? (
            <LinkButton to={postingPaths.matches(id)} look="primary">
              {t('matches')}
            </LinkButton>
          ) : null}
          {abilities.includes('renew') ? <Renew id={id} onRefused={setRefused} /> : null}
          {abilities.includes('edit') ? <EditLink id={id} isPublished={state.code === 'published'} /> : null}
          {abilities.includes('seeVersions') ? (
            <LinkButton to={postingPaths.versions(id)}>{t('versions')}</LinkButton>
          ) : null}
          {abilities.includes('withdraw') ? <Withdraw id={id} /> : null}
        </div>
      </div>
    </Notice>
  )
}
