import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { ProblemAlert } from '#web/console/parts/loaded.tsx'
import { QueryForm } from '#web/console/parts/query-form.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { Day, DueDay, Money, RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useRegion } from '#web/console/region.tsx'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { useRegistrations, type RegistrationCard, type RegistrationQuery } from './api-deals.console.ts'
import { contractTexts } from './texts-contract.console.ts'
import { registrationStateTexts } from './texts-contract-states.console.ts'

const STATES = ['drafted', 'filed', 'accepted', 'returned', 'registered', 'changed', 'cancelled'] as const

/** The registry's clock runs only while it has to decide. */
function Due({ row }: { row: RegistrationCard }) {
  const isRunning = row.state.code === 'filed' || row.state.code === 'accepted'
  return isRunning && row.dueOn ? <DueDay on={row.dueOn} /> : <Day on={row.dueOn} />
}

function useColumns(): DataColumn<RegistrationCard>[] {
  const t = useTexts(contractTexts)
  return [
    {
      key: 'number',
      title: t('number'),
      cell: (row) => (
        <Link className="number-link" to={`/contract-registrations/${row.id}`}>
          {row.number}
        </Link>
      ),
    },
    { key: 'project', title: t('project'), width: 280, cell: (row) => row.projectName },
    { key: 'state', title: t('state'), cell: (row) => <RecordStateTag state={row.state} /> },
    { key: 'due', title: t('dueOn'), cell: (row) => <Due row={row} /> },
    { key: 'certificate', title: t('certificate'), cell: (row) => row.certificateNumber ?? '—' },
    { key: 'total', title: t('total'), align: 'end', cell: (row) => <Money fen={row.amountTotalFen} /> },
    {
      key: 'technical',
      title: t('technical'),
      align: 'end',
      cell: (row) => <Money fen={row.amountTechnicalFen} />,
    },
    {
      key: 'recognised',
      title: t('recognisedTechnical'),
      align: 'end',
      cell: (row) => (row.recognisedTechnicalFen ? <Money fen={row.recognisedTechnicalFen} /> : '—'),
    },
    { key: 'seller', title: t('seller'), cell: (row) => row.sellerName },
    { key: 'buyer', title: t('buyer'), cell: (row) => row.buyerName },
    { key: 'registry', title: t('registry'), cell: (row) => row.placeName },
    { key: 'filedOn', title: t('filedOn'), cell: (row) => <Day on={row.filedOn} /> },
  ]
}

/** The technical contracts that are being registered, and those that are. */
export function RegistrationsPage() {
  const t = useTexts(contractTexts)
  const stateText = useTexts(registrationStateTexts)
  const { values, setValues } = useSearchValues()
  const { placeCode } = useRegion()
  const places = usePlaceOptions()
  const columns = useColumns()
  const states = useMemo(() => STATES.map((value) => ({ value, label: stateText(value) })), [stateText])
  const conditions: RegistrationQuery = { ...(placeCode ? { place: placeCode } : {}), ...values }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = useRegistrations({ ...conditions, ...(cursor ? { cursor } : {}) })
  return (
    <ConsolePage title={t('registrations')}>
      <QueryForm
        fields={[
          { name: 'state', label: t('state'), kind: 'choice', options: states },
          { name: 'place', label: t('place'), kind: 'choice', options: places },
          {
            name: 'overdue',
            label: t('overdue'),
            kind: 'choice',
            options: [{ value: 'true', label: t('onlyOverdue') }],
          },
        ]}
        values={values}
        onQuery={setValues}
      />
      {list.error && !list.data ? (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          tableId="contract-registrations"
          label={t('registrations')}
          rowName={(row) => row.number}
          columns={columns}
          rows={list.data?.items ?? []}
          busy={list.isFetching}
          pages={pagesFor(list.data?.nextCursor)}
          empty={t('empty')}
          filters={{ values, onApply: setValues }}
        />
      )}
    </ConsolePage>
  )
}
