import { useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Tag, type Tone } from '#web/ui/card.tsx'
import { Notice, ProblemNotice } from '#web/ui/notice.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useResubmit, type Organisation, type Person, type Subject } from './api.portal.ts'
import { profileTexts } from './texts.portal.ts'

type State = Person['state']

const tones: Readonly<Record<State['tone'], Tone>> = {
  neutral: 'neutral',
  active: 'progress',
  good: 'success',
  attention: 'warning',
  ended: 'neutral',
}

/** How far a registration is, in the words of the server. */
export function RegistrationTag({ state }: { state: State }) {
  return <Tag tone={tones[state.tone]}>{state.label}</Tag>
}

interface NextProps {
  subject: Subject
  record: Pick<Person | Organisation, 'id' | 'state' | 'stateReason' | 'abilities'>
}

/** What the owner of a registration does next: wait, attach proof, or mend and submit again. */
export function RegistrationNext({ subject, record }: NextProps) {
  const t = useTexts(profileTexts)
  const toast = useToast()
  const resubmit = useResubmit(subject)
  if (record.state.code === 'registered') {
    return (
      <Notice title={t('waiting')}>
        <p>{subject === 'people' ? t('waitingText') : t('organisationWaitingText')}</p>
      </Notice>
    )
  }
  if (record.state.code !== 'returned') return null
  return (
    <Notice kind="warning" title={t('returned')}>
      <div className="stack">
        {record.stateReason ? <p>{t('returnReason', { reason: record.stateReason })}</p> : null}
        {resubmit.error ? <ProblemNotice error={resubmit.error} /> : null}
        {record.abilities.includes('resubmit') ? (
          <div className="row">
            <Button
              look="primary"
              busy={resubmit.isPending}
              onClick={() => resubmit.mutate(record.id, { onSuccess: () => toast(t('resubmitted')) })}
            >
              {t('resubmit')}
            </Button>
          </div>
        ) : null}
      </div>
    </Notice>
  )
}
