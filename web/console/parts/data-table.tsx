import { Button, Empty, Table } from 'antd'
import { useState } from 'react'
import type { ReactNode, TdHTMLAttributes } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { partTexts } from '../texts.ts'
import { ColumnSettings } from './column-settings.tsx'
import type { QueryValues } from './query-form.tsx'
import { useRemembered } from './remembered.ts'
import { SavedFilters } from './saved-filters.tsx'

export interface DataColumn<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their cell. */
  readonly align?: 'start' | 'end'
  readonly width?: number
}

/** Something to do with several rows at once; resolves with whether it was done and the choice may be cleared. */
export interface BatchAction {
  readonly key: string
  readonly label: string
  readonly isDanger?: boolean
  readonly run: (ids: readonly string[]) => Promise<boolean>
}

/** Moves between pages read by cursor; a missing function means that there is no such page. */
export interface CursorPages {
  readonly onPrevious?: (() => void) | undefined
  readonly onNext?: (() => void) | undefined
}

interface DataTableProps<Row extends { id: string }> {
  /** Names what is remembered for this table. */
  tableId: string
  /** Names the table for screen readers. */
  label: string
  /** Names a row, for the check box that chooses it. */
  rowName: (row: Row) => string
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  busy: boolean
  pages: CursorPages
  /** What to do first when there are no rows. */
  empty: ReactNode
  batch?: readonly BatchAction[]
  filters?: { values: QueryValues; onApply: (values: QueryValues) => void }
  /** New, import and export; they stand before the settings. */
  toolbar?: ReactNode
}

const isKeys = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

interface BatchBarProps {
  actions: readonly BatchAction[]
  chosen: readonly string[]
  onClear: () => void
}

function BatchBar({ actions, chosen, onClear }: BatchBarProps) {
  const t = useTexts(partTexts)
  const [running, setRunning] = useState<string | null>(null)
  const run = async (action: BatchAction) => {
    setRunning(action.key)
    try {
      if (await action.run(chosen)) onClear()
    } finally {
      setRunning(null)
    }
  }
  return (
    <div className="table-group table-bar-chosen" role="group" aria-label={t('batch')}>
      <span role="status">{t('chosen', { count: chosen.length })}</span>
      {actions.map((action) => (
        <Button
          key={action.key}
          size="small"
          danger={action.isDanger ?? false}
          loading={running === action.key}
          onClick={() => void run(action)}
        >
          {action.label}
        </Button>
      ))}
      <Button size="small" type="link" onClick={onClear}>
        {t('clear')}
      </Button>
    </div>
  )
}

function Pages({ onPrevious, onNext }: CursorPages) {
  const t = useTexts(partTexts)
  if (!onPrevious && !onNext) return null
  return (
    <nav className="table-pages" aria-label={t('pages')}>
      <Button disabled={!onPrevious} onClick={onPrevious}>
        {t('previous')}
      </Button>
      <Button disabled={!onNext} onClick={onNext}>
        {t('next')}
      </Button>
    </nav>
  )
}

/** The name of its column, which stands before a value where rows are cards. */
const labelled = (title: string): TdHTMLAttributes<HTMLElement> & { 'data-label': string } => ({
  'data-label': title,
})

function antdColumns<Row>(columns: readonly DataColumn<Row>[]) {
  return columns.map(({ key, title, cell, align, width }, index) => ({
    key,
    title,
    align: align ?? ('start' as const),
    ...(width === undefined ? {} : { width }),
    ...(index === 0 ? { rowScope: 'row' as const } : { onCell: () => labelled(title) }),
    render: (_: unknown, row: Row) => cell(row),
  }))
}

/**
 * A list of records, on a phone a card for each: toolbar, batch bar, remembered columns, saved filters and
 * cursor pages.
 */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const t = useTexts(partTexts)
  const { tableId, label, rowName, columns, rows, busy, pages, empty, batch = [], filters, toolbar } = props
  const [hidden, setHidden] = useRemembered<readonly string[]>(`columns-${tableId}`, [], isKeys)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const shown = columns.filter(({ key }) => !hidden.includes(key))
  const selection = {
    selectedRowKeys: [...chosen],
    onChange: (keys: React.Key[]) => setChosen(keys.map(String)),
    getCheckboxProps: (row: Row) => ({ 'aria-label': t('chooseRow', { name: rowName(row) }) }),
    getTitleCheckboxProps: () => ({ 'aria-label': t('chooseAll') }),
  }
  return (
    <section className="console-panel">
      <div className="table-bar">
        <div className="table-group">{toolbar}</div>
        <div className="table-group">
          {filters ? <SavedFilters tableId={tableId} {...filters} /> : null}
          <ColumnSettings columns={columns} hidden={hidden} onChange={setHidden} />
        </div>
      </div>
      {chosen.length > 0 ? <BatchBar actions={batch} chosen={chosen} onClear={() => setChosen([])} /> : null}
      <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
        <Table<Row>
          rowKey="id"
          size="middle"
          columns={antdColumns(shown)}
          dataSource={[...rows]}
          loading={busy}
          pagination={false}
          {...(batch.length > 0 ? { rowSelection: selection } : {})}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
        />
      </div>
      <Pages {...pages} />
    </section>
  )
}
