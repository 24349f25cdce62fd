import { useParams } from '@tanstack/react-router'
import { useTexts } from '#web/lib/i18n.tsx'
import { portalPaths, postingPaths } from '#web/portal/paths.ts'
import { SignedIn } from '#web/portal/signed-in.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { Tag } from '#web/ui/card.tsx'
import { Breadcrumb, EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { useMatches, usePosting, type Match } from './api.portal.ts'
import { tellMatchOpened, useMatchesShown } from './log-seen.ts'
import { PostingItem } from './posting-card.portal.tsx'
import { isMissing, PostingMissing } from './posting-page.portal.tsx'
import { ReadProblem } from './read-problem.portal.tsx'
import { Reasons } from './reasons.portal.tsx'
import { matchesTexts } from './texts-mine.portal.ts'

function MatchItem({ match, onOpen }: { match: Match; onOpen: () => void }) {
  const t = useTexts(matchesTexts)
  const { posting, signals, sharedTerms, introduced } = match
  return (
    <PostingItem posting={posting} onOpen={onOpen}>
      <div className="stack">
        {introduced ? (
          <div className="row">
            <Tag tone="success">{t('introduced')}</Tag>
          </div>
        ) : null}
        {sharedTerms.length > 0 ? (
          <div className="row">
            <span className="quiet">{t('shared')}</span>
            {sharedTerms.map((term) => (
              <Tag key={term}>{term}</Tag>
            ))}
          </div>
        ) : null}
        <Reasons signals={signals} />
      </div>
    </PostingItem>
  )
}

function MatchList({ id }: { id: string }) {
  const t = useTexts(matchesTexts)
  const matches = useMatches(id)
  useMatchesShown(id, matches.data?.items.map(({ posting }) => posting.id) ?? [])
  if (matches.error && isMissing(matches.error)) return <PostingMissing />
  if (matches.error) return <ReadProblem error={matches.error} onRetry={() => void matches.refetch()} />
  if (!matches.data) return <Skeleton lines={8} />
  if (matches.data.items.length === 0) {
    return (
      <EmptyState
        title={t('empty')}
        action={<LinkButton to={postingPaths.page(id)}>{t('seePosting')}</LinkButton>}
      >
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <ol className="results" aria-label={t('list')}>
      {matches.data.items.map((match) => (
        <li key={match.posting.id}>
          <MatchItem match={match} onOpen={() => tellMatchOpened(id, match.posting.id)} />
        </li>
      ))}
    </ol>
  )
}

/** The ranked other side of one's own posting, each with the reasons of its score. */
export function MatchesPage() {
  const t = useTexts(matchesTexts)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  return (
    <SignedIn title={t('title')}>
      {() => (
        <div className="column page">
          <MatchesHead id={id} />
          <MatchList id={id} />
        </div>
      )}
    </SignedIn>
  )
}

function MatchesHead({ id }: { id: string }) {
  const t = useTexts(matchesTexts)
  const { data } = usePosting(id)
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('mine'), to: portalPaths.mine },
          ...(data ? [{ label: data.title, to: postingPaths.page(id) }] : []),
          { label: t('title') },
        ]}
      />
      <PageHeader title={t('title')} lead={t('lead')} />
    </>
  )
}
