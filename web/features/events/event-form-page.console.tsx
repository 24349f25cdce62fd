import './events.console.css'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { FormProblem, showProblem } from '#web/console/parts/form.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { idempotencyKey } from '#web/lib/api.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { saveEvent, useEvent, type EventRecord } from './api.console.ts'
import { draftOf, valuesOf, type EventValues } from './event-values.console.ts'
import { eventKinds, kindTexts } from './event-words.ts'
import { OrganiserFields } from './organiser-fields.console.tsx'
import { SessionFields } from './session-fields.console.tsx'
import { eventTexts } from './texts.console.ts'

const EDITION = /^([1-9]\d{0,2}|1000)$/

function BasicFields({ event }: { event: EventRecord | undefined }) {
  const t = useTexts(eventTexts)
  const kind = useTexts(kindTexts)
  const own = usePlaceOptions()
  const isElsewhere = event !== undefined && own.every(({ value }) => value !== event.placeCode)
  const places = isElsewhere ? [{ value: event.placeCode, label: event.placeName }, ...own] : own
  const required = (what: string) => ({ required: true, message: t('required', { what }) })
  return (
    <section className="console-panel">
      <h2 className="console-section-title">{t('basics')}</h2>
      <Form.Item
        name="title"
        label={t('title')}
        rules={[required(t('title')), { min: 2, whitespace: true, message: t('titleShort') }]}
      >
        <Input maxLength={200} showCount />
      </Form.Item>
      <div className="event-grid">
        <Form.Item name="kind" label={t('kind')} rules={[required(t('kind'))]}>
          <Select options={eventKinds.map((value) => ({ value, label: kind(value) }))} />
        </Form.Item>
        <Form.Item
          name="edition"
          label={t('edition')}
          rules={[{ pattern: EDITION, message: t('editionWrong') }]}
        >
          <Input inputMode="numeric" />
        </Form.Item>
        <Form.Item name="startsAt" label={t('startsAt')} rules={[required(t('startsAt'))]}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="endsAt" label={t('endsAt')} rules={[required(t('endsAt'))]}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="placeCode" label={t('place')} rules={[required(t('place'))]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={places} />
        </Form.Item>
        <Form.Item name="venue" label={t('venue')}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <Form.Item name="summary" label={t('summary')}>
        <Input.TextArea rows={5} maxLength={5000} showCount />
      </Form.Item>
      <Form.Item name="isPublic" valuePropName="checked" extra={t('isPublicHint')}>
        <Checkbox>{t('isPublic')}</Checkbox>
      </Form.Item>
    </section>
  )
}

function useEventForm(event: EventRecord | undefined) {
  const t = useTexts(eventTexts)
  const navigate = useNavigate()
  const [form] = Form.useForm<EventValues>()
  const [key] = useState(idempotencyKey)
  const [problem, setProblem] = useState<unknown>(null)
  const save = useAct((values: EventValues) => saveEvent({ before: event, key, body: draftOf(values) }), {
    done: t('saveDone'),
    showsProblem: true,
    onDone: (id) => void navigate({ to: `/events/${id}` }),
  })
  const submit = async (values: EventValues) => {
    setProblem(null)
    try {
      await save.mutateAsync(values)
    } catch (error) {
      setProblem(showProblem(form, error))
    }
  }
  return { form, problem, isBusy: save.isPending, submit }
}

/** The names behind the ids of an event's organisations and people, for the fields that choose them. */
function namesOf(event: EventRecord | undefined): ReadonlyMap<string, string> {
  const organisers = event?.organisers ?? []
  const speakers = (event?.sessions ?? []).flatMap((session) => session.speakers)
  return new Map([
    ...organisers.map(({ organisationId, name }) => [organisationId ?? '', name] as const),
    ...speakers.map(({ personId, name }) => [personId ?? '', name] as const),
  ])
}

function EventForm({ event }: { event?: EventRecord }) {
  const t = useTexts(eventTexts)
  const navigate = useNavigate()
  // What is being typed stays, though the record is read again behind it; saving then tells of the other change.
  const [before] = useState(event)
  const { form, problem, isBusy, submit } = useEventForm(before)
  const names = namesOf(before)
  const start: Partial<EventValues> = before
    ? valuesOf(before)
    : { isPublic: true, organisers: [{ role: 'host' }] }
  return (
    <Form
      form={form}
      layout="vertical"
      className="console-page"
      initialValues={start}
      scrollToFirstError={{ focus: true }}
      onFinish={(values) => void submit(values)}
    >
      <BasicFields event={before} />
      <OrganiserFields names={names} />
      <SessionFields names={names} />
      <FormProblem error={problem} />
      <div className="table-group">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('save')}
        </Button>
        <Button onClick={() => void navigate({ to: before ? `/events/${before.id}` : '/events' })}>
          {t('cancelEdit')}
        </Button>
      </div>
    </Form>
  )
}

/** Writes a new event. */
export function NewEventPage() {
  const t = useTexts(eventTexts)
  return (
    <ConsolePage title={t('create')} crumbs={[{ label: t('list'), to: '/events' }]}>
      <EventForm />
    </ConsolePage>
  )
}

/** Changes an event with its organisers and its programme. */
export function ChangeEventPage() {
  const t = useTexts(eventTexts)
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useEvent(id)
  return (
    <ConsolePage title={t('change')} crumbs={[{ label: t('list'), to: '/events' }]}>
      <Loaded query={query}>{(event) => <EventForm key={event.id} event={event} />}</Loaded>
    </ConsolePage>
  )
}
