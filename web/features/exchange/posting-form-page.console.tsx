import './exchange.console.css'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { FormProblem, showProblem } from '#web/console/parts/form.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useCodeOptions } from '#web/features/register/codes.console.tsx'
import { OrganisationSelect } from '#web/features/register/organisation-select.console.tsx'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { idempotencyKey } from '#web/lib/api.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { useSession } from '#web/lib/session.tsx'
import { savePosting, submitPosting, usePosting, type Posting, type PostingKind } from './api.console.ts'
import { postingKinds } from './labels.console.ts'
import { draftOf, valuesOf, type PostingValues } from './posting-values.console.ts'
import { LimitFields } from './limit-fields.console.tsx'
import { PostingDetailFields } from './posting-detail-fields.console.tsx'
import { exchangeTexts, formTexts } from './texts.console.ts'

function BasicFields({ posting }: { posting: Posting | undefined }) {
  const t = useTexts(exchangeTexts)
  const say = useTexts(formTexts)
  const places = usePlaceOptions()
  const industries = useCodeOptions('industry')
  const subjects = useCodeOptions('subject')
  const kinds = postingKinds.map((value) => ({ value, label: t(value) }))
  const required = (what: string) => ({ required: true, message: say('required', { what }) })
  return (
    <section className="console-panel">
      <h2 className="console-section-title">{say('basics')}</h2>
      <div className="form-grid">
        <Form.Item name="kind" label={t('kind')} rules={[required(t('kind'))]}>
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="placeCode" label={t('place')} rules={[required(t('place'))]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={places} />
        </Form.Item>
        <Form.Item name="ownerOrganisationId" label={say('organisation')}>
          <OrganisationSelect knownName={posting?.ownerName} />
        </Form.Item>
        <Form.Item name="industryCode" label={t('industry')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={industries} />
        </Form.Item>
        <Form.Item name="subjectCode" label={t('subject')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={subjects} />
        </Form.Item>
      </div>
      <Form.Item
        name="title"
        label={t('title')}
        rules={[required(t('title')), { min: 4, message: say('titleShort') }]}
      >
        <Input maxLength={200} showCount />
      </Form.Item>
      <Form.Item name="abstract" label={t('abstract')}>
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item name="body" label={t('body')}>
        <Input.TextArea rows={8} maxLength={20_000} />
      </Form.Item>
    </section>
  )
}

function usePostingForm(posting: Posting | undefined) {
  const say = useTexts(formTexts)
  const navigate = useNavigate()
  const { session } = useSession()
  const [form] = Form.useForm<PostingValues>()
  const [key] = useState(idempotencyKey)
  const [problem, setProblem] = useState<unknown>(null)
  const save = useAct(
    async ({ values, andSubmit }: { values: PostingValues; andSubmit: boolean }) => {
      const ownPerson = posting ? posting.ownerPersonId : (session?.account?.personId ?? null)
      const body = draftOf(values, ownPerson)
      const { id } = await savePosting({ ...(posting ? { id: posting.id } : {}), key, body })
      if (andSubmit) await submitPosting(id)
      return id
    },
    {
      done: say('saveDone'),
      showsProblem: true,
      onDone: (id) => void navigate({ to: '/postings', search: { open: id } }),
    },
  )
  const run = async (andSubmit: boolean) => {
    setProblem(null)
    try {
      await save.mutateAsync({ values: await form.validateFields(), andSubmit })
    } catch (error) {
      setProblem(showProblem(form, error))
    }
  }
  return { form, problem, isBusy: save.isPending, run }
}

function PostingForm({ posting }: { posting?: Posting }) {
  const say = useTexts(formTexts)
  const navigate = useNavigate()
  const { form, problem, isBusy, run } = usePostingForm(posting)
  const places = usePlaceOptions()
  const kind = Form.useWatch<PostingKind | undefined>('kind', form) ?? posting?.kind ?? 'need'
  const canSubmit = posting === undefined || posting.abilities.includes('submit')
  const [only] = places
  const start = posting
    ? valuesOf(posting)
    : { kind: 'need' as const, ...(places.length === 1 && only ? { placeCode: only.value } : {}) }
  return (
    <Form
      form={form}
      layout="vertical"
      className="console-page"
      initialValues={start}
      scrollToFirstError={{ focus: true }}
      onFinish={() => void run(false)}
    >
      <BasicFields posting={posting} />
      <section className="console-panel">
        <h2 className="console-section-title">{say('details')}</h2>
        <p className="hint">{say('detailsHint')}</p>
        <PostingDetailFields kind={kind} />
      </section>
      <LimitFields posting={posting} />
      <FormProblem error={problem} />
      <div className="table-group">
        {canSubmit ? (
          <Button type="primary" loading={isBusy} onClick={() => void run(true)}>
            {say('saveAndSubmit')}
          </Button>
        ) : null}
        <Button htmlType="submit" loading={isBusy}>
          {say('save')}
        </Button>
        <Button onClick={() => void navigate({ to: '/postings' })}>{say('cancel')}</Button>
      </div>
    </Form>
  )
}

/** Writes a new posting, for oneself or on behalf of an organisation. */
export function NewPostingPage() {
  const t = useTexts(exchangeTexts)
  const say = useTexts(formTexts)
  return (
    <ConsolePage title={say('create')} crumbs={[{ label: t('postings'), to: '/postings' }]}>
      <PostingForm />
    </ConsolePage>
  )
}

/** Changes a posting that is not published. */
export function ChangePostingPage() {
  const t = useTexts(exchangeTexts)
  const say = useTexts(formTexts)
  const { id } = useParams({ strict: false }) as { id: string }
  const query = usePosting(id)
  return (
    <ConsolePage title={say('change')} crumbs={[{ label: t('postings'), to: '/postings' }]}>
      <Loaded query={query}>{(posting) => <PostingForm key={posting.id} posting={posting} />}</Loaded>
    </ConsolePage>
  )
}
