import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { Facts } from '#web/console/parts/facts.tsx'
import { FormProblem } from '#web/console/parts/form.tsx'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { RecordStateTag } from '#web/console/parts/values.tsx'
import { idempotencyKey } from '#web/lib/api.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import {
  answerIntroduction,
  startDeal,
  useIntroduction,
  type Answer,
  type Introduction,
  type Order,
  type OrderIntroduction,
} from './api.console.ts'
import { DealForm } from './deal-form.console.tsx'
import { useDeclineReasons, useReasonLine } from './decline-reasons.ts'
import { scoreText } from './match-reasons.console.tsx'
import { exchangeTexts, orderTexts } from './texts.console.ts'
import { dealTexts } from './texts-deals.console.ts'
import { dismissalTexts } from './texts-matching.console.ts'

function AnswerTag({ answer }: { answer: string | null }) {
  const t = useTexts(orderTexts)
  if (answer === null) return <StateTag tone="warning" label={t('awaiting')} />
  const isAccepted = answer === 'accepted'
  return <StateTag tone={isAccepted ? 'success' : 'error'} label={t(isAccepted ? 'accepted' : 'declined')} />
}

type AnswerValues = Omit<Answer, 'id'>

/** Why a side declines; the words are needed only where the reason says nothing. */
function DeclineFields() {
  const t = useTexts(orderTexts)
  const dismissal = useTexts(dismissalTexts)
  const reasons = useDeclineReasons()
  return (
    <>
      <Form.Item
        name="declineReason"
        label={t('answerReason')}
        rules={[{ required: true, message: dismissal('reasonMissing') }]}
      >
        <Radio.Group
          className="choice-lines"
          aria-label={t('answerReason')}
          options={reasons.map(({ value, label }) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={dismissal('note')}
        dependencies={['declineReason']}
        rules={[
          ({ getFieldValue }) => ({
            required: getFieldValue('declineReason') === 'other',
            whitespace: true,
            message: dismissal('noteMissing'),
          }),
        ]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </>
  )
}

/** Records an answer that the broker heard by telephone. */
function AnswerDialog({ introduction, onClose }: { introduction: Introduction; onClose: () => void }) {
  const t = useTexts(orderTexts)
  const [form] = Form.useForm<AnswerValues>()
  const record = useAct(answerIntroduction, { done: t('recordDone'), showsProblem: true, onDone: onClose })
  const sides = [
    ...(introduction.abilities.includes('answerNeed') ? [{ value: 'need', label: t('needSide') }] : []),
    ...(introduction.abilities.includes('answerOffer') ? [{ value: 'offer', label: t('offerSide') }] : []),
  ]
  const answers = (['accepted', 'declined'] as const).map((value) => ({ value, label: t(value) }))
  return (
    <Modal
      open
      title={t('recordTitle')}
      okText={t('save')}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ side: sides[0]?.value, answer: 'accepted' }}
        onFinish={({ reason, ...answer }) =>
          record.mutate({
            id: introduction.id,
            ...answer,
            ...(reason?.trim() ? { reason: reason.trim() } : {}),
          })
        }
      >
        <Form.Item name="side" label={t('answerOf')}>
          <Radio.Group options={sides} aria-label={t('answerOf')} />
        </Form.Item>
        <Form.Item name="answer" label={t('answer')}>
          <Radio.Group options={answers} aria-label={t('answer')} />
        </Form.Item>
        <Form.Item noStyle dependencies={['answer']}>
          {() => (form.getFieldValue('answer') === 'declined' ? <DeclineFields /> : null)}
        </Form.Item>
        <FormProblem error={record.error} />
      </Form>
    </Modal>
  )
}

function StartDealDialog({ introduction, onClose }: { introduction: Introduction; onClose: () => void }) {
  const deal = useTexts(dealTexts)
  const navigate = useNavigate()
  const [key] = useState(idempotencyKey)
  const start = useAct(startDeal, {
    done: deal('startDone'),
    showsProblem: true,
    onDone: ({ id }) => void navigate({ to: `/deals/${id}` }),
  })
  return (
    <Modal open title={deal('start')} footer={null} onCancel={onClose}>
      <DealForm
        start={{ title: introduction.needTitle, contractKind: 'development' }}
        save={(change) =>
          start.mutateAsync({ key, body: { ...change, introductionId: introduction.id, milestones: [] } })
        }
        onClose={onClose}
      />
    </Modal>
  )
}

function Contacts({ contacts }: { contacts: NonNullable<Introduction['contacts']> }) {
  const t = useTexts(orderTexts)
  const line = (side: 'need' | 'offer') =>
    contacts[side].map(({ name, phone, email }) => [name, phone, email].filter(Boolean).join(' ')).join('\n')
  return (
    <Facts
      items={[
        { label: `${t('needSide')} · ${t('contacts')}`, value: line('need') },
        { label: `${t('offerSide')} · ${t('contacts')}`, value: line('offer') },
      ]}
    />
  )
}

/** What the broker may do with an introduction; its abilities come with the introduction itself. */
function IntroductionActions({ id, dealId }: { id: string; dealId: string | null }) {
  const t = useTexts(orderTexts)
  const { data } = useIntroduction(id)
  const reasonLine = useReasonLine()
  const [open, setOpen] = useState<'answer' | 'deal' | null>(null)
  const close = () => setOpen(null)
  const mayAnswer = data?.abilities.some((one) => one === 'answerNeed' || one === 'answerOffer')
  return (
    <>
      {data ? (
        <Facts
          items={[
            {
              label: `${t('needSide')} · ${t('answerReason')}`,
              value: reasonLine(data.needDeclineReason, data.needAnswerReason),
              isLong: true,
            },
            {
              label: `${t('offerSide')} · ${t('answerReason')}`,
              value: reasonLine(data.offerDeclineReason, data.offerAnswerReason),
              isLong: true,
            },
            { label: t('stateReason'), value: data.stateReason, isLong: true },
          ]}
        />
      ) : null}
      {data?.contacts ? <Contacts contacts={data.contacts} /> : null}
      <div className="table-group">
        {mayAnswer ? <Button onClick={() => setOpen('answer')}>{t('recordAnswer')}</Button> : null}
        {data?.abilities.includes('startDeal') && dealId === null ? (
          <Button type="primary" onClick={() => setOpen('deal')}>
            {t('startDeal')}
          </Button>
        ) : null}
        {dealId ? <Link to={`/deals/${dealId}`}>{t('toDeal')}</Link> : null}
      </div>
      {data && open === 'answer' ? <AnswerDialog introduction={data} onClose={close} /> : null}
      {data && open === 'deal' ? <StartDealDialog introduction={data} onClose={close} /> : null}
    </>
  )
}

function IntroductionItem({ introduction }: { introduction: OrderIntroduction }) {
  const t = useTexts(orderTexts)
  const { id, offerId, offerTitle, state, matchScore, needAnswer, offerAnswer, dealId } = introduction
  return (
    <li>
      <div className="table-group">
        <Link to="/postings" search={{ open: offerId }}>
          {offerTitle}
        </Link>
        <RecordStateTag state={state} />
      </div>
      <Facts
        items={[
          { label: t('needSide'), value: <AnswerTag answer={needAnswer} /> },
          { label: t('offerSide'), value: <AnswerTag answer={offerAnswer} /> },
          { label: t('score'), value: matchScore === null ? null : scoreText(matchScore) },
        ]}
      />
      <IntroductionActions id={id} dealId={dealId} />
    </li>
  )
}

/** The introductions of an order, with both sides' answers. */
export function OrderIntroductions({ order }: { order: Order }) {
  const t = useTexts(orderTexts)
  const exchange = useTexts(exchangeTexts)
  return (
    <section className="console-panel" aria-labelledby="introductions-title">
      <div className="section-head">
        <h2 id="introductions-title" className="console-section-title">
          {t('introductions')}
        </h2>
        {order.abilities.includes('introduce') ? (
          <Link to={`/workbench/${order.needId}`}>{exchange('workbench')}</Link>
        ) : null}
      </div>
      {order.introductions.length === 0 ? (
        <p className="hint">{t('introductionsEmpty')}</p>
      ) : (
        <ul className="introduction-list">
          {order.introductions.map((introduction) => (
            <IntroductionItem key={introduction.id} introduction={introduction} />
          ))}
        </ul>
      )}
    </section>
  )
}
