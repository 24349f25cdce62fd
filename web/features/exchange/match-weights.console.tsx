import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { formatDateTime, formatShare } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { useMatchWeights, type MatchWeight, type MatchWeights } from './api-quality.console.ts'
import { qualityTexts } from './texts-quality.console.ts'

interface WeightsTableProps {
  label: string
  weights: readonly MatchWeight[]
  /** What `present` and `other` are, here. */
  present: string
  other: string
}

/** Two sets of weights side by side, with a bar for the first. */
export function WeightsTable({ label, weights, present, other }: WeightsTableProps) {
  const t = useTexts(qualityTexts)
  return (
    <table className="quality-table">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('signal')}</th>
          <th scope="col" className="numeric">
            {present}
          </th>
          <th scope="col" className="numeric">
            {other}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {weights.map((weight) => (
          <tr key={weight.name}>
            <th scope="row">{weight.label}</th>
            <td className="numeric">{formatShare(weight.present)}</td>
            <td className="numeric">{formatShare(weight.other)}</td>
            <td>
              <span className="quality-bar" aria-hidden="true">
                <span style={{ width: formatShare(weight.present) }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useColumns(): DataColumn<MatchWeights>[] {
  const t = useTexts(qualityTexts)
  const { language } = useLanguage()
  return [
    { key: 'since', title: t('since'), cell: (row) => formatDateTime(row.setAt, language) },
    {
      key: 'origin',
      title: t('origin'),
      cell: (row) => (
        <>
          {t(row.origin === 'trained' ? 'fromTraining' : 'fromProduct')}{' '}
          {row.isCurrent ? <StateTag tone="success" label={t('inUse')} /> : null}
        </>
      ),
    },
    { key: 'by', title: t('by'), cell: (row) => row.setBy },
    {
      key: 'outcomes',
      title: t('outcomes'),
      align: 'end',
      cell: (row) => row.report?.outcomes.toLocaleString('en-US') ?? '—',
    },
    {
      key: 'gain',
      title: t('meanGain'),
      align: 'end',
      cell: (row) => row.report?.weights.gain.mean.toFixed(3) ?? '—',
    },
  ]
}

/** The weights that are and were in use. */
export function WeightsHistory() {
  const t = useTexts(qualityTexts)
  const list = useMatchWeights()
  const columns = useColumns()
  return (
    <section aria-label={t('history')}>
      <h2 className="console-section-title">{t('history')}</h2>
      <Loaded query={list}>
        {({ items }) => (
          <DataTable
            tableId="match-weights"
            label={t('history')}
            rowName={(row) => row.setAt}
            columns={columns}
            rows={items}
            busy={list.isFetching}
            pages={{}}
            empty={t('historyEmpty')}
          />
        )}
      </Loaded>
    </section>
  )
}
