import './exchange.console.css'
import { useParams } from '@tanstack/react-router'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { AuditTab } from '#web/console/parts/audit-tab.tsx'
import { Facts } from '#web/console/parts/facts.tsx'
import { FormProblem } from '#web/console/parts/form.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { ReasonDialog } from '#web/console/parts/reason-dialog.tsx'
import { Day, Money, RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useAudit } from '#web/features/platform/api.console.ts'
import { todayInShanghai } from '#web/console/parts/today.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { changeDeal, signDeal, terminateDeal, useConferences, useDeal, type Deal } from './api.console.ts'
import { CourseActions, DealDisputes, DealRatings } from './deal-course.console.tsx'
import { DealChain } from './deal-chain.console.tsx'
import { DealForm } from './deal-form.console.tsx'
import { DealMilestones } from './deal-milestones.console.tsx'
import { DealPayments } from './deal-payments.console.tsx'
import { DealRegistration } from './deal-registration.console.tsx'
import { courseTexts } from './texts-course.console.ts'
import { exchangeTexts } from './texts.console.ts'
import { dealTexts } from './texts-deals.console.ts'

interface SignValues {
  signedOn: string
  conferenceId?: string
}

function SignDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(dealTexts)
  const [form] = Form.useForm<SignValues>()
  const { data } = useConferences()
  const sign = useAct(signDeal, { done: t('signDone'), showsProblem: true, onDone: onClose })
  const today = todayInShanghai()
  const notLater = (_rule: unknown, day: string | undefined) =>
    day && day <= today ? Promise.resolve() : Promise.reject(new Error(t('signDayMissing')))
  const conferences = (data?.items ?? []).map(({ id: value, name }) => ({ value, label: name }))
  return (
    <Modal
      open
      title={t('sign')}
      okText={t('sign')}
      confirmLoading={sign.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ signedOn: today }}
        onFinish={({ signedOn, conferenceId }) =>
          sign.mutate({ id, signedOn, conferenceId: conferenceId ?? null })
        }
      >
        <Form.Item name="signedOn" label={t('signedOn')} required rules={[{ validator: notLater }]}>
          <Input type="date" max={today} />
        </Form.Item>
        <Form.Item name="conferenceId" label={t('conference')}>
          <Select allowClear placeholder={t('noConference')} options={conferences} />
        </Form.Item>
        <FormProblem error={sign.error} />
      </Form>
    </Modal>
  )
}

function ChangeDialog({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const t = useTexts(dealTexts)
  const change = useAct(changeDeal, { done: t('changeDone'), showsProblem: true, onDone: onClose })
  return (
    <Modal open title={t('change')} footer={null} onCancel={onClose}>
      <DealForm start={deal} save={(body) => change.mutateAsync({ id: deal.id, body })} onClose={onClose} />
    </Modal>
  )
}

function DealActions({ deal }: { deal: Deal }) {
  const t = useTexts(dealTexts)
  const [open, setOpen] = useState<'sign' | 'change' | 'terminate' | null>(null)
  const close = () => setOpen(null)
  const terminate = useAct(terminateDeal, { done: t('terminateDone'), onDone: close })
  const can = (ability: string) => deal.abilities.includes(ability)
  return (
    <div className="table-group">
      {can('sign') ? (
        <Button type="primary" onClick={() => setOpen('sign')}>
          {t('sign')}
        </Button>
      ) : null}
      <CourseActions deal={deal} />
      {can('change') ? <Button onClick={() => setOpen('change')}>{t('change')}</Button> : null}
      {can('terminate') ? (
        <Button danger onClick={() => setOpen('terminate')}>
          {t('terminate')}
        </Button>
      ) : null}
      {open === 'sign' ? <SignDialog id={deal.id} onClose={close} /> : null}
      {open === 'change' ? <ChangeDialog deal={deal} onClose={close} /> : null}
      <ReasonDialog
        open={open === 'terminate'}
        title={t('terminate')}
        hint={t('terminateHint')}
        okText={t('terminate')}
        isDanger
        onSubmit={(reason) => terminate.mutateAsync({ id: deal.id, reason })}
        onClose={close}
      />
    </div>
  )
}

function Amounts({ deal }: { deal: Deal }) {
  const t = useTexts(dealTexts)
  const amounts = [
    [t('total'), deal.amountTotalFen],
    [t('technical'), deal.amountTechnicalFen],
    [t('paid'), deal.amountPaidFen],
  ] as const
  return (
    <dl className="amount-cards">
      {amounts.map(([label, fen]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Money fen={fen} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function DealContent({ deal }: { deal: Deal }) {
  const t = useTexts(dealTexts)
  const course = useTexts(courseTexts)
  const exchange = useTexts(exchangeTexts)
  const audit = useAudit(deal.id)
  return (
    <div className="record-columns">
      <div>
        <section className="console-panel drawer-body" aria-label={t('detail')}>
          <Amounts deal={deal} />
          <Facts
            items={[
              { label: t('kind'), value: exchange(deal.contractKind) },
              { label: t('buyer'), value: deal.buyerName },
              { label: t('seller'), value: deal.sellerName },
              { label: t('place'), value: deal.placeName },
              { label: t('signedOn'), value: deal.signedOn && <Day on={deal.signedOn} /> },
              { label: t('conference'), value: deal.conferenceName },
              { label: course('needSignedAt'), value: deal.needSignedAt && <Day on={deal.needSignedAt} /> },
              {
                label: course('offerSignedAt'),
                value: deal.offerSignedAt && <Day on={deal.offerSignedAt} />,
              },
              { label: course('paymentMode'), value: course(deal.paymentMode) },
              { label: course('triggerCondition'), value: deal.triggerCondition, isLong: true },
              { label: course('payWithinDays'), value: deal.payWithinDays },
              { label: course('triggeredOn'), value: deal.triggeredOn && <Day on={deal.triggeredOn} /> },
              { label: course('triggerNote'), value: deal.triggerNote },
              { label: course('paymentDueOn'), value: deal.paymentDueOn && <Day on={deal.paymentDueOn} /> },
              { label: course('acceptedOn'), value: deal.acceptedOn && <Day on={deal.acceptedOn} /> },
              { label: course('remarks'), value: deal.acceptanceRemarks, isLong: true },
              { label: course('unpaidReason'), value: deal.unpaidReason, isLong: true },
              { label: t('stateReason'), value: deal.stateReason, isLong: true },
            ]}
          />
        </section>
        <DealMilestones deal={deal} />
        <DealPayments deal={deal} />
        <DealRegistration deal={deal} />
        <DealDisputes deal={deal} />
        <DealRatings deal={deal} />
        <DealChain deal={deal} />
      </div>
      <section className="console-panel" aria-labelledby="log-title">
        <h2 id="log-title" className="console-section-title">
          {t('log')}
        </h2>
        <AuditTab entries={audit} />
      </section>
    </div>
  )
}

/** One deal: its amounts, its signing, what becomes of it and how it came about. */
export function DealPage() {
  const exchange = useTexts(exchangeTexts)
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useDeal(id)
  const deal = query.data
  return (
    <ConsolePage
      title={deal?.title ?? exchange('deals')}
      crumbs={[{ label: exchange('deals'), to: '/deals' }]}
      actions={
        deal ? (
          <div className="table-group">
            <RecordStateTag state={deal.state} />
            <DealActions deal={deal} />
          </div>
        ) : null
      }
    >
      <Loaded query={query}>{(loaded) => <DealContent key={loaded.id} deal={loaded} />}</Loaded>
    </ConsolePage>
  )
}
