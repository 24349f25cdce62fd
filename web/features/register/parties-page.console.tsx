import './register.console.css'
import { useMemo, type ReactNode } from 'react'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { ProblemAlert } from '#web/console/parts/loaded.tsx'
import { QueryForm, type QueryField } from '#web/console/parts/query-form.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { Day, RecordStateTag, type RecordState } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useRegion } from '#web/console/region.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import type { PartyKind } from './api.console.ts'
import { PartyCounts } from './party-counts.console.tsx'
import { PartyImport } from './party-import.console.tsx'
import { usePlaceOptions } from './places.console.ts'
import { registerTexts } from './texts.console.ts'

const states = ['registered', 'returned', 'verified', 'merged', 'closed'] as const

/** What the address says of a list of the register: its conditions, its page and the record opened beside it. */
export function usePartySearch() {
  const { values, setValues, change } = useSearchValues()
  const { placeCode } = useRegion()
  const { open, ...rest } = values
  const key = JSON.stringify(rest)
  const filters = useMemo(() => JSON.parse(key) as Record<string, string>, [key])
  const conditions = { ...(placeCode ? { place: placeCode } : {}), ...filters }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  return {
    filters,
    conditions,
    query: { ...conditions, ...(cursor ? { cursor } : {}) },
    pagesFor,
    open,
    onFilter: setValues,
    onOpen: (id: string) => change('open', id),
    onClose: () => setValues(filters),
  }
}

interface PartyRow {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly state: RecordState
  readonly activity: RecordState | null
  readonly registeredAt: string
}

interface PartiesPageProps<Row extends PartyRow> {
  kind: PartyKind
  search: ReturnType<typeof usePartySearch>
  list: {
    data: { items: Row[]; nextCursor: string | null } | undefined
    error: unknown
    isFetching: boolean
    refetch: () => unknown
  }
  /** What the words of a search may be. */
  example: string
  /** The field of the form that this kind alone has. */
  field: QueryField
  nameWidth?: number
  /** The columns that this kind alone has: after the name, and at the end. */
  columns: { first: readonly DataColumn<Row>[]; last: readonly DataColumn<Row>[] }
  empty: string
  /** The record opened beside the list. */
  children: ReactNode
}

function useFields(example: string, own: QueryField): QueryField[] {
  const t = useTexts(registerTexts)
  const places = usePlaceOptions()
  const options = states.map((value) => ({ value, label: t(value) }))
  const activities = (['active', 'dormant'] as const).map((value) => ({ value, label: t(value) }))
  return [
    { name: 'q', label: t('words'), kind: 'text', example },
    { name: 'state', label: t('state'), kind: 'choice', options },
    { name: 'activity', label: t('activity'), kind: 'choice', options: activities },
    { name: 'place', label: t('place'), kind: 'choice', options: places },
    own,
  ]
}

function useColumns<Row extends PartyRow>({ kind, search, nameWidth, columns }: PartiesPageProps<Row>) {
  const t = useTexts(registerTexts)
  const name: DataColumn<Row> = {
    key: 'name',
    title: t(kind === 'person' ? 'name' : 'organisationName'),
    ...(nameWidth === undefined ? {} : { width: nameWidth }),
    cell: (row) => (
      <button type="button" className="link-button" onClick={() => search.onOpen(row.id)}>
        {row.name}
      </button>
    ),
  }
  const common: DataColumn<Row>[] = [
    { key: 'place', title: t('place'), cell: (row) => row.place },
    { key: 'state', title: t('state'), cell: (row) => <RecordStateTag state={row.state} /> },
    {
      key: 'activity',
      title: t('activity'),
      cell: (row) => (row.activity ? <RecordStateTag state={row.activity} /> : '—'),
    },
    { key: 'registered', title: t('registeredAt'), cell: (row) => <Day on={row.registeredAt} /> },
  ]
  return [name, ...columns.first, ...common, ...columns.last]
}

/** The list of people or organisations: form, table, and one record beside it. */
export function PartiesPage<Row extends PartyRow>(props: PartiesPageProps<Row>) {
  const { kind, search, list, example, field, empty, children } = props
  const t = useTexts(registerTexts)
  const title = t(kind === 'person' ? 'people' : 'organisations')
  const fields = useFields(example, field)
  const columns = useColumns(props)
  return (
    <ConsolePage title={title}>
      <PartyCounts kind={kind} place={search.conditions.place} />
      <QueryForm fields={fields} values={search.filters} onQuery={search.onFilter} />
      {list.error && !list.data ? (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          tableId={kind === 'person' ? 'people' : 'organisations'}
          label={title}
          rowName={(row) => row.name}
          columns={columns}
          rows={list.data?.items ?? []}
          busy={list.isFetching}
          pages={search.pagesFor(list.data?.nextCursor)}
          empty={empty}
          filters={{ values: search.filters, onApply: search.onFilter }}
          toolbar={<PartyImport kind={kind} conditions={search.conditions} />}
        />
      )}
      {children}
    </ConsolePage>
  )
}
