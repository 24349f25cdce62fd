import { useTexts } from '#web/lib/i18n.tsx'
import { HomePage as PortalHome } from '#web/portal/home-page.tsx'
import { portalPaths } from '#web/portal/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Count, Money } from '#web/ui/figures.tsx'
import { EmptyState, Skeleton } from '#web/ui/page.tsx'
import { useLatest, useSummary } from './api.portal.ts'
import { PostingItem } from './posting-card.portal.tsx'
import { ReadProblem } from './read-problem.portal.tsx'
import { homeListTexts } from './texts.portal.ts'

const sides = {
  need: {
    title: 'latestNeeds',
    all: 'allNeeds',
    empty: 'noNeeds',
    emptyText: 'noNeedsText',
    publish: 'publishNeed',
    kind: 'need',
  },
  offer: {
    title: 'latestOffers',
    all: 'allOffers',
    empty: 'noOffers',
    emptyText: 'noOffersText',
    publish: 'publishOffer',
    kind: 'achievement',
  },
} as const

function LatestList({ side }: { side: 'need' | 'offer' }) {
  const t = useTexts(homeListTexts)
  const latest = useLatest(side)
  const words = sides[side]
  if (latest.error) return <ReadProblem error={latest.error} onRetry={() => void latest.refetch()} />
  if (!latest.data) return <Skeleton lines={6} />
  const { items } = latest.data
  if (items.length === 0) {
    const publish = (
      <LinkButton to={portalPaths.publish} search={{ kind: words.kind }}>
        {t(words.publish)}
      </LinkButton>
    )
    return (
      <EmptyState title={t(words.empty)} level={3} action={publish}>
        {t(words.emptyText)}
      </EmptyState>
    )
  }
  return (
    <>
      {items.map((posting) => (
        <PostingItem key={posting.id} posting={posting} level={3} />
      ))}
      <div className="row">
        <LinkButton to={portalPaths.search} search={{ side }}>
          {t(words.all)}
        </LinkButton>
      </div>
    </>
  )
}

function Latest({ side }: { side: 'need' | 'offer' }) {
  const t = useTexts(homeListTexts)
  return (
    <section className="stack latest" aria-labelledby={`latest-${side}`}>
      <h2 id={`latest-${side}`}>{t(sides[side].title)}</h2>
      <LatestList side={side} />
    </section>
  )
}

/** The figures of the strip, counted when the page is opened; none while they are on the way. */
function useFigures() {
  const t = useTexts(homeListTexts)
  const { data } = useSummary()
  if (!data) return []
  return [
    { label: t('needs'), value: <Count value={data.needs} />, side: 'need' as const },
    { label: t('offers'), value: <Count value={data.offers} />, side: 'offer' as const },
    { label: t('deals'), value: <Count value={data.deals} /> },
    { label: t('amount'), value: <Money fen={data.dealsAmountFen} /> },
    { label: t('organisations'), value: <Count value={data.organisations} /> },
    { label: t('workers'), value: <Count value={data.workers} /> },
  ]
}

/** The portal's first page with the exchange's figures and what was published last. */
export function HomePage() {
  return (
    <PortalHome figures={useFigures()}>
      <div className="two-lists">
        <Latest side="need" />
        <Latest side="offer" />
      </div>
    </PortalHome>
  )
}
