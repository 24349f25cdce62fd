import { useMemo } from 'react'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { ProblemAlert } from '#web/console/parts/loaded.tsx'
import { QueryForm, type QueryField } from '#web/console/parts/query-form.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { Day, RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useRegion } from '#web/console/region.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import { usePeople, type PeopleQuery, type PersonSummary } from './api.console.ts'
import { PartyImport } from './party-import.console.tsx'
import { PersonDrawer } from './person-drawer.console.tsx'
import { usePlaceOptions } from './places.console.ts'
import './register.console.css'
import { registerTexts } from './texts.console.ts'

const states = ['registered', 'returned', 'verified', 'merged', 'closed'] as const

function useFields(): QueryField[] {
  const t = useTexts(registerTexts)
  const places = usePlaceOptions()
  return [
    { name: 'q', label: t('words'), kind: 'text', example: t('personExample') },
    {
      name: 'state',
      label: t('state'),
      kind: 'choice',
      options: states.map((value) => ({ value, label: t(value) })),
    },
    { name: 'place', label: t('place'), kind: 'choice', options: places },
    {
      name: 'isWorker',
      label: t('isWorker'),
      kind: 'choice',
      options: [
        { value: 'true', label: t('yes') },
        { value: 'false', label: t('no') },
      ],
    },
  ]
}

function useColumns(onOpen: (id: string) => void): DataColumn<PersonSummary>[] {
  const t = useTexts(registerTexts)
  return [
    {
      key: 'name',
      title: t('name'),
      cell: (row) => (
        <button type="button" className="link-button" onClick={() => onOpen(row.id)}>
          {row.name}
        </button>
      ),
    },
    {
      key: 'phone',
      title: t('phone'),
      cell: (row) => <span className="numeric">{row.phone ?? '—'}</span>,
    },
    { key: 'employer', title: t('employer'), width: 260, cell: (row) => row.employer || '—' },
    { key: 'title', title: t('title'), cell: (row) => row.title || '—' },
    { key: 'place', title: t('place'), cell: (row) => row.place },
    { key: 'worker', title: t('isWorker'), cell: (row) => t(row.isWorker ? 'yes' : 'no') },
    { key: 'state', title: t('state'), cell: (row) => <RecordStateTag state={row.state} /> },
    { key: 'registered', title: t('registeredAt'), cell: (row) => <Day on={row.registeredAt} /> },
  ]
}

/** The people of the register. */
export function PeoplePage() {
  const t = useTexts(registerTexts)
  const { values, setValues, change } = useSearchValues()
  const { placeCode } = useRegion()
  const { open, ...rest } = values
  const key = JSON.stringify(rest)
  const filters = useMemo(() => JSON.parse(key) as Record<string, string>, [key])
  const conditions: PeopleQuery = { ...(placeCode ? { place: placeCode } : {}), ...filters }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = usePeople({ ...conditions, ...(cursor ? { cursor } : {}) })
  const fields = useFields()
  const columns = useColumns((id) => change('open', id))
  return (
    <ConsolePage title={t('people')}>
      <QueryForm fields={fields} values={filters} onQuery={setValues} />
      {list.error && !list.data ? (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          tableId="people"
          label={t('people')}
          rowName={(row) => row.name}
          columns={columns}
          rows={list.data?.items ?? []}
          busy={list.isFetching}
          pages={pagesFor(list.data?.nextCursor)}
          empty={t('peopleEmpty')}
          filters={{ values: filters, onApply: setValues }}
          toolbar={<PartyImport kind="person" conditions={conditions} />}
        />
      )}
      <PersonDrawer id={open} onClose={() => setValues(filters)} />
    </ConsolePage>
  )
}
