import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { todayInShanghai } from '#web/console/parts/today.ts'
import { FormDialog } from '#web/features/exchange/form-dialog.console.tsx'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { idempotencyKey } from '#web/lib/api.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { recordPromotion, useEvents, type PromotionDraft } from './api.console.ts'
import { channelTexts, promotionKindTexts } from './event-words.ts'
import { promotionTexts } from './texts.console.ts'

export const channels = [
  'wechat',
  'video_account',
  'douyin',
  'kuaishou',
  'weibo',
  'website',
  'press',
  'broadcast',
  'other',
] as const

/** The server names fields as `items.0.link`, the form has one item. */
interface Values {
  items: [PromotionDraft]
}

const at = (field: keyof PromotionDraft) => ['items', 0, field]

function EventField() {
  const t = useTexts(promotionTexts)
  const [words, setWords] = useState('')
  const found = useEvents({ limit: 20, ...(words.trim() ? { q: words.trim() } : {}) })
  return (
    <Form.Item name={at('eventId')} label={t('event')}>
      <Select
        allowClear
        placeholder={t('eventExample')}
        showSearch={{ filterOption: false, onSearch: setWords }}
        loading={found.isFetching}
        options={(found.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Form.Item>
  )
}

function PromotionFields() {
  const t = useTexts(promotionTexts)
  const kind = useTexts(promotionKindTexts)
  const channel = useTexts(channelTexts)
  const places = usePlaceOptions()
  const today = todayInShanghai()
  const required = (what: string) => ({ required: true, message: t('required', { what }) })
  const notLater = (_rule: unknown, day: string | undefined) =>
    day && day <= today ? Promise.resolve() : Promise.reject(new Error(t('dayWrong')))
  return (
    <>
      <Form.Item name={at('title')} label={t('title')} rules={[required(t('title'))]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={at('kind')} label={t('kind')} rules={[required(t('kind'))]}>
        <Select options={(['post', 'video'] as const).map((value) => ({ value, label: kind(value) }))} />
      </Form.Item>
      <Form.Item name={at('channel')} label={t('channel')} rules={[required(t('channel'))]}>
        <Select options={channels.map((value) => ({ value, label: channel(value) }))} />
      </Form.Item>
      <Form.Item
        name={at('link')}
        label={t('link')}
        extra={t('linkHint')}
        rules={[{ required: true, pattern: /^https?:\/\/\S+$/, message: t('linkWrong') }]}
      >
        <Input type="url" maxLength={1000} />
      </Form.Item>
      <Form.Item name={at('publishedOn')} label={t('publishedOn')} required rules={[{ validator: notLater }]}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name={at('placeCode')} label={t('place')} rules={[required(t('place'))]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={places} />
      </Form.Item>
    </>
  )
}

interface PromotionDialogProps {
  /** The event it is about, when one came from there. */
  eventId: string | undefined
  onClose: () => void
}

/** Records a post or a video. */
export function PromotionDialog({ eventId, onClose }: PromotionDialogProps) {
  const t = useTexts(promotionTexts)
  const [key] = useState(idempotencyKey)
  const record = useAct(recordPromotion, { done: t('recordDone'), showsProblem: true, onDone: onClose })
  const start = { publishedOn: todayInShanghai(), ...(eventId ? { eventId } : {}) }
  return (
    <FormDialog<Values>
      title={t('recordTitle')}
      okText={t('save')}
      cancelText={t('cancel')}
      start={{ items: [start as PromotionDraft] }}
      onSubmit={({ items: [item] }) =>
        record.mutateAsync({ key, item: { ...item, eventId: item.eventId ?? null } })
      }
      onClose={onClose}
    >
      <PromotionFields />
      <EventField />
    </FormDialog>
  )
}
