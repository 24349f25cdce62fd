import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { portalPaths, postingPaths } from '#web/portal/paths.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Notice, ProblemNotice } from '#web/ui/notice.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useSubmitPosting, useWithdrawPosting, type Posting } from './api.portal.ts'
import { nextStep } from './next-step.portal.ts'
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

/** What the owner of a posting reads and does on its page, by the abilities that came with it. */
export function OwnerActions({ posting, mine }: { posting: Posting; mine: boolean }) {
  const t = useTexts(ownerTexts)
  const [refused, setRefused] = useState<Error | null>(null)
  const { id, abilities, state, stateReason } = posting
  const editable = abilities.includes('edit') && ['draft', 'returned'].includes(state.code)
  if (!mine) return null
  return (
    <Notice
      kind={state.code === 'returned' ? 'warning' : 'info'}
      title={state.code === 'returned' ? t('returned') : t('title')}
    >
      <div className="stack">
        {stateReason ? <p>{t('returnReason', { reason: stateReason })}</p> : null}
        <p>{nextStep(posting, t)}</p>
        {refused ? <ProblemNotice error={refused} /> : null}
        <div className="row no-print">
          {abilities.includes('submit') ? <Submit id={id} onRefused={setRefused} /> : null}
          {state.code === 'published' ? (
            <LinkButton to={postingPaths.matches(id)} look="primary">
              {t('matches')}
            </LinkButton>
          ) : null}
          {editable ? <LinkButton to={postingPaths.edit(id)}>{t('edit')}</LinkButton> : null}
          {abilities.includes('withdraw') ? <Withdraw id={id} /> : null}
        </div>
      </div>
    </Notice>
  )
}
