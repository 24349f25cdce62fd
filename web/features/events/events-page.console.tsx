import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { ExportButton } from '#web/console/parts/import-export.tsx'
import { ProblemAlert } from '#web/console/parts/loaded.tsx'
import { QueryForm, type QueryField, type QueryValues } from '#web/console/parts/query-form.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useRegion } from '#web/console/region.tsx'
import { holdsRole } from '#web/console/roles.ts'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { stringifySearch } from '#web/lib/search-params.ts'
import { useSession } from '#web/lib/session.tsx'
import { useEvents, type EventCard, type EventQuery } from './api.console.ts'
import { eventKinds, kindTexts } from './event-words.ts'
import { eventTexts } from './texts.console.ts'

const states = ['draft', 'announced', 'held', 'cancelled'] as const

function useFields(): QueryField[] {
  const t = useTexts(eventTexts)
  const kind = useTexts(kindTexts)
  const places = usePlaceOptions()
  return [
    { name: 'q', label: t('words'), kind: 'text', example: t('wordsExample') },
    {
      name: 'kind',
      label: t('kind'),
      kind: 'choice',
      options: eventKinds.map((value) => ({ value, label: kind(value) })),
    },
    {
      name: 'state',
      label: t('state'),
      kind: 'choice',
      options: states.map((value) => ({ value, label: t(value) })),
    },
    { name: 'place', label: t('place'), kind: 'choice', options: places },
    { name: 'days', label: t('days'), kind: 'dates' },
  ]
}

/** The conditions as the API takes them. */
function queryOf({ days = '', ...values }: QueryValues): EventQuery {
  const [from, to] = days.split(',')
  return { ...values, ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

function useColumns(): DataColumn<EventCard>[] {
  const t = useTexts(eventTexts)
  const kind = useTexts(kindTexts)
  const { language } = useLanguage()
  return [
    {
      key: 'title',
      title: t('title'),
      width: 320,
      cell: (row) => <Link to={`/events/${row.id}`}>{row.title}</Link>,
    },
    { key: 'kind', title: t('kind'), cell: (row) => kind(row.kind) },
    {
      key: 'startsAt',
      title: t('startsAt'),
      cell: (row) => <time dateTime={row.startsAt}>{formatDateTime(row.startsAt, language)}</time>,
    },
    { key: 'place', title: t('place'), cell: (row) => row.placeName },
    { key: 'venue', title: t('venue'), cell: (row) => row.venue || '—' },
    {
      key: 'hosts',
      title: t('hosts'),
      cell: (row) => row.organisers.find(({ role }) => role === 'host')?.name ?? '—',
    },
    { key: 'state', title: t('state'), cell: (row) => <RecordStateTag state={row.state} /> },
  ]
}

/** Every event the staff look after, the latest first. */
export function EventsPage() {
  const t = useTexts(eventTexts)
  const { values, setValues } = useSearchValues()
  const { placeCode } = useRegion()
  const { session } = useSession()
  const conditions: EventQuery = { ...(placeCode ? { place: placeCode } : {}), ...queryOf(values) }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = useEvents({ ...conditions, ...(cursor ? { cursor } : {}) })
  const columns = useColumns()
  const isOfficer = session ? holdsRole('officer')(session) : false
  return (
    <ConsolePage
      title={t('list')}
      actions={
        isOfficer ? (
          <Link to="/events/new">
            <Button type="primary" tabIndex={-1}>
              {t('create')}
            </Button>
          </Link>
        ) : null
      }
    >
      <QueryForm fields={useFields()} values={values} onQuery={setValues} />
      {list.error && !list.data ? (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          tableId="events"
          label={t('list')}
          rowName={(row) => row.title}
          columns={columns}
          rows={list.data?.items ?? []}
          busy={list.isFetching}
          pages={pagesFor(list.data?.nextCursor)}
          empty={t('empty')}
          filters={{ values, onApply: setValues }}
          toolbar={
            <ExportButton
              hrefFor={(format) =>
                `/api/v1/events/events/export${stringifySearch({ ...conditions, format })}`
              }
            />
          }
        />
      )}
    </ConsolePage>
  )
}
