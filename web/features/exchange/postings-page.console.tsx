import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type BatchAction, type DataColumn } from '#web/console/parts/data-table.tsx'
import { ProblemAlert } from '#web/console/parts/loaded.tsx'
import { QueryForm, type QueryField, type QueryValues } from '#web/console/parts/query-form.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { Day, RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useRegion } from '#web/console/region.tsx'
import { useCodeOptions } from '#web/features/register/codes.console.tsx'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { usePostings, type PostingCard, type PostingQuery } from './api.console.ts'
import { postingKinds, postingStates } from './labels.console.ts'
import { PostingDrawer } from './posting-drawer.console.tsx'
import { PostingImport } from './posting-import.console.tsx'
import { ReviewDialog } from './review-dialog.console.tsx'
import { exchangeTexts } from './texts.console.ts'
import { reviewTexts } from './texts-review.console.ts'

function useFields(isReview: boolean): QueryField[] {
  const t = useTexts(exchangeTexts)
  const places = usePlaceOptions()
  const industries = useCodeOptions('industry')
  const subjects = useCodeOptions('subject')
  const sides = (['need', 'offer'] as const).map((value) => ({ value, label: t(value) }))
  const kinds = postingKinds.map((value) => ({ value, label: t(value) }))
  const states = postingStates.map((value) => ({ value, label: t(value) }))
  return [
    { name: 'q', label: t('words'), kind: 'text', example: t('wordsExample') },
    { name: 'side', label: t('side'), kind: 'choice', options: sides },
    { name: 'kind', label: t('kind'), kind: 'choice', options: kinds },
    ...(isReview
      ? []
      : [{ name: 'state', label: t('state'), kind: 'choice', options: states } satisfies QueryField]),
    { name: 'place', label: t('place'), kind: 'choice', options: places },
    { name: 'industry', label: t('industry'), kind: 'choice', options: industries },
    { name: 'subject', label: t('subject'), kind: 'choice', options: subjects },
  ]
}

function useColumns(onOpen: (id: string) => void): DataColumn<PostingCard>[] {
  const t = useTexts(exchangeTexts)
  return [
    {
      key: 'title',
      title: t('title'),
      width: 340,
      cell: (row) => (
        <button type="button" className="link-button" onClick={() => onOpen(row.id)}>
          {row.title}
        </button>
      ),
    },
    { key: 'kind', title: t('kind'), cell: (row) => t(row.kind) },
    { key: 'owner', title: t('owner'), cell: (row) => row.ownerName },
    { key: 'place', title: t('place'), cell: (row) => row.placeName },
    { key: 'state', title: t('state'), cell: (row) => <RecordStateTag state={row.state} /> },
    { key: 'submitted', title: t('submittedAt'), cell: (row) => <Day on={row.submittedAt} /> },
    { key: 'published', title: t('publishedAt'), cell: (row) => <Day on={row.publishedAt} /> },
  ]
}

/** Scoring many alike; the dialog settles what the batch bar waits for. */
function useReviewBatch() {
  const t = useTexts(reviewTexts)
  const [asked, setAsked] = useState<{ ids: string[]; settle: (done: boolean) => void } | null>(null)
  const settle = (done: boolean) => {
    asked?.settle(done)
    setAsked(null)
  }
  const actions: BatchAction[] = [
    {
      key: 'review',
      label: t('review'),
      run: (ids) => new Promise((done) => setAsked({ ids: [...ids], settle: done })),
    },
  ]
  const dialog = asked ? (
    <ReviewDialog ids={asked.ids} onDone={() => settle(true)} onClose={() => settle(false)} />
  ) : null
  return { actions, dialog }
}

function withoutOpen({ open: _open, ...filters }: QueryValues): QueryValues {
  return filters
}

function PostingList({ isReview }: { isReview: boolean }) {
  const t = useTexts(exchangeTexts)
  const { values, setValues, change } = useSearchValues()
  const { placeCode } = useRegion()
  const filters = useMemo(() => withoutOpen(values), [values])
  const conditions: PostingQuery = {
    ...(placeCode ? { place: placeCode } : {}),
    ...filters,
    ...(isReview ? { state: 'submitted' } : {}),
  }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = usePostings({ ...conditions, ...(cursor ? { cursor } : {}) })
  const { actions, dialog } = useReviewBatch()
  const columns = useColumns((id) => change('open', id))
  const label = t(isReview ? 'review' : 'postings')
  return (
    <ConsolePage
      title={label}
      actions={
        <Link to="/postings/new">
          <Button type="primary" tabIndex={-1}>
            {t('newPosting')}
          </Button>
        </Link>
      }
    >
      <QueryForm fields={useFields(isReview)} values={filters} onQuery={setValues} />
      {list.error && !list.data ? (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          tableId={isReview ? 'review' : 'postings'}
          label={label}
          rowName={(row) => row.title}
          columns={columns}
          rows={list.data?.items ?? []}
          busy={list.isFetching}
          pages={pagesFor(list.data?.nextCursor)}
          empty={t(isReview ? 'reviewEmpty' : 'postingsEmpty')}
          batch={isReview ? actions : []}
          filters={{ values: filters, onApply: setValues }}
          toolbar={<PostingImport conditions={conditions} />}
        />
      )}
      {dialog}
      <PostingDrawer id={values['open']} onClose={() => setValues(filters)} />
    </ConsolePage>
  )
}

/** Every need and offer the staff look after. */
export function PostingsPage() {
  return <PostingList key="all" isReview={false} />
}

/** What was handed in and waits for an officer. */
export function ReviewPage() {
  return <PostingList key="review" isReview />
}
