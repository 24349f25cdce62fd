import { Drawer } from 'antd'
import { useState } from 'react'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { Facts } from '#web/console/parts/facts.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { QueryForm } from '#web/console/parts/query-form.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { StateTag, type StateTone } from '#web/console/parts/state-tag.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { useOutbox, type OutboxMessage, type OutboxQuery } from './api.console.ts'
import { platformTexts } from './texts.console.ts'

const states = ['queued', 'kept', 'sent', 'failed'] as const

const tones: Readonly<Record<OutboxMessage['state'], StateTone>> = {
  queued: 'progress',
  kept: 'neutral',
  sent: 'success',
  failed: 'error',
}

function MessageState({ state }: { state: OutboxMessage['state'] }) {
  const t = useTexts(platformTexts)
  return <StateTag tone={tones[state]} label={t(state)} />
}

function useColumns(onOpen: (message: OutboxMessage) => void): DataColumn<OutboxMessage>[] {
  const t = useTexts(platformTexts)
  const { language } = useLanguage()
  return [
    {
      key: 'subject',
      title: t('subject'),
      width: 360,
      cell: (row) => (
        <button type="button" className="link-button" onClick={() => onOpen(row)}>
          {row.subject}
        </button>
      ),
    },
    { key: 'channel', title: t('channel'), cell: (row) => t(row.channel) },
    { key: 'address', title: t('address'), cell: (row) => row.address ?? '—' },
    { key: 'state', title: t('state'), cell: (row) => <MessageState state={row.state} /> },
    { key: 'created', title: t('createdAt'), cell: (row) => formatDateTime(row.createdAt, language) },
    {
      key: 'sent',
      title: t('sentAt'),
      cell: (row) => (row.sentAt ? formatDateTime(row.sentAt, language) : '—'),
    },
  ]
}

function MessageDrawer({ message, onClose }: { message: OutboxMessage | null; onClose: () => void }) {
  const t = useTexts(platformTexts)
  return (
    <Drawer
      open={message !== null}
      onClose={onClose}
      size="min(640px, 100vw)"
      title={message?.subject}
      closable={{ 'aria-label': t('close') }}
      destroyOnHidden
    >
      {message ? (
        <Facts
          items={[
            { label: t('state'), value: <MessageState state={message.state} /> },
            { label: t('channel'), value: t(message.channel) },
            { label: t('address'), value: message.address },
            { label: t('attempts'), value: message.attempts },
            { label: t('failure'), value: message.failure, isLong: true },
            { label: t('body'), value: message.body, isLong: true },
          ]}
        />
      ) : null}
    </Drawer>
  )
}

/** Every message the product sent or kept, readable. */
export function OutboxPage() {
  const t = useTexts(platformTexts)
  const { values, setValues } = useSearchValues()
  const [message, setMessage] = useState<OutboxMessage | null>(null)
  const columns = useColumns(setMessage)
  const conditions: OutboxQuery = { ...values }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = useOutbox({ ...conditions, ...(cursor ? { cursor } : {}) })
  const options = states.map((value) => ({ value, label: t(value) }))
  return (
    <ConsolePage title={t('outbox')}>
      <p className="hint">{t('hint')}</p>
      <QueryForm
        fields={[{ name: 'state', label: t('state'), kind: 'choice', options }]}
        values={values}
        onQuery={setValues}
      />
      <Loaded query={list}>
        {({ items, nextCursor }) => (
          <DataTable
            tableId="outbox"
            label={t('outbox')}
            rowName={(row) => row.subject}
            columns={columns}
            rows={items}
            busy={list.isFetching}
            pages={pagesFor(nextCursor)}
            empty={t('empty')}
          />
        )}
      </Loaded>
      <MessageDrawer message={message} onClose={() => setMessage(null)} />
    </ConsolePage>
  )
}
