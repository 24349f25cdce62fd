import './exchange.console.css'
import { Link } from '@tanstack/react-router'
import { Select, Tabs } from 'antd'
import { useId } from 'react'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { ProblemAlert } from '#web/console/parts/loaded.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { Day, DueDay, RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useRegion } from '#web/console/region.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import { useOrders, type OrderCard, type OrderQuery } from './api.console.ts'
import { exchangeTexts, orderTexts } from './texts.console.ts'

const tabs = ['mine', 'all', 'overdue', 'closed'] as const
type Tab = (typeof tabs)[number]

const queries: Readonly<Record<Tab, OrderQuery>> = {
  mine: { mine: 'true', open: 'true' },
  all: { open: 'true' },
  overdue: { overdue: 'true' },
  closed: {},
}

const isEnded = ({ state }: OrderCard) => ['won', 'lost', 'parked'].includes(state.code)

function useColumns(): DataColumn<OrderCard>[] {
  const t = useTexts(orderTexts)
  return [
    {
      key: 'number',
      title: t('number'),
      cell: (row) => (
        <Link className="number-link" to={`/service-orders/${row.id}`}>
          {row.number}
        </Link>
      ),
    },
    { key: 'need', title: t('need'), width: 320, cell: (row) => row.needTitle },
    { key: 'owner', title: t('owner'), cell: (row) => row.ownerName },
    { key: 'place', title: t('place'), cell: (row) => row.placeName },
    { key: 'broker', title: t('broker'), cell: (row) => row.brokerName },
    { key: 'state', title: t('state'), cell: (row) => <RecordStateTag state={row.state} /> },
    {
      key: 'due',
      title: t('due'),
      cell: (row) => {
        if (!row.dueOn) return t('noDue')
        return isEnded(row) ? <Day on={row.dueOn} /> : <DueDay on={row.dueOn} />
      },
    },
    { key: 'opened', title: t('openedAt'), cell: (row) => <Day on={row.openedAt} /> },
  ]
}

function ClosedState({ value, onChange }: { value: 'won' | 'lost'; onChange: (value: string) => void }) {
  const t = useTexts(orderTexts)
  const id = useId()
  return (
    <div className="table-group">
      <label htmlFor={id}>{t('closedState')}</label>
      <Select
        id={id}
        style={{ width: 140 }}
        value={value}
        options={(['won', 'lost'] as const).map((state) => ({ value: state, label: t(state) }))}
        onChange={onChange}
      />
    </div>
  )
}

/** The service orders: one's own first, by due day. */
export function OrdersPage() {
  const t = useTexts(orderTexts)
  const exchange = useTexts(exchangeTexts)
  const { values, setValues } = useSearchValues()
  const { placeCode } = useRegion()
  const tab = tabs.find((one) => one === values['tab']) ?? 'mine'
  const closed = values['state'] === 'lost' ? 'lost' : 'won'
  const conditions: OrderQuery = {
    ...queries[tab],
    ...(tab === 'closed' ? { state: closed } : {}),
    ...(placeCode ? { place: placeCode } : {}),
  }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = useOrders({ ...conditions, ...(cursor ? { cursor } : {}) })
  const columns = useColumns()
  const content =
    list.error && !list.data ? (
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <DataTable
        tableId="orders"
        label={exchange('orders')}
        rowName={(row) => row.number}
        columns={columns}
        rows={list.data?.items ?? []}
        busy={list.isFetching}
        pages={pagesFor(list.data?.nextCursor)}
        empty={t('empty')}
        toolbar={
          tab === 'closed' ? (
            <ClosedState value={closed} onChange={(state) => setValues({ tab, state })} />
          ) : null
        }
      />
    )
  return (
    <ConsolePage title={exchange('orders')}>
      <Tabs
        activeKey={tab}
        onChange={(key) => setValues({ tab: key })}
        items={tabs.map((key) => ({ key, label: t(key), children: key === tab ? content : null }))}
      />
    </ConsolePage>
  )
}
