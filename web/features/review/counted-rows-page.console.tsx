import { DownloadOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { todayInShanghai } from '#web/console/parts/today.ts'
import { Day } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { formatDate, formatMoney } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { stringifySearch } from '#web/lib/search-params.ts'
import { yuanToFen } from '#web/console/parts/yuan.ts'
import { useCountedRows, useDefinitions, type CountedRow } from './api.console.ts'
import { scopeOf } from './period.console.ts'
import { reviewTexts } from './texts.console.ts'

function RecordLink({ opens, row }: { opens: string; row: CountedRow }) {
  const lists: Readonly<Record<string, string>> = {
    posting: '/postings',
    person: '/people',
    organisation: '/organisations',
  }
  const list = lists[opens]
  if (opens === 'centre' || opens === 'centre_funding')
    return <Link to={`/centres/${row.id}`}>{row.label}</Link>
  if (opens === 'deal') return <Link to={`/deals/${row.id}`}>{row.label}</Link>
  if (opens === 'event') return <Link to={`/events/${row.id}`}>{row.label}</Link>
  if (opens === 'promotion') {
    return (
      <Link to="/promotions" search={{ q: row.label }}>
        {row.label}
      </Link>
    )
  }
  if (list === undefined) return row.label
  return (
    <Link to={list} search={{ open: row.id }}>
      {row.label}
    </Link>
  )
}

function useColumns(opens: string): DataColumn<CountedRow>[] {
  const t = useTexts(reviewTexts)
  const { language } = useLanguage()
  return [
    {
      key: 'label',
      title: t('record'),
      width: 420,
      cell: (row) => <RecordLink opens={opens} row={row} />,
    },
    { key: 'place', title: t('place'), cell: (row) => row.place.name },
    { key: 'at', title: t('at'), cell: (row) => <Day on={row.at} /> },
    ...(opens === 'deal' || opens === 'centre_funding'
      ? [
          {
            key: 'amount',
            title: t('amount'),
            align: 'end' as const,
            cell: (row: CountedRow) => {
              const fen = row.amount === undefined ? null : yuanToFen(row.amount)
              return fen === null ? '—' : <span className="numeric">{formatMoney(fen, language).exact}</span>
            },
          },
        ]
      : []),
  ]
}

/** The rows a figure was counted from, each opening its record. */
export function CountedRowsPage() {
  const t = useTexts(reviewTexts)
  const { language } = useLanguage()
  const { ref } = useParams({ strict: false }) as { ref: string }
  const { values } = useSearchValues()
  const scope = scopeOf(values, todayInShanghai(), null)
  const { data: definitions } = useDefinitions()
  const figure = definitions?.items.find((one) => one.ref === ref)
  const { cursor, pagesFor } = useCursors(JSON.stringify(scope))
  const rows = useCountedRows(ref, { ...scope, ...(cursor ? { cursor } : {}) })
  const columns = useColumns(figure?.opens ?? '')
  const name = figure?.name ?? ref
  return (
    <ConsolePage
      title={t('rowsTitle', { name })}
      crumbs={[{ label: t('figures'), to: `/figures${stringifySearch({ ...scope })}` }]}
    >
      <p className="hint">
        {t('counted', { from: formatDate(scope.from, language), to: formatDate(scope.to, language) })}
        {figure ? `　${figure.definition}` : ''}
      </p>
      <Loaded query={rows}>
        {({ items, nextCursor }) => (
          <DataTable
            tableId="counted-rows"
            label={t('rowsTitle', { name })}
            rowName={(row) => row.label}
            columns={columns}
            rows={items}
            busy={rows.isFetching}
            pages={pagesFor(nextCursor)}
            empty={t('rowsEmpty')}
            toolbar={
              <Button
                icon={<DownloadOutlined />}
                href={`/api/v1/review/figures/${ref}/rows.csv${stringifySearch({ ...scope })}`}
              >
                {t('exportRows')}
              </Button>
            }
          />
        )}
      </Loaded>
    </ConsolePage>
  )
}
