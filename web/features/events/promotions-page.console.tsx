import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { ProblemAlert } from '#web/console/parts/loaded.tsx'
import { QueryForm, type QueryField, type QueryValues } from '#web/console/parts/query-form.tsx'
import { ReasonDialog } from '#web/console/parts/reason-dialog.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { Day } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useRegion } from '#web/console/region.tsx'
import { holdsRole } from '#web/console/roles.ts'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { useSession } from '#web/lib/session.tsx'
import { usePromotions, withdrawPromotion, type Promotion, type PromotionQuery } from './api.console.ts'
import { channelTexts, promotionKindTexts } from './event-words.ts'
import { PromotionImport } from './promotion-import.console.tsx'
import { channels, PromotionDialog } from './promotion-dialog.console.tsx'
import { eventTexts, promotionTexts } from './texts.console.ts'

function useFields(): QueryField[] {
  const t = useTexts(promotionTexts)
  const kind = useTexts(promotionKindTexts)
  const channel = useTexts(channelTexts)
  const places = usePlaceOptions()
  return [
    { name: 'q', label: t('titleWords'), kind: 'text' },
    {
      name: 'kind',
      label: t('kind'),
      kind: 'choice',
      options: (['post', 'video'] as const).map((value) => ({ value, label: kind(value) })),
    },
    {
      name: 'channel',
      label: t('channel'),
      kind: 'choice',
      options: channels.map((value) => ({ value, label: channel(value) })),
    },
    { name: 'place', label: t('place'), kind: 'choice', options: places },
    { name: 'days', label: t('publishedOn'), kind: 'dates' },
  ]
}

/** The conditions as the API takes them. */
function queryOf({ days = '', ...values }: QueryValues): PromotionQuery {
  const [from, to] = days.split(',')
  return { ...values, ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

function useColumns(onWithdraw: (promotion: Promotion) => void): DataColumn<Promotion>[] {
  const t = useTexts(promotionTexts)
  const kind = useTexts(promotionKindTexts)
  const channel = useTexts(channelTexts)
  return [
    {
      key: 'title',
      title: t('title'),
      width: 320,
      cell: (row) => (
        <a href={row.link} target="_blank" rel="noreferrer" aria-label={t('opens', { title: row.title })}>
          {row.title}
        </a>
      ),
    },
    { key: 'kind', title: t('kind'), cell: (row) => kind(row.kind) },
    { key: 'channel', title: t('channel'), cell: (row) => channel(row.channel) },
    { key: 'publishedOn', title: t('publishedOn'), cell: (row) => <Day on={row.publishedOn} /> },
    { key: 'place', title: t('place'), cell: (row) => row.placeName },
    {
      key: 'event',
      title: t('event'),
      cell: (row) => (row.event ? <Link to={`/events/${row.event.id}`}>{row.event.title}</Link> : '—'),
    },
    {
      key: 'actions',
      title: t('actions'),
      cell: (row) =>
        row.abilities.includes('withdraw') ? (
          <Button
            size="small"
            aria-label={t('withdrawOf', { title: row.title })}
            onClick={() => onWithdraw(row)}
          >
            {t('withdraw')}
          </Button>
        ) : (
          '—'
        ),
    },
  ]
}

/** What was published to make events and the platform known. */
export function PromotionsPage() {
  const t = useTexts(promotionTexts)
  const events = useTexts(eventTexts)
  const { values, setValues } = useSearchValues()
  const { placeCode } = useRegion()
  const { session } = useSession()
  const [isRecording, setRecording] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Promotion | null>(null)
  const withdraw = useAct(withdrawPromotion, { done: t('withdrawDone'), onDone: () => setWithdrawing(null) })
  const conditions: PromotionQuery = { ...(placeCode ? { place: placeCode } : {}), ...queryOf(values) }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = usePromotions({ ...conditions, ...(cursor ? { cursor } : {}) })
  const columns = useColumns(setWithdrawing)
  const mayRecord = session ? holdsRole('officer', 'broker')(session) : false
  return (
    <ConsolePage
      title={events('promotions')}
      actions={
        mayRecord ? (
          <Button type="primary" onClick={() => setRecording(true)}>
            {t('record')}
          </Button>
        ) : null
      }
    >
      <QueryForm fields={useFields()} values={values} onQuery={setValues} />
      {list.error && !list.data ? (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          tableId="promotions"
          label={events('promotions')}
          rowName={(row) => row.title}
          columns={columns}
          rows={list.data?.items ?? []}
          busy={list.isFetching}
          pages={pagesFor(list.data?.nextCursor)}
          empty={t('empty')}
          filters={{ values, onApply: setValues }}
          toolbar={<PromotionImport conditions={conditions} mayImport={mayRecord} />}
        />
      )}
      {isRecording ? <PromotionDialog eventId={values['event']} onClose={() => setRecording(false)} /> : null}
      <ReasonDialog
        open={withdrawing !== null}
        title={t('withdrawTitle')}
        hint={t('withdrawHint')}
        okText={t('withdraw')}
        isDanger
        onSubmit={(reason) => withdraw.mutateAsync({ id: withdrawing?.id ?? '', reason })}
        onClose={() => setWithdrawing(null)}
      />
    </ConsolePage>
  )
}
