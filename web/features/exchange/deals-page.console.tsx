import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { ProblemAlert } from '#web/console/parts/loaded.tsx'
import { QueryForm } from '#web/console/parts/query-form.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { Day, Money, RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useRegion } from '#web/console/region.tsx'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { useDeals, type DealCard, type DealQuery } from './api.console.ts'
import { exchangeTexts } from './texts.console.ts'
import { dealTexts } from './texts-deals.console.ts'

const DEAL_STATES = [
  'negotiating',
  'signed',
  'performing',
  'accepted',
  'closed',
  'disputed',
  'terminated',
] as const

function useColumns(): DataColumn<DealCard>[] {
  const t = useTexts(dealTexts)
  const exchange = useTexts(exchangeTexts)
  return [
    {
      key: 'number',
      title: t('number'),
      cell: (row) => (
        <Link className="number-link" to={`/deals/${row.id}`}>
          {row.number}
        </Link>
      ),
    },
    { key: 'title', title: t('title'), width: 300, cell: (row) => row.title },
    { key: 'state', title: t('state'), cell: (row) => <RecordStateTag state={row.state} /> },
    { key: 'kind', title: t('kind'), cell: (row) => exchange(row.contractKind) },
    { key: 'total', title: t('total'), align: 'end', cell: (row) => <Money fen={row.amountTotalFen} /> },
    {
      key: 'technical',
      title: t('technical'),
      align: 'end',
      cell: (row) => <Money fen={row.amountTechnicalFen} />,
    },
    { key: 'paid', title: t('paid'), align: 'end', cell: (row) => <Money fen={row.amountPaidFen} /> },
    { key: 'buyer', title: t('buyer'), cell: (row) => row.buyerName },
    { key: 'seller', title: t('seller'), cell: (row) => row.sellerName },
    { key: 'place', title: t('place'), cell: (row) => row.placeName },
    { key: 'signedOn', title: t('signedOn'), cell: (row) => <Day on={row.signedOn} /> },
  ]
}

/** The contracts that came of introductions. */
export function DealsPage() {
  const t = useTexts(dealTexts)
  const exchange = useTexts(exchangeTexts)
  const { values, setValues } = useSearchValues()
  const { placeCode } = useRegion()
  const places = usePlaceOptions()
  const columns = useColumns()
  const states = useMemo(() => DEAL_STATES.map((value) => ({ value, label: t(value) })), [t])
  const conditions: DealQuery = { ...(placeCode ? { place: placeCode } : {}), ...values }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = useDeals({ ...conditions, ...(cursor ? { cursor } : {}) })
  return (
    <ConsolePage title={exchange('deals')}>
      <QueryForm
        fields={[
          { name: 'state', label: t('state'), kind: 'choice', options: states },
          { name: 'place', label: t('place'), kind: 'choice', options: places },
        ]}
        values={values}
        onQuery={setValues}
      />
      {list.error && !list.data ? (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          tableId="deals"
          label={exchange('deals')}
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
