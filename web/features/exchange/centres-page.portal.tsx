import './exchange.portal.css'
import { Link } from '@tanstack/react-router'
import { useTexts } from '#web/lib/i18n.tsx'
import { centrePath, portalPaths } from '#web/portal/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { DataList, Tag } from '#web/ui/card.tsx'
import { Breadcrumb, EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { LoadMore } from '#web/ui/paging.tsx'
import { useCentres, type CentreCard } from './api-centres.portal.ts'
import { useOpeningText } from './centre-opening.ts'
import { ReadProblem } from './read-problem.portal.tsx'
import { centreWords } from './texts-centres.ts'
import { centrePageTexts } from './texts-centres.portal.ts'

/** Whether a centre is open, in words and colour. */
export function OpeningTag({ opening }: Pick<CentreCard, 'opening'>) {
  const t = useTexts(centrePageTexts)
  return <Tag tone={opening.isOpen ? 'success' : 'neutral'}>{t(opening.isOpen ? 'open' : 'shut')}</Tag>
}

function CentreItem({ centre }: { centre: CentreCard }) {
  const t = useTexts(centreWords)
  const openingText = useOpeningText()
  return (
    <article className="card posting-item">
      <div className="row">
        <Tag tone="progress">{t(centre.level)}</Tag>
        <OpeningTag opening={centre.opening} />
      </div>
      <h2>
        <Link to={centrePath(centre.id)}>{centre.name}</Link>
      </h2>
      <p>{openingText(centre.opening)}</p>
      <DataList
        items={[
          { label: t('address'), value: centre.address },
          { label: t('telephone'), value: <a href={`tel:${centre.telephone}`}>{centre.telephone}</a> },
          { label: t('services'), value: centre.services.join(' · ') },
        ]}
      />
    </article>
  )
}

function CentreList() {
  const t = useTexts(centrePageTexts)
  const found = useCentres()
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  if (found.error && items.length === 0)
    return <ReadProblem error={found.error} onRetry={() => void found.refetch()} />
  if (found.isPending) return <Skeleton lines={8} />
  if (items.length === 0) {
    const action = (
      <LinkButton to={portalPaths.publish} search={{ kind: 'need' }} look="primary">
        {t('publish')}
      </LinkButton>
    )
    return (
      <EmptyState title={t('empty')} action={action}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <section className="stack" aria-label={t('list')}>
      <ul className="results">
        {items.map((centre) => (
          <li key={centre.id}>
            <CentreItem centre={centre} />
          </li>
        ))}
      </ul>
      <LoadMore
        shown={items.length}
        hasMore={found.hasNextPage}
        busy={found.isFetchingNextPage}
        onMore={() => void found.fetchNextPage()}
      />
    </section>
  )
}

/** The service centres one can go to, with when each opens next. */
export function CentresPage() {
  const t = useTexts(centrePageTexts)
  const word = useTexts(centreWords)
  return (
    <div className="column page">
      <Breadcrumb crumbs={[{ label: t('home'), to: portalPaths.home }, { label: word('centres') }]} />
      <PageHeader title={word('centres')} lead={t('lead')} />
      <CentreList />
    </div>
  )
}
