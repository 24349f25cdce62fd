import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { StateTag } from '#web/features/exchange/posting-card.portal.tsx'
import { ReadProblem } from '#web/features/exchange/read-problem.portal.tsx'
import { PlacePicker } from '#web/features/register/place-picker.portal.tsx'
import { eventPath, portalPaths } from '#web/portal/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { Tag } from '#web/ui/card.tsx'
import { Disclosure } from '#web/ui/dialog.tsx'
import { EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { LoadMore } from '#web/ui/paging.tsx'
import { FilterChips, SearchBox } from '#web/ui/search.tsx'
import { useEvents, type EventCard, type EventFilter, type EventKind } from './api.portal.ts'
import { timeSpan } from './event-time.portal.ts'
import { eventKinds, kindTexts } from './event-words.ts'
import { eventTexts } from './texts.portal.ts'

interface Filter {
  readonly when: 'coming' | 'past'
  readonly q?: string
  readonly kind?: EventKind
  readonly place?: string
}

/** Reads the filter from the values of an address, which anyone may have typed. */
function readFilter(search: Readonly<Record<string, unknown>>): Filter {
  const textOf = (name: string) => {
    const value = search[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const kind = eventKinds.find((one) => one === textOf('kind'))
  return {
    when: textOf('when') === 'past' ? 'past' : 'coming',
    ...(textOf('q') ? { q: textOf('q').slice(0, 100) } : {}),
    ...(kind ? { kind } : {}),
    ...(/^\d{6,12}$/.test(textOf('place')) ? { place: textOf('place') } : {}),
  }
}

interface FilterProps {
  filter: Filter
  onChange: (name: keyof Filter, value: string | undefined) => void
}

function Filters({ filter, onChange }: FilterProps) {
  const t = useTexts(eventTexts)
  const kind = useTexts(kindTexts)
  return (
    <div className="filters">
      <SearchBox
        key={filter.q ?? ''}
        label={t('label')}
        example={t('example')}
        initial={filter.q ?? ''}
        onSearch={(words) => onChange('q', words)}
      />
      <FilterChips
        label={t('when')}
        options={(['coming', 'past'] as const).map((value) => ({ value, label: t(value) }))}
        chosen={[filter.when]}
        onToggle={(when) => onChange('when', when)}
      />
      <FilterChips
        label={t('kind')}
        options={eventKinds.map((value) => ({ value, label: kind(value) }))}
        chosen={filter.kind ? [filter.kind] : []}
        onToggle={(value) => onChange('kind', value === filter.kind ? undefined : value)}
      />
      <Disclosure summary={t(filter.place ? 'byPlaceChosen' : 'byPlace')}>
        <PlacePicker
          label={t('place')}
          required
          value={filter.place ?? ''}
          blank="any"
          lowest="county"
          onChange={(code) => onChange('place', code)}
        />
      </Disclosure>
    </div>
  )
}

function EventItem({ event }: { event: EventCard }) {
  const kind = useTexts(kindTexts)
  const { language } = useLanguage()
  const hosts = event.organisers.filter(({ role }) => role === 'host').map(({ name }) => name)
  return (
    <article className="card posting-item">
      <div className="row">
        <Tag tone="progress">{kind(event.kind)}</Tag>
        <StateTag state={event.state} />
      </div>
      <h2>
        <Link to={eventPath(event.id)}>{event.title}</Link>
      </h2>
      <p className="quiet separated">
        <time dateTime={event.startsAt}>{timeSpan(event, language)}</time>
        <span>{[event.placeName, event.venue].filter(Boolean).join(' ')}</span>
        {hosts.length > 0 ? <span>{hosts.join(language === 'zh' ? '、' : ', ')}</span> : null}
      </p>
    </article>
  )
}

function NothingFound({ filter, onChange, onClear }: FilterProps & { onClear: () => void }) {
  const t = useTexts(eventTexts)
  const isComing = filter.when === 'coming'
  const isFiltered = Boolean(filter.q ?? filter.kind ?? filter.place)
  return (
    <EmptyState
      title={t(isComing ? 'emptyComing' : 'emptyPast')}
      action={
        <div className="row">
          {isFiltered ? <Button onClick={onClear}>{t('clear')}</Button> : null}
          {isComing ? <Button onClick={() => onChange('when', 'past')}>{t('seePast')}</Button> : null}
        </div>
      }
    >
      {t('emptyText')}
    </EmptyState>
  )
}

function Results(props: FilterProps & { onClear: () => void }) {
  const t = useTexts(eventTexts)
  const { when, q, kind, place } = props.filter
  const query: EventFilter = {
    when,
    ...(q ? { q } : {}),
    ...(kind ? { kind } : {}),
    ...(place ? { place } : {}),
  }
  const found = useEvents(query)
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  if (found.error && items.length === 0) {
    return <ReadProblem error={found.error} onRetry={() => void found.refetch()} />
  }
  if (found.isPending) return <Skeleton lines={8} />
  if (items.length === 0) return <NothingFound {...props} />
  return (
    <section className="stack" aria-label={t('results')}>
      <ul className="results">
        {items.map((event) => (
          <li key={event.id}>
            <EventItem event={event} />
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

/** The events to come and past ones; the address keeps what was chosen. */
export function EventsPage() {
  const t = useTexts(eventTexts)
  const navigate = useNavigate()
  const filter = readFilter(useSearch({ strict: false }))
  const go = (next: Readonly<Record<string, string | undefined>>) =>
    void navigate({ to: portalPaths.events, search: next, resetScroll: false })
  const change: FilterProps['onChange'] = (name, value) => go({ ...filter, [name]: value })
  return (
    <div className="column page">
      <PageHeader
        title={t('events')}
        lead={t('lead')}
        actions={
          <a className="button button-secondary" href="/api/v1/events.ics">
            {t('subscribe')}
          </a>
        }
      />
      <Filters filter={filter} onChange={change} />
      <Results filter={filter} onChange={change} onClear={() => go({ when: filter.when })} />
    </div>
  )
}
