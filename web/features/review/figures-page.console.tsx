import { DownloadOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { todayInShanghai } from '#web/console/parts/today.ts'
import { ConsolePage } from '#web/console/page.tsx'
import { useRegion } from '#web/console/region.tsx'
import { PlaceSelect } from '#web/features/register/place-select.console.tsx'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { stringifySearch } from '#web/lib/search-params.ts'
import { useDefinitions, useFigures, type ReviewFigure, type Scope } from './api.console.ts'
import { periodsOn, scopeOf } from './period.console.ts'
import { reviewTexts } from './texts.console.ts'

interface ScopeFormProps {
  scope: Scope
  onApply: (scope: Scope) => void
}

function ScopeForm({ scope, onApply }: ScopeFormProps) {
  const t = useTexts(reviewTexts)
  const id = useId()
  const [draft, setDraft] = useState(scope)
  const isWrong = !draft.from || !draft.to || draft.from > draft.to
  const presets = periodsOn(todayInShanghai())
  const choose = (period: { from: string; to: string }) => {
    const next = { ...draft, ...period }
    setDraft(next)
    onApply(next)
  }
  const day = (name: 'from' | 'to') => (
    <div className="query-field">
      <label htmlFor={`${id}-${name}`}>{t(name)}</label>
      <Input
        id={`${id}-${name}`}
        type="date"
        value={draft[name]}
        aria-invalid={isWrong}
        onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
      />
    </div>
  )
  return (
    <form
      className="console-panel query-form"
      aria-label={t('period')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWrong) onApply(draft)
      }}
    >
      {day('from')}
      {day('to')}
      <div className="query-field">
        <label htmlFor={`${id}-place`}>{t('place')}</label>
        <PlaceSelect
          id={`${id}-place`}
          value={draft.place}
          onChange={(place) => {
            const { place: _before, ...period } = draft
            setDraft(place ? { ...period, place } : period)
          }}
        />
      </div>
      <div className="query-actions">
        <Button type="primary" htmlType="submit" disabled={isWrong}>
          {t('apply')}
        </Button>
      </div>
      <div className="table-group" role="group" aria-label={t('presets')}>
        {(['fiveYears', 'thisYear', 'lastYear'] as const).map((preset) => (
          <Button key={preset} size="small" onClick={() => choose(presets[preset])}>
            {t(preset)}
          </Button>
        ))}
      </div>
      {isWrong ? (
        <p className="error" role="alert">
          {t('wrongPeriod')}
        </p>
      ) : null}
    </form>
  )
}

/** What a figure counts and what it does not, for readers who do not program. */
function Definition({ figure }: { figure: ReviewFigure }) {
  const t = useTexts(reviewTexts)
  const definitions = useDefinitions()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        type="text"
        icon={<QuestionCircleOutlined />}
        aria-label={t('defineOf', { name: figure.name })}
        onClick={() => setOpen(true)}
      >
        {t('define')}
      </Button>
      <Modal
        open={open}
        title={t('defineOf', { name: figure.name })}
        footer={null}
        onCancel={() => setOpen(false)}
      >
        <Loaded query={definitions}>
          {({ items }) => <p>{items.find(({ ref }) => ref === figure.ref)?.definition}</p>}
        </Loaded>
      </Modal>
    </>
  )
}

const grouped = (count: number) => count.toLocaleString('en-US')

function useColumns(scope: Scope, mayOpen: boolean): DataColumn<ReviewFigure>[] {
  const t = useTexts(reviewTexts)
  return [
    { key: 'name', title: t('name'), cell: (row) => row.name },
    {
      key: 'value',
      title: t('value'),
      align: 'end',
      cell: (row) => (
        <strong className="numeric" title={t('exactly', { value: row.value, unit: row.unit.label })}>
          {row.text}
        </strong>
      ),
    },
    { key: 'kind', title: t('kind'), cell: (row) => t(row.kind === 'S' ? 'stock' : 'flow') },
    {
      key: 'rows',
      title: t('rows'),
      cell: (row) => {
        if (row.rows === 0) return t('noRows')
        if (!mayOpen) return row.rows
        return (
          <Link
            to={`/figures/${row.ref}`}
            search={{ ...scope }}
            aria-label={t('openRowsOf', { name: row.name, count: grouped(row.rows) })}
          >
            {t('openRows', { count: grouped(row.rows) })}
          </Link>
        )
      },
    },
    { key: 'define', title: t('define'), cell: (row) => <Definition figure={row} /> },
    { key: 'ref', title: t('ref'), cell: (row) => row.ref },
  ]
}

interface FigureTableProps {
  scope: Scope
  figures: readonly ReviewFigure[]
  mayOpen: boolean
  busy: boolean
}

function FigureTable({ scope, figures, mayOpen, busy }: FigureTableProps) {
  const t = useTexts(reviewTexts)
  const columns = useColumns(scope, mayOpen)
  return (
    <DataTable
      tableId="figures"
      label={t('figures')}
      rowName={(row) => row.name}
      columns={columns}
      rows={figures}
      busy={busy}
      pages={{}}
      empty={t('empty')}
      toolbar={
        <Button
          icon={<DownloadOutlined />}
          href={`/api/v1/review/figures.csv${stringifySearch({ ...scope })}`}
        >
          {t('export')}
        </Button>
      }
    />
  )
}

/** The figures of a period and a place, each opening the rows it was counted from. */
export function FiguresPage() {
  const t = useTexts(reviewTexts)
  const { language } = useLanguage()
  const { values, setValues } = useSearchValues()
  const { placeCode } = useRegion()
  const scope = scopeOf(values, todayInShanghai(), placeCode)
  const query = useFigures(scope)
  return (
    <ConsolePage title={t('figures')}>
      <ScopeForm key={JSON.stringify(scope)} scope={scope} onApply={(next) => setValues({ ...next })} />
      <p className="hint" role="status">
        {t('counted', { from: formatDate(scope.from, language), to: formatDate(scope.to, language) })}
      </p>
      <Loaded query={query}>
        {({ items, abilities }) => (
          <FigureTable
            scope={scope}
            figures={items.map((item) => ({ ...item }))}
            mayOpen={abilities.includes('openRows')}
            busy={query.isFetching}
          />
        )}
      </Loaded>
    </ConsolePage>
  )
}
