import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTexts } from '#web/lib/i18n.tsx'
import { portalPaths } from '#web/portal/paths.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Disclosure } from '#web/ui/dialog.tsx'
import { Field } from '#web/ui/field.tsx'
import { EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { LoadMore } from '#web/ui/paging.tsx'
import { FilterChips, SearchBox } from '#web/ui/search.tsx'
import { CodeSelect } from '#web/features/register/code-select.portal.tsx'
import { PlacePicker } from '#web/features/register/place-picker.portal.tsx'
import { usePostings } from './api.portal.ts'
import { PostingItem } from './posting-card.portal.tsx'
import { ReadProblem } from './read-problem.portal.tsx'
import { changeFilter, postingFilter, readFilter, type SearchFilter } from './search-filter.portal.ts'
import { postingTexts, searchTexts } from './texts.portal.ts'

type Change = (name: keyof SearchFilter, value: string | undefined) => void

interface FilterProps {
  filter: SearchFilter
  onChange: Change
}

function SideAndKind({ filter, onChange }: FilterProps) {
  const t = useTexts(searchTexts)
  const names = useTexts(postingTexts)
  const kinds = ['achievement', 'capability', 'undertaking'] as const
  return (
    <>
      <FilterChips
        label={t('side')}
        options={[
          { value: 'offer', label: t('offer') },
          { value: 'need', label: t('need') },
        ]}
        chosen={filter.side ? [filter.side] : []}
        onToggle={(side) => onChange('side', side === filter.side ? undefined : side)}
      />
      {filter.side === 'offer' ? (
        <FilterChips
          label={t('kind')}
          options={kinds.map((kind) => ({ value: kind, label: names(kind) }))}
          chosen={kinds.filter((kind) => kind === filter.kind)}
          onToggle={(kind) => onChange('kind', kind === filter.kind ? undefined : kind)}
        />
      ) : null}
    </>
  )
}

function IndustryAndPlace({ filter, onChange }: FilterProps) {
  const t = useTexts(searchTexts)
  const names = useTexts(postingTexts)
  const chosen = [filter.industry, filter.place].filter(Boolean).length
  return (
    <Disclosure summary={chosen > 0 ? t('moreChosen', { count: chosen }) : t('more')}>
      <div className="filter-fields">
        <Field label={names('industry')} required>
          <CodeSelect
            scheme="industry"
            value={filter.industry ?? ''}
            blank={t('anyIndustry')}
            onChange={(code) => onChange('industry', code)}
          />
        </Field>
        <PlacePicker
          label={names('place')}
          required
          value={filter.place ?? ''}
          blank="any"
          onChange={(code) => onChange('place', code)}
        />
      </div>
    </Disclosure>
  )
}

function NothingFound({ onClear }: { onClear: (() => void) | null }) {
  const t = useTexts(searchTexts)
  return (
    <EmptyState
      title={t('empty')}
      action={
        <div className="row">
          {onClear ? <Button onClick={onClear}>{t('clear')}</Button> : null}
          <LinkButton to={portalPaths.publish} search={{ kind: 'need' }} look="primary">
            {t('publishNeed')}
          </LinkButton>
        </div>
      }
    >
      {t('emptyText')}
    </EmptyState>
  )
}

function Results({ filter, onClear }: { filter: SearchFilter; onClear: () => void }) {
  const t = useTexts(searchTexts)
  const found = usePostings(postingFilter(filter))
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  if (found.error && items.length === 0) {
    return <ReadProblem error={found.error} onRetry={() => void found.refetch()} />
  }
  if (found.isPending) return <Skeleton lines={8} />
  if (items.length === 0) return <NothingFound onClear={Object.keys(filter).length > 0 ? onClear : null} />
  return (
    <section className="stack" aria-label={t('results')}>
      <ul className="results">
        {items.map((posting) => (
          <li key={posting.id}>
            <PostingItem posting={posting} />
          </li>
        ))}
      </ul>
      {found.error ? <ReadProblem error={found.error} onRetry={() => void found.fetchNextPage()} /> : null}
      <LoadMore
        shown={items.length}
        hasMore={found.hasNextPage}
        busy={found.isFetchingNextPage}
        onMore={() => void found.fetchNextPage()}
      />
    </section>
  )
}

/** The search in needs and offers; the address keeps the words and the filters. */
export function SearchPage() {
  const t = useTexts(searchTexts)
  const navigate = useNavigate()
  const filter = readFilter(useSearch({ strict: false }))
  const go = (next: SearchFilter) =>
    void navigate({ to: portalPaths.search, search: { ...next }, resetScroll: false })
  const change: Change = (name, value) => go(changeFilter(filter, name, value))
  const title =
    filter.side === 'offer' ? t('titleOffer') : filter.side === 'need' ? t('titleNeed') : t('title')
  return (
    <div className="column page">
      <PageHeader title={title} />
      <div className="filters">
        <SearchBox
          key={filter.q ?? ''}
          label={t('label')}
          example={t('example')}
          initial={filter.q ?? ''}
          onSearch={(words) => change('q', words)}
        />
        <SideAndKind filter={filter} onChange={change} />
        <IndustryAndPlace filter={filter} onChange={change} />
      </div>
      <Results filter={filter} onClear={() => go({})} />
    </div>
  )
}
