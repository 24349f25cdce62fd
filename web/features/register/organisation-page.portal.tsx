import { useNavigate, useParams } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { idempotencyKey } from '#web/lib/api.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { ApiProblem } from '#web/lib/problem.ts'
import { organisationPath, portalPaths } from '#web/portal/paths.ts'
import { SignedIn } from '#web/portal/signed-in.tsx'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { DataList } from '#web/ui/card.tsx'
import { ErrorSummary, ProblemNotice } from '#web/ui/notice.tsx'
import { Breadcrumb, EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { useToast } from '#web/ui/toast.tsx'
import {
  useOrganisation,
  useRegisterOrganisation,
  useUpdateOrganisation,
  type Organisation,
  type OrganisationChanges,
} from './api.portal.ts'
import { useCodeName } from './code-select.portal.tsx'
import { EvidenceBox } from './evidence.portal.tsx'
import { InviteMember } from './invitations.portal.tsx'
import { OrganisationMembers } from './organisation-members.portal.tsx'
import { OrganisationFields, useOrganisationForm } from './organisation-form.portal.tsx'
import { RegistrationNext, RegistrationTag } from './registration-state.portal.tsx'
import { StudioFields, useStudioForm } from './studio-form.portal.tsx'
import { studioTexts } from './texts-consents.portal.ts'
import { organisationTexts, profileTexts } from './texts.portal.ts'

function RegisterForm() {
  const t = useTexts(organisationTexts)
  const toast = useToast()
  const navigate = useNavigate()
  const register = useRegisterOrganisation()
  const form = useOrganisationForm()
  const submit = () => {
    const body = form.read()
    if (!body) return
    register.mutate(
      { key: idempotencyKey(), body },
      {
        onSuccess: ({ id }) => {
          toast(t('registered'))
          void navigate({ to: organisationPath(id), replace: true })
        },
        onError: form.refuse,
      },
    )
  }
  return (
    <form
      className="sign-in-form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ErrorSummary problems={form.problems} />
      {form.general ? <ProblemNotice error={form.general} /> : null}
      <OrganisationFields form={form} />
      <div className="row">
        <Button type="submit" look="primary" busy={register.isPending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}

function Crumbs({ label }: { label: string }) {
  const t = useTexts(profileTexts)
  return <Breadcrumb crumbs={[{ label: t('title'), to: portalPaths.profile }, { label }]} />
}

/** Registers an organisation; its first representative is whoever registers it. */
export function NewOrganisationPage() {
  const t = useTexts(organisationTexts)
  return (
    <SignedIn title={t('newTitle')}>
      {() => (
        <div className="column page">
          <Crumbs label={t('newTitle')} />
          <PageHeader title={t('newTitle')} lead={t('newLead')} />
          <RegisterForm />
        </div>
      )}
    </SignedIn>
  )
}

interface EditProps {
  organisation: Organisation
  onClose: () => void
}

function EditOrganisation({ organisation, onClose }: EditProps) {
  const form = useOrganisationForm(organisation)
  return (
    <EditForm organisation={organisation} form={form} onClose={onClose}>
      <OrganisationFields form={form} />
    </EditForm>
  )
}

function EditStudio({ organisation, onClose }: EditProps) {
  const form = useStudioForm(organisation)
  return (
    <EditForm organisation={organisation} form={form} onClose={onClose}>
      <StudioFields form={form} />
    </EditForm>
  )
}

type Form = Pick<ReturnType<typeof useOrganisationForm>, 'problems' | 'general' | 'refuse'> & {
  read: () => Omit<OrganisationChanges, 'version'> | null
}

function EditForm({
  organisation,
  form,
  onClose,
  children,
}: EditProps & { form: Form; children: ReactNode }) {
  const t = useTexts(profileTexts)
  const toast = useToast()
  const update = useUpdateOrganisation()
  const save = () => {
    const body = form.read()
    if (!body) return
    const done = () => {
      toast(t('saved'))
      onClose()
    }
    const { id, version } = organisation
    update.mutate(
      { ...changesOf<object>(organisation, body), id, version },
      { onSuccess: done, onError: form.refuse },
    )
  }
  return (
    <form
      className="sign-in-form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ErrorSummary problems={form.problems} />
      {form.general ? <ProblemNotice error={form.general} /> : null}
      {children}
      <div className="row">
        <Button type="submit" look="primary" busy={update.isPending}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  )
}

/** Only what differs is sent: what was verified may not be touched, not even with the same value. */
function changesOf<T extends object>(before: T, after: Partial<T>): Partial<T> {
  const differing = Object.entries(after).filter(([key, value]) => before[key as keyof T] !== value)
  return Object.fromEntries(differing) as Partial<T>
}

function Facts({ organisation }: { organisation: Organisation }) {
  const t = useTexts(organisationTexts)
  const studio = useTexts(studioTexts)
  const industry = useCodeName('industry', organisation.industryCode)
  return (
    <DataList
      items={[
        { label: t('kind'), value: t(organisation.kind) },
        { label: t('creditCode'), value: organisation.creditCode },
        { label: t('place'), value: organisation.place },
        { label: t('industry'), value: industry },
        { label: t('address'), value: organisation.address },
        { label: studio('directions'), value: organisation.directions.join('、') },
        { label: t('introduction'), value: organisation.introduction },
        {
          label: t('members'),
          value: <OrganisationMembers organisation={organisation} />,
        },
      ]}
    />
  )
}

function OrganisationView({ organisation }: { organisation: Organisation }) {
  const t = useTexts(profileTexts)
  const [editing, setEditing] = useState(false)
  const close = () => {
    setEditing(false)
    // The button that opened the form is back only after this render.
    setTimeout(() => document.getElementById('edit-organisation')?.focus())
  }
  const { id, name, state, abilities } = organisation
  const Edit = organisation.kind === 'studio' ? EditStudio : EditOrganisation
  return (
    <>
      <Crumbs label={name} />
      <PageHeader title={name} meta={<RegistrationTag state={state} />} />
      <RegistrationNext subject="organisations" record={organisation} />
      {editing ? <Edit organisation={organisation} onClose={close} /> : <Facts organisation={organisation} />}
      {!editing && abilities.includes('update') ? (
        <div className="row no-print">
          <Button id="edit-organisation" onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        </div>
      ) : null}
      {abilities.includes('add_member') ? <InviteMember organisationId={id} /> : null}
      <EvidenceBox subject="organisations" id={id} abilities={abilities} />
    </>
  )
}

function LoadedOrganisation({ id }: { id: string }) {
  const t = useTexts(organisationTexts)
  const profile = useTexts(profileTexts)
  const organisation = useOrganisation(id)
  if (organisation.data) return <OrganisationView organisation={organisation.data} />
  if (!organisation.error) return <Skeleton lines={8} />
  const isMissing =
    organisation.error instanceof ApiProblem && [400, 404, 422].includes(organisation.error.status)
  if (!isMissing) {
    return (
      <div className="stack">
        <ProblemNotice error={organisation.error} />
        <div className="row">
          <Button onClick={() => void organisation.refetch()}>{profile('retry')}</Button>
        </div>
      </div>
    )
  }
  return (
    <>
      <PageHeader title={t('notFound')} />
      <EmptyState
        title={t('notFound')}
        action={<LinkButton to={portalPaths.profile}>{profile('title')}</LinkButton>}
      >
        {t('notFoundLead')}
      </EmptyState>
    </>
  )
}

/** One's own organisation: its registration, members and proof. */
export function OrganisationPage() {
  const t = useTexts(profileTexts)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  return (
    <SignedIn title={t('organisations')}>
      {() => (
        <div className="column page">
          <LoadedOrganisation id={id} />
        </div>
      )}
    </SignedIn>
  )
}
