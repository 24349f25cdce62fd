import { Link } from '@tanstack/react-router'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { ExportButton } from '#web/console/parts/import-export.tsx'
import { ProblemAlert } from '#web/console/parts/loaded.tsx'
import { QueryForm } from '#web/console/parts/query-form.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { Day } from '#web/console/parts/values.tsx'
import { useRegion } from '#web/console/region.tsx'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { stringifySearch } from '#web/lib/search-params.ts'
import { useTopMatches, type TopMatch, type TopMatchQuery } from './api-matching.console.ts'
import { scoreText } from './match-reasons.console.tsx'
import { runTexts } from './texts-matching.console.ts'

type Row = TopMatch & { id: string }

function useColumns(): DataColumn<Row>[] {
  const t = useTexts(runTexts)
  return [
    {
      key: 'need',
      title: t('need'),
      width: 220,
      cell: ({ need }) => (
        <Link to={`/workbench/${need.id}`} aria-label={t('toWorkbench', { what: need.title })}>
          {need.title}
        </Link>
      ),
    },
    { key: 'needOwner', title: t('needOwner'), cell: ({ need }) => need.ownerName },
    { key: 'place', title: t('place'), cell: ({ need }) => need.placeName },
    { key: 'offer', title: t('offer'), width: 220, cell: ({ offer }) => offer.title },
    { key: 'offerOwner', title: t('offerOwner'), cell: ({ offer }) => offer.ownerName },
    {
      key: 'score',
      title: t('score'),
      align: 'end',
      cell: ({ score }) => scoreText(score),
    },
    { key: 'computedAt', title: t('computedAt'), cell: ({ computedAt }) => <Day on={computedAt} /> },
  ]
}

/** The best stored pair of each need that nobody looks after yet, as a way into the workbench. */
export function TopMatches({ after }: { after: string | undefined }) {
  const t = useTexts(runTexts)
  const { values, setValues } = useSearchValues()
  const { placeCode } = useRegion()
  const places = usePlaceOptions()
  const columns = useColumns()
  const conditions: TopMatchQuery = { ...(placeCode ? { place: placeCode } : {}), ...values }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = useTopMatches({ ...conditions, ...(cursor ? { cursor } : {}) }, after)
  return (
    <>
      <div>
        <h2 className="console-section-title">{t('top')}</h2>
        <p className="hint">{t('topHint')}</p>
      </div>
      <QueryForm
        fields={[{ name: 'place', label: t('place'), kind: 'choice', options: places }]}
        values={values}
        onQuery={setValues}
      />
      {list.error && !list.data ? (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          tableId="top-matches"
          label={t('top')}
          rowName={({ need }) => need.title}
          columns={columns}
          rows={(list.data?.items ?? []).map((item) => ({ ...item, id: item.need.id }))}
          busy={list.isFetching}
          pages={pagesFor(list.data?.nextCursor)}
          toolbar={
            <ExportButton
              hrefFor={(format) =>
                `/api/v1/exchange/matches/top/export${stringifySearch({ ...conditions, format })}`
              }
            />
          }
          empty={t('topEmpty')}
        />
      )}
    </>
  )
}
