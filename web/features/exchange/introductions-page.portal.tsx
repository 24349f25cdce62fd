import { Link } from '@tanstack/react-router'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { MyNav } from '#web/portal/my-nav.tsx'
import { introductionPath, portalPaths } from '#web/portal/paths.ts'
import { SignedIn } from '#web/portal/signed-in.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { DataList, Tag } from '#web/ui/card.tsx'
import { EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { LoadMore } from '#web/ui/paging.tsx'
import { useMyIntroductions, type IntroductionCard } from './api.portal.ts'
import { StateTag } from './posting-card.portal.tsx'
import { ReadProblem } from './read-problem.portal.tsx'
import { introductionTexts } from './texts-mine.portal.ts'

function IntroductionItem({ card }: { card: IntroductionCard }) {
  const t = useTexts(introductionTexts)
  const { language } = useLanguage()
  const isNeedSide = card.mySide === 'need'
  return (
    <article className="card posting-item">
      <div className="row">
        <StateTag state={card.state} />
        {card.awaitsMe ? <Tag tone="error">{t('awaits')}</Tag> : null}
      </div>
      <h2>
        <Link to={introductionPath(card.id)}>{isNeedSide ? card.offerTitle : card.needTitle}</Link>
      </h2>
      <DataList items={[{ label: t('mySide'), value: isNeedSide ? card.needTitle : card.offerTitle }]} />
      <p className="quiet">{t('invitedOn', { date: formatDate(card.invitedAt, language) })}</p>
    </article>
  )
}

function IntroductionList() {
  const t = useTexts(introductionTexts)
  const found = useMyIntroductions()
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  if (found.error && items.length === 0) {
    return <ReadProblem error={found.error} onRetry={() => void found.refetch()} />
  }
  if (found.isPending) return <Skeleton lines={6} />
  if (items.length === 0) {
    const publish = (
      <LinkButton to={portalPaths.publish} look="primary">
        {t('publish')}
      </LinkButton>
    )
    return (
      <EmptyState title={t('empty')} action={publish}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="results">
        {items.map((card) => (
          <li key={card.id}>
            <IntroductionItem card={card} />
          </li>
        ))}
      </ul>
      <LoadMore
        shown={items.length}
        hasMore={found.hasNextPage}
        busy={found.isFetchingNextPage}
        onMore={() => void found.fetchNextPage()}
      />
    </>
  )
}

/** A member's introductions, those that wait for an answer marked. */
export function IntroductionsPage() {
  const t = useTexts(introductionTexts)
  return (
    <SignedIn title={t('listTitle')}>
      {() => (
        <div className="column page">
          <PageHeader title={t('listTitle')} lead={t('listLead')} />
          <MyNav />
          <IntroductionList />
        </div>
      )}
    </SignedIn>
  )
}
