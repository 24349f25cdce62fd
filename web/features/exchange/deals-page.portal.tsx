import { Link } from '@tanstack/react-router'
import { useTexts } from '#web/lib/i18n.tsx'
import { MyNav } from '#web/portal/my-nav.tsx'
import { dealPath, portalPaths } from '#web/portal/paths.ts'
import { SignedIn } from '#web/portal/signed-in.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { DataList } from '#web/ui/card.tsx'
import { Money } from '#web/ui/figures.tsx'
import { EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { LoadMore } from '#web/ui/paging.tsx'
import { useMyDeals, type DealCard } from './api-deals.portal.ts'
import { StateTag } from './posting-card.portal.tsx'
import { ReadProblem } from './read-problem.portal.tsx'
import { myDealTexts } from './texts-deals.portal.ts'

function DealItem({ card }: { card: DealCard }) {
  const t = useTexts(myDealTexts)
  return (
    <article className="card posting-item">
      <div className="row">
        <StateTag state={card.state} />
        <span className="quiet">{card.number}</span>
      </div>
      <h2>
        <Link to={dealPath(card.id)}>{card.title}</Link>
      </h2>
      <DataList
        items={[
          { label: t('buyer'), value: card.buyerName },
          { label: t('seller'), value: card.sellerName },
          { label: t('total'), value: <Money fen={card.amountTotalFen} /> },
          { label: t('paid'), value: <Money fen={card.amountPaidFen} /> },
        ]}
      />
    </article>
  )
}

function DealList() {
  const t = useTexts(myDealTexts)
  const found = useMyDeals()
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  if (found.error && items.length === 0)
    return <ReadProblem error={found.error} onRetry={() => void found.refetch()} />
  if (found.isPending) return <Skeleton lines={6} />
  if (items.length === 0) {
    const action = <LinkButton to={portalPaths.introductions}>{t('introductions')}</LinkButton>
    return (
      <EmptyState title={t('empty')} action={action}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="results">
        {items.map((card) => (
          <li key={card.id}>
            <DealItem card={card} />
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

/** A member's deals, newest first. */
export function MyDealsPage() {
  const t = useTexts(myDealTexts)
  return (
    <SignedIn title={t('title')}>
      {() => (
        <div className="column page">
          <PageHeader title={t('title')} lead={t('lead')} />
          <MyNav />
          <DealList />
        </div>
      )}
    </SignedIn>
  )
}
