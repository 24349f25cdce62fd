import { useParams, useSearch } from '@tanstack/react-router'
import { useTexts } from '#web/lib/i18n.tsx'
import { postingPaths, portalPaths } from '#web/portal/paths.ts'
import { SignedIn, type OwnSession } from '#web/portal/signed-in.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { Breadcrumb, EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { usePerson } from '#web/features/register/api.portal.ts'
import { usePosting } from './api.portal.ts'
import { isMissing, PostingMissing } from './posting-page.portal.tsx'
import { PostingFormView } from './posting-form.portal.tsx'
import { emptyValues, valuesOf } from './posting-values.portal.ts'
import { ReadProblem } from './read-problem.portal.tsx'
import { readFilter } from './search-filter.portal.ts'
import { mineTexts } from './texts-mine.portal.ts'
import { publishTexts } from './texts-publish.portal.ts'

/** What the form needs to know of its writer: in whose name they may publish, and where they are. */
function useWriter(session: OwnSession) {
  const { id: accountId, personId } = session.account
  const person = usePerson(personId)
  const organisations = (person.data?.memberships ?? []).map((one) => ({
    id: one.organisationId,
    name: one.organisation,
  }))
  return { person, writer: { accountId, personId, organisations } }
}

function NewPosting({ session }: { session: OwnSession }) {
  const { person, writer } = useWriter(session)
  const { kind = '' } = readFilter(useSearch({ strict: false }))
  if (person.error) return <ReadProblem error={person.error} onRetry={() => void person.refetch()} />
  if (person.isPending && session.account.personId !== null) return <Skeleton lines={8} />
  const [first] = writer.organisations
  const initial = {
    ...emptyValues(kind),
    owner: first?.id ?? 'person',
    placeCode: person.data?.placeCode ?? '',
  }
  return <PostingFormView key={kind} id={undefined} initial={initial} {...writer} />
}

/** Begins a need or an offer. */
export function PublishPage() {
  const t = useTexts(publishTexts)
  return (
    <SignedIn title={t('title')}>
      {(session) => (
        <div className="column page">
          <PageHeader title={t('title')} lead={t('lead')} />
          <NewPosting session={session} />
        </div>
      )}
    </SignedIn>
  )
}

function ExistingPosting({ id, session }: { id: string; session: OwnSession }) {
  const t = useTexts(publishTexts)
  const { person, writer } = useWriter(session)
  const posting = usePosting(id)
  if (posting.error && isMissing(posting.error)) return <PostingMissing />
  const error = posting.error ?? person.error
  if (error) return <ReadProblem error={error} onRetry={() => void posting.refetch()} />
  if (!posting.data || (person.isPending && session.account.personId !== null)) return <Skeleton lines={8} />
  const { abilities } = posting.data
  if (!abilities.includes('edit')) {
    const see = (
      <LinkButton to={postingPaths.page(id)} look="primary">
        {t('toPosting')}
      </LinkButton>
    )
    return (
      <EmptyState title={t('notEditable')} action={see}>
        {t('notEditableText')}
      </EmptyState>
    )
  }
  return <PostingFormView key={id} id={id} initial={valuesOf(posting.data)} {...writer} />
}

/** Changes a posting; what was published is reviewed anew. */
export function EditPage() {
  const t = useTexts(publishTexts)
  const mine = useTexts(mineTexts)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  return (
    <SignedIn title={t('editTitle')}>
      {(session) => (
        <div className="column page">
          <Breadcrumb crumbs={[{ label: mine('title'), to: portalPaths.mine }, { label: t('editTitle') }]} />
          <PageHeader title={t('editTitle')} lead={t('lead')} />
          <ExistingPosting id={id} session={session} />
        </div>
      )}
    </SignedIn>
  )
}
