import { useState } from 'react'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Select, TextInput } from '#web/ui/inputs.tsx'
import { ErrorSummary, ProblemNotice } from '#web/ui/notice.tsx'
import { useToast } from '#web/ui/toast.tsx'
import {
  useAnswerInvitation,
  useInvitations,
  useInviteMember,
  type Invitation,
  type NewInvitation,
} from './api.portal.ts'
import { useFormProblems } from './form-problems.portal.ts'
import { invitationTexts } from './texts-invitations.portal.ts'

function InvitationItem({ invitation }: { invitation: Invitation }) {
  const t = useTexts(invitationTexts)
  const { language } = useLanguage()
  const toast = useToast()
  const answer = useAnswerInvitation()
  const { id, organisation, role, expiresAt } = invitation
  const give = (accepts: boolean) =>
    answer.mutate({ id, accepts }, { onSuccess: () => toast(t(accepts ? 'accepted' : 'declined')) })
  return (
    <li className="stack">
      <p>
        {t(role === 'representative' ? 'asRepresentative' : 'asMember', { organisation })}{' '}
        <span className="quiet">{t('until', { date: formatDate(expiresAt, language) })}</span>
      </p>
      {answer.error ? <ProblemNotice error={answer.error} /> : null}
      <div className="row no-print">
        <Button
          look="primary"
          busy={answer.isPending}
          aria-label={t('acceptOf', { organisation })}
          onClick={() => give(true)}
        >
          {t('accept')}
        </Button>
        <Button
          busy={answer.isPending}
          aria-label={t('declineOf', { organisation })}
          onClick={() => give(false)}
        >
          {t('decline')}
        </Button>
      </div>
    </li>
  )
}

/** The organisations that ask one to join; nothing where none does. */
export function InvitationsBox() {
  const t = useTexts(invitationTexts)
  const { data, error } = useInvitations()
  if (error) return <ProblemNotice error={error} />
  if (!data || data.items.length === 0) return null
  return (
    <section className="card" aria-labelledby="invitations">
      <h2 id="invitations">{t('title')}</h2>
      <p className="quiet">{t('lead')}</p>
      <ul className="stack plain-list">
        {data.items.map((invitation) => (
          <InvitationItem key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  )
}

const roles: readonly NewInvitation['role'][] = ['member', 'representative']

/** Asks a colleague to join one's organisation; the reply is the same whether the number is known or not. */
export function InviteMember({ organisationId }: { organisationId: string }) {
  const t = useTexts(invitationTexts)
  const toast = useToast()
  const invite = useInviteMember()
  const form = useFormProblems()
  const [phone, setPhone] = useState('')
  const [role, setRole] = useState<NewInvitation['role']>('member')
  const submit = () => {
    if (!form.check([['phone', phone.trim() === '', t('phoneMissing')]])) return
    const done = () => {
      setPhone('')
      toast(t('invited'))
    }
    invite.mutate({ organisationId, phone, role }, { onSuccess: done, onError: form.refuse })
  }
  return (
    <form
      className="card stack no-print"
      noValidate
      aria-labelledby="invite"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2 id="invite">{t('invite')}</h2>
      <ErrorSummary problems={form.problems} />
      {form.general ? <ProblemNotice error={form.general} /> : null}
      <Field id="phone" label={t('phone')} hint={t('phoneHint')} required error={form.errorAt('phone')}>
        <TextInput
          type="tel"
          autoComplete="off"
          maxLength={30}
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
        />
      </Field>
      <Field id="invite-role" label={t('role')} required>
        <Select
          blank={false}
          value={role}
          options={roles.map((value) => ({ value, label: t(value) }))}
          onChange={(event) => setRole(roles.find((one) => one === event.target.value) ?? 'member')}
        />
      </Field>
      <div className="row">
        <Button type="submit" busy={invite.isPending}>
          {t('invite')}
        </Button>
      </div>
    </form>
  )
}
