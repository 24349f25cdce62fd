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
import { useOrganisations, type OrganisationsQuery, type OrganisationSummary } from './api.console.ts'
import { OrganisationDrawer } from './organisation-drawer.console.tsx'
import { PartyImport } from './party-import.console.tsx'
import { usePlaceOptions } from './places.console.ts'
import './register.console.css'
import { registerTexts } from './texts.console.ts'

const states = ['registered', 'returned', 'verified', 'merged', 'closed'] as const
const kinds = ['enterprise', 'institution', 'university', 'society', 'cooperative', 'government'] as const

function useFields(): QueryField[] {
  const t = useTexts(registerTexts)
  const places = usePlaceOptions()
  return [
    { name: 'q', label: t('words'), kind: 'text', example: t('organisationExample') },
    {
      name: 'state',
      label: t('state'),
      kind: 'choice',
      options: states.map((value) => ({ value, label: t(value) })),
    },
    { name: 'place', label: t('place'), kind: 'choice', options: places },
    {
      name: 'kind',
      label: t('kind'),
      kind: 'choice',
      options: kinds.map((value) => ({ value, label: t(value) })),
    },
  ]
}

function useColumns(onOpen: (id: string) => void): DataColumn<OrganisationSummary>[] {
  const t = useTexts(registerTexts)
  return [
    {
      key: 'name',
      title: t('organisationName'),
      width: 320,
      cell: (row) => (
        <button type="button" className="link-button" onClick={() => onOpen(row.id)}>
          {row.name}
        </button>
      ),
    },
    {
      key: 'credit',
      title: t('creditCode'),
      cell: (row) => <span className="numeric">{row.creditCode ?? '—'}</span>,
    },
    { key: 'kind', title: t('kind'), cell: (row) => t(row.kind) },
    { key: 'place', title: t('place'), cell: (row) => row.place },
    { key: 'state', title: t('state'), cell: (row) => <RecordStateTag state={row.state} /> },
    { key: 'registered', title: t('registeredAt'), cell: (row) => <Day on={row.registeredAt} /> },
    { key: 'verified', title: t('verifiedAt'), cell: (row) => <Day on={row.verifiedAt} /> },
  ]
}

/** The organisations of the register. */
export function OrganisationsPage() {
  const t = useTexts(registerTexts)
  const { values, setValues, change } = useSearchValues()
  const { placeCode } = useRegion()
  const { open, ...rest } = values
  const key = JSON.stringify(rest)
  const filters = useMemo(() => JSON.parse(key) as Record<string, string>, [key])
  const conditions: OrganisationsQuery = { ...(placeCode ? { place: placeCode } : {}), ...filters }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = useOrganisations({ ...conditions, ...(cursor ? { cursor } : {}) })
  const fields = useFields()
  const columns = useColumns((id) => change('open', id))
  return (
    <ConsolePage title={t('organisations')}>
      <QueryForm fields={fields} values={filters} onQuery={setValues} />
      {list.error && !list.data ? (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          tableId="organisations"
          label={t('organisations')}
          rowName={(row) => row.name}
          columns={columns}
          rows={list.data?.items ?? []}
          busy={list.isFetching}
          pages={pagesFor(list.data?.nextCursor)}
          empty={t('organisationsEmpty')}
          filters={{ values: filters, onApply: setValues }}
          toolbar={<PartyImport kind="organisation" conditions={conditions} />}
        />
      )}
      <OrganisationDrawer id={open} onClose={() => setValues(filters)} />
    </ConsolePage>
  )
}
