import { useParams } from '@tanstack/react-router'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { ApiProblem } from '#web/lib/problem.ts'
import { useSession, type Session } from '#web/lib/session.tsx'
import { portalPaths } from '#web/portal/paths.ts'
import { LinkButton, PrintButton } from '#web/ui/button.tsx'
import { DataList, Tag } from '#web/ui/card.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Breadcrumb, EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { useCodeName } from '#web/features/register/code-select.portal.tsx'
import { usePosting, type Posting } from './api.portal.ts'
import { DetailList, hasDetails } from './details.portal.tsx'
import { OwnerActions } from './owner-actions.portal.tsx'
import { StateTag, VisibilityTag } from './posting-card.portal.tsx'
import { ReadProblem } from './read-problem.portal.tsx'
import { detailTexts, postingTexts } from './texts.portal.ts'

/** Whether a posting belongs to the reader or to an organisation of theirs; only decides where it is listed. */
function isMine(posting: Posting, session: Session | undefined): boolean {
  const { ownerPersonId, ownerOrganisationId } = posting
  const isPerson = ownerPersonId !== null && ownerPersonId === session?.account?.personId
  return isPerson || (session?.memberships ?? []).some((one) => one.organisationId === ownerOrganisationId)
}

function Facts({ posting }: { posting: Posting }) {
  const t = useTexts(postingTexts)
  const { language } = useLanguage()
  const industry = useCodeName('industry', posting.industryCode)
  const subject = useCodeName('subject', posting.subjectCode)
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <DataList
        items={[
          { label: t('owner'), value: posting.ownerName },
          { label: t('place'), value: posting.placeName },
          { label: t('industry'), value: industry },
          { label: t('subject'), value: subject },
          {
            label: t('conflicts'),
            value: posting.conflicts.map(({ name }) => name).join(language === 'zh' ? '、' : ', '),
          },
          {
            label: t('published'),
            value: posting.publishedAt ? formatDate(posting.publishedAt, language) : null,
          },
        ]}
      />
      <p className="quiet">{t('contactHint')}</p>
    </section>
  )
}

function Content({ posting }: { posting: Posting }) {
  const t = useTexts(postingTexts)
  const details = useTexts(detailTexts)
  const { kind, body } = posting
  return (
    <div className="stack-large">
      <section className="stack" aria-labelledby="body">
        <h2 id="body">{kind === 'need' ? t('needBody') : t('offerBody')}</h2>
        {posting.isAbridged ? (
          <Notice title={t('abridged')}>
            <p>{t('abridgedText')}</p>
          </Notice>
        ) : body ? (
          <p className="kept-lines">{body}</p>
        ) : (
          <p className="quiet">{t('noBody')}</p>
        )}
      </section>
      {hasDetails(posting.details) ? (
        <section className="stack" aria-labelledby="details">
          <h2 id="details">{kind === 'need' ? t('details') : details('conditions')}</h2>
          <DetailList kind={kind} details={posting.details} regionNames={posting.regionNames} />
        </section>
      ) : null}
    </div>
  )
}

function PostingView({ posting }: { posting: Posting }) {
  const t = useTexts(postingTexts)
  const { session } = useSession()
  const isNeed = posting.kind === 'need'
  const mine = isMine(posting, session)
  return (
    <>
      <PageHeader
        title={posting.title}
        meta={
          <>
            <Tag tone={isNeed ? 'warning' : 'progress'}>{t(posting.kind)}</Tag>
            <StateTag state={posting.state} />
            <VisibilityTag visibility={posting.visibility} />
          </>
        }
        lead={posting.abstract}
        actions={<PrintButton />}
      />
      <OwnerActions posting={posting} mine={mine} />
      <div className="posting-columns">
        <Content posting={posting} />
        <Facts posting={posting} />
      </div>
      {mine ? null : (
        <div className="row no-print">
          <LinkButton to={portalPaths.publish} search={{ kind: isNeed ? 'achievement' : 'need' }}>
            {isNeed ? t('haveOffer') : t('haveNeed')}
          </LinkButton>
        </div>
      )}
    </>
  )
}

/** Says that a posting is not there for this reader, and where to go on. */
export function PostingMissing() {
  const t = useTexts(postingTexts)
  return (
    <>
      <PageHeader title={t('notFound')} />
      <EmptyState
        title={t('notFound')}
        action={
          <LinkButton to={portalPaths.search} look="primary">
            {t('backToSearch')}
          </LinkButton>
        }
      >
        {t('notFoundLead')}
      </EmptyState>
    </>
  )
}

/** An address that names no record answers as one whose record is gone. */
export function isMissing(error: Error): boolean {
  return (
    error instanceof ApiProblem && (error.status === 404 || error.fields.some(({ field }) => field === 'id'))
  )
}

/** One need or offer, for everyone to read and for its owner to work on. */
export function PostingPage() {
  const t = useTexts(postingTexts)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const posting = usePosting(id)
  const title = posting.data?.title
  const side = posting.data?.kind === 'need' ? 'need' : 'offer'
  return (
    <div className="column page">
      <Breadcrumb
        crumbs={[
          { label: t('home'), to: portalPaths.home },
          { label: t('backToSearch'), to: portalPaths.search, search: { side } },
          ...(title ? [{ label: title }] : []),
        ]}
      />
      {posting.data ? (
        <PostingView posting={posting.data} />
      ) : posting.error && isMissing(posting.error) ? (
        <PostingMissing />
      ) : posting.error ? (
        <ReadProblem error={posting.error} onRetry={() => void posting.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </div>
  )
}
