import './exchange.console.css'
import { Link } from '@tanstack/react-router'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { ProblemAlert } from '#web/console/parts/loaded.tsx'
import { QueryForm } from '#web/console/parts/query-form.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { Day } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useRegion } from '#web/console/region.tsx'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { usePostings, type PostingCard, type PostingQuery } from './api.console.ts'
import { exchangeTexts, workbenchTexts } from './texts.console.ts'

function useColumns(): DataColumn<PostingCard>[] {
  const t = useTexts(exchangeTexts)
  return [
    { key: 'title', title: t('title'), width: 360, cell: (row) => row.title },
    { key: 'owner', title: t('owner'), cell: (row) => row.ownerName },
    { key: 'place', title: t('place'), cell: (row) => row.placeName },
    { key: 'published', title: t('publishedAt'), cell: (row) => <Day on={row.publishedAt} /> },
    {
      key: 'match',
      title: t('workbench'),
      cell: (row) => (
        <Link to={`/workbench/${row.id}`} aria-label={`${t('toWorkbench')}：${row.title}`}>
          {t('toWorkbench')}
        </Link>
      ),
    },
  ]
}

/** Where matching begins: the published needs. */
export function ChooseNeedPage() {
  const t = useTexts(exchangeTexts)
  const say = useTexts(workbenchTexts)
  const { values, setValues } = useSearchValues()
  const { placeCode } = useRegion()
  const places = usePlaceOptions()
  const columns = useColumns()
  const conditions: PostingQuery = {
    ...(placeCode ? { place: placeCode } : {}),
    ...values,
    side: 'need',
    state: 'published',
  }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = usePostings({ ...conditions, ...(cursor ? { cursor } : {}) })
  return (
    <ConsolePage title={t('workbench')}>
      <p className="hint">{say('chooseText')}</p>
      <QueryForm
        fields={[
          { name: 'q', label: t('words'), kind: 'text', example: t('wordsExample') },
          { name: 'place', label: t('place'), kind: 'choice', options: places },
        ]}
        values={values}
        onQuery={setValues}
      />
      {list.error && !list.data ? (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          tableId="workbench"
          label={say('choose')}
          rowName={(row) => row.title}
          columns={columns}
          rows={list.data?.items ?? []}
          busy={list.isFetching}
          pages={pagesFor(list.data?.nextCursor)}
          empty={say('chooseEmpty')}
        />
      )}
    </ConsolePage>
  )
}
