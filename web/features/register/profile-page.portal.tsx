import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { MyNav } from '#web/portal/my-nav.tsx'
import { organisationPath, portalPaths } from '#web/portal/paths.ts'
import { SignedIn, type OwnSession } from '#web/portal/signed-in.tsx'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { DataList, Tag } from '#web/ui/card.tsx'
import { ProblemNotice } from '#web/ui/notice.tsx'
import { EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { usePerson, type Person } from './api.portal.ts'
import { useCodeName } from './code-select.portal.tsx'
import { EvidenceBox } from './evidence.portal.tsx'
import { InvitationsBox } from './invitations.portal.tsx'
import { PersonForm } from './person-form.portal.tsx'
import { RegistrationNext, RegistrationTag } from './registration-state.portal.tsx'
import { profileTexts } from './texts.portal.ts'

function PersonFacts({ person }: { person: Person }) {
  const t = useTexts(profileTexts)
  const { language } = useLanguage()
  const subject = useCodeName('subject', person.subjectCode)
  return (
    <DataList
      items={[
        { label: t('name'), value: person.name },
        { label: t('phone'), value: person.phone },
        { label: t('email'), value: person.email },
        { label: t('idNumber'), value: person.idNumber },
        { label: t('place'), value: person.place },
        { label: t('isWorker'), value: person.isWorker ? t('yes') : null },
        { label: t('employer'), value: person.employer },
        { label: t('jobTitle'), value: person.title },
        { label: t('subject'), value: subject },
        { label: t('introduction'), value: person.introduction },
        { label: t('registered'), value: formatDate(person.registeredAt, language) },
        { label: t('activity'), value: person.activity?.label ?? null },
        { label: t('verified'), value: person.verifiedAt ? formatDate(person.verifiedAt, language) : null },
      ]}
    />
  )
}

function PersonCard({ person }: { person: Person }) {
  const t = useTexts(profileTexts)
  const [editing, setEditing] = useState(false)
  const close = () => {
    setEditing(false)
    // The button that opened the form is back only after this render.
    setTimeout(() => document.getElementById('edit-person')?.focus())
  }
  return (
    <section className="card" aria-labelledby="person">
      <h2 id="person">{t('person')}</h2>
      <div className="row">
        <RegistrationTag state={person.state} />
      </div>
      {editing ? (
        <PersonForm person={person} onClose={close} />
      ) : (
        <>
          <PersonFacts person={person} />
          {person.abilities.includes('update') ? (
            <div className="row no-print">
              <Button id="edit-person" onClick={() => setEditing(true)}>
                {t('edit')}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </section>
  )
}

function Organisations({ person }: { person: Person }) {
  const t = useTexts(profileTexts)
  const create = (
    <div className="row no-print">
      <LinkButton to={portalPaths.newOrganisation}>{t('newOrganisation')}</LinkButton>
      {person.isWorker ? <LinkButton to={portalPaths.newStudio}>{t('newStudio')}</LinkButton> : null}
    </div>
  )
  return (
    <section className="stack" aria-labelledby="organisations">
      <h2 id="organisations">{t('organisations')}</h2>
      {person.memberships.length === 0 ? (
        <EmptyState level={3} title={t('noOrganisation')} action={create}>
          {t('noOrganisationText')}
        </EmptyState>
      ) : (
        <>
          <ul className="stack plain-list">
            {person.memberships.map(({ id, organisationId, organisation, role }) => (
              <li key={id} className="row">
                <Link className="file-link" to={organisationPath(organisationId)}>
                  {organisation}
                </Link>
                <Tag>{t(role)}</Tag>
              </li>
            ))}
          </ul>
          {create}
        </>
      )}
    </section>
  )
}

function Profile({ session }: { session: OwnSession }) {
  const t = useTexts(profileTexts)
  const person = usePerson(session.account.personId)
  if (session.account.personId === null) {
    return <EmptyState title={t('noPerson')}>{t('noPersonText')}</EmptyState>
  }
  if (person.error) {
    return (
      <div className="stack">
        <ProblemNotice error={person.error} />
        <div className="row">
          <Button onClick={() => void person.refetch()}>{t('retry')}</Button>
        </div>
      </div>
    )
  }
  if (!person.data) return <Skeleton lines={8} />
  const { id, abilities } = person.data
  return (
    <>
      <RegistrationNext subject="people" record={person.data} />
      <InvitationsBox />
      <PersonCard person={person.data} />
      <Organisations person={person.data} />
      <EvidenceBox subject="people" id={id} abilities={abilities} />
    </>
  )
}

/** A member's own registration, organisations and proof. */
export function ProfilePage() {
  const t = useTexts(profileTexts)
  return (
    <SignedIn title={t('title')}>
      {(session) => (
        <div className="column page">
          <PageHeader title={t('title')} lead={t('lead')} />
          <MyNav />
          <Profile session={session} />
        </div>
      )}
    </SignedIn>
  )
}
