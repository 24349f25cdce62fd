import './exchange.console.css'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { FormProblem, showProblem } from '#web/console/parts/form.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { Day } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { holdsRole } from '#web/console/roles.ts'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { idempotencyKey } from '#web/lib/api.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { useSession } from '#web/lib/session.tsx'
import {
  createConference,
  releasePostings,
  useConferences,
  usePostings,
  type Conference,
  type NewConference,
} from './api.console.ts'
import { conferenceTexts } from './texts-tasks.console.ts'
import { exchangeTexts } from './texts.console.ts'

function CreateDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(conferenceTexts)
  const places = usePlaceOptions()
  const [form] = Form.useForm<NewConference>()
  const [key] = useState(idempotencyKey)
  const [problem, setProblem] = useState<unknown>(null)
  const create = useAct(createConference, { done: t('createDone'), showsProblem: true, onDone: onClose })
  const required = (what: string) => [{ required: true, message: t('required', { what }) }]
  const submit = (values: NewConference) =>
    create
      .mutateAsync({ key, body: { ...values, edition: Number(values.edition) } })
      .catch((error: unknown) => setProblem(showProblem(form, error)))
  return (
    <Modal
      open
      title={t('create')}
      okText={t('save')}
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <Form.Item name="name" label={t('name')} rules={required(t('name'))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="edition" label={t('edition')} rules={required(t('edition'))}>
          <Input type="number" min={1} max={1000} />
        </Form.Item>
        <Form.Item name="placeCode" label={t('place')} rules={required(t('place'))}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={places} />
        </Form.Item>
        <div className="form-grid">
          <Form.Item name="heldFrom" label={t('from')} rules={required(t('from'))}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="heldTo" label={t('to')} rules={required(t('to'))}>
            <Input type="date" />
          </Form.Item>
        </div>
        <FormProblem error={problem} />
      </Form>
    </Modal>
  )
}

function ReleaseDialog({ conference, onClose }: { conference: Conference; onClose: () => void }) {
  const t = useTexts(conferenceTexts)
  const [form] = Form.useForm<{ postings: { value: string }[] }>()
  const [words, setWords] = useState('')
  const found = usePostings({ state: 'published', limit: 50, ...(words ? { q: words } : {}) })
  const release = useAct(releasePostings, { done: t('releaseDone'), showsProblem: true, onDone: onClose })
  const options = (found.data?.items ?? []).map(({ id, title, ownerName }) => ({
    value: id,
    label: `${title}（${ownerName}）`,
  }))
  return (
    <Modal
      open
      title={t('releaseTo', { name: conference.name })}
      okText={t('release')}
      confirmLoading={release.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ postings }) =>
          release.mutate({ id: conference.id, postingIds: postings.map(({ value }) => value) })
        }
      >
        <Form.Item
          name="postings"
          label={t('chosen')}
          extra={t('releaseHint')}
          rules={[{ required: true, message: t('chosenMissing') }]}
        >
          <Select
            mode="multiple"
            labelInValue
            showSearch={{ filterOption: false, onSearch: setWords }}
            loading={found.isFetching}
            options={options}
          />
        </Form.Item>
        <FormProblem error={release.error} />
      </Form>
    </Modal>
  )
}

function useColumns(onRelease: ((conference: Conference) => void) | null): DataColumn<Conference>[] {
  const t = useTexts(conferenceTexts)
  return [
    { key: 'name', title: t('name'), cell: (row) => row.name },
    { key: 'edition', title: t('edition'), cell: (row) => t('editionOf', { edition: row.edition }) },
    { key: 'place', title: t('place'), cell: (row) => row.placeName },
    {
      key: 'held',
      title: t('held'),
      cell: (row) => (
        <>
          <Day on={row.heldFrom} /> – <Day on={row.heldTo} />
        </>
      ),
    },
    { key: 'released', title: t('released'), align: 'end', cell: (row) => row.released },
    { key: 'signed', title: t('signed'), align: 'end', cell: (row) => row.signed },
    ...(onRelease
      ? [
          {
            key: 'release',
            title: t('release'),
            cell: (row: Conference) => (
              <Button size="small" onClick={() => onRelease(row)}>
                {t('release')}
              </Button>
            ),
          },
        ]
      : []),
  ]
}

/** The conferences, with what was released and signed at each. */
export function ConferencesPage() {
  const t = useTexts(conferenceTexts)
  const exchange = useTexts(exchangeTexts)
  const { session } = useSession()
  const list = useConferences()
  const [creating, setCreating] = useState(false)
  const [releasing, setReleasing] = useState<Conference | null>(null)
  const isOfficer = session ? holdsRole('officer')(session) : false
  const columns = useColumns(isOfficer ? setReleasing : null)
  return (
    <ConsolePage
      title={exchange('conferences')}
      actions={
        isOfficer ? (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        ) : null
      }
    >
      <Loaded query={list}>
        {({ items }) => (
          <DataTable
            tableId="conferences"
            label={exchange('conferences')}
            rowName={(row) => row.name}
            columns={columns}
            rows={items}
            busy={list.isFetching}
            pages={{}}
            empty={t('empty')}
          />
        )}
      </Loaded>
      {creating ? <CreateDialog onClose={() => setCreating(false)} /> : null}
      {releasing ? <ReleaseDialog conference={releasing} onClose={() => setReleasing(null)} /> : null}
    </ConsolePage>
  )
}
