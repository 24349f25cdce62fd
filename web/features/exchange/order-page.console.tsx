import './exchange.console.css'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { AuditTab } from '#web/console/parts/audit-tab.tsx'
import { Facts } from '#web/console/parts/facts.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { ReasonDialog } from '#web/console/parts/reason-dialog.tsx'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { Day, DueDay, RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useAudit } from '#web/features/platform/api.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { moveOrder, useOrder, type Order, type OrderMove } from './api.console.ts'
import { OrderIntroductions } from './order-introductions.console.tsx'
import { PlanEditor } from './plan-editor.console.tsx'
import { PlanSheet } from './plan-sheet.console.tsx'
import { exchangeTexts, orderTexts } from './texts.console.ts'
import { dealTexts } from './texts-deals.console.ts'

function OrderActions({ order }: { order: Order }) {
  const t = useTexts(orderTexts)
  const exchange = useTexts(exchangeTexts)
  const [asking, setAsking] = useState<'lose' | 'park' | null>(null)
  const move = useAct(moveOrder, { done: t('moved'), onDone: () => setAsking(null) })
  const can = (one: OrderMove) => order.abilities.includes(one)
  return (
    <div className="table-group">
      {order.need.state.code === 'published' ? (
        <Link to={`/workbench/${order.needId}`}>{exchange('workbench')}</Link>
      ) : null}
      {can('resume') ? (
        <Button type="primary" onClick={() => move.mutate({ id: order.id, move: 'resume', reason: '' })}>
          {t('resume')}
        </Button>
      ) : null}
      {can('park') ? <Button onClick={() => setAsking('park')}>{t('park')}</Button> : null}
      {can('lose') ? (
        <Button danger onClick={() => setAsking('lose')}>
          {t('lose')}
        </Button>
      ) : null}
      <ReasonDialog
        open={asking !== null}
        title={t(asking ?? 'park')}
        hint={t(asking === 'lose' ? 'loseHint' : 'parkHint')}
        okText={t(asking ?? 'park')}
        isDanger={asking === 'lose'}
        onSubmit={(reason) => move.mutateAsync({ id: order.id, move: asking ?? 'park', reason })}
        onClose={() => setAsking(null)}
      />
    </div>
  )
}

function PlanText({ order }: { order: Order }) {
  const t = useTexts(orderTexts)
  const isOpen = !['won', 'lost', 'parked'].includes(order.state.code)
  return (
    <div className="drawer-body">
      <Facts
        items={[
          { label: t('diagnosis'), value: order.diagnosis, isLong: true },
          { label: t('due'), value: order.dueOn && <Day on={order.dueOn} /> },
        ]}
      />
      <ol className="plan-steps">
        {order.steps.map(({ text, dueOn, isDone }, index) => (
          <li key={`${index} ${text}`}>
            <span>
              {text}
              {dueOn ? isOpen && !isDone ? <DueDay on={dueOn} /> : <Day on={dueOn} /> : null}
              <StateTag tone={isDone ? 'success' : 'neutral'} label={t(isDone ? 'stepDone' : 'stepOpen')} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function PlanPanel({ order }: { order: Order }) {
  const t = useTexts(orderTexts)
  const [editing, setEditing] = useState(false)
  const hasPlan = order.steps.length > 0
  return (
    <section className="console-panel" aria-labelledby="plan-title">
      <div className="section-head">
        <h2 id="plan-title" className="console-section-title">
          {t('plan')}
        </h2>
        {editing ? null : (
          <div className="table-group">
            {hasPlan ? <Button onClick={() => window.print()}>{t('print')}</Button> : null}
            {order.abilities.includes('issuePlan') ? (
              <Button type={hasPlan ? 'default' : 'primary'} onClick={() => setEditing(true)}>
                {t(hasPlan ? 'changePlan' : 'writePlan')}
              </Button>
            ) : null}
          </div>
        )}
      </div>
      {editing ? <PlanEditor order={order} onClose={() => setEditing(false)} /> : null}
      {!editing && hasPlan ? <PlanText order={order} /> : null}
      {!editing && !hasPlan ? <p className="hint">{t('planEmpty')}</p> : null}
    </section>
  )
}

function OrderFacts({ order }: { order: Order }) {
  const t = useTexts(orderTexts)
  const isOpen = !['won', 'lost', 'parked'].includes(order.state.code)
  return (
    <section className="console-panel">
      <Facts
        items={[
          {
            label: t('need'),
            value: (
              <Link to="/postings" search={{ open: order.needId }}>
                {order.needTitle}
              </Link>
            ),
            isLong: true,
          },
          { label: t('owner'), value: order.ownerName },
          { label: t('place'), value: order.placeName },
          { label: t('broker'), value: order.brokerName },
          { label: t('openedAt'), value: <Day on={order.openedAt} /> },
          {
            label: t('due'),
            value: order.dueOn && isOpen ? <DueDay on={order.dueOn} /> : <Day on={order.dueOn} />,
          },
          { label: t('stateReason'), value: order.stateReason, isLong: true },
        ]}
      />
    </section>
  )
}

function OrderContent({ order }: { order: Order }) {
  const deal = useTexts(dealTexts)
  const audit = useAudit(order.id)
  return (
    <div className="record-columns">
      <div>
        <PlanPanel order={order} />
        <OrderIntroductions order={order} />
      </div>
      <div>
        <OrderFacts order={order} />
        <section className="console-panel" aria-labelledby="log-title">
          <h2 id="log-title" className="console-section-title">
            {deal('log')}
          </h2>
          <AuditTab entries={audit} />
        </section>
      </div>
    </div>
  )
}

/** One service order: its plan, its introductions and its way to a deal. */
export function OrderPage() {
  const exchange = useTexts(exchangeTexts)
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useOrder(id)
  const order = query.data
  return (
    <ConsolePage
      title={order ? exchange('toOrder', { number: order.number }) : exchange('orders')}
      crumbs={[{ label: exchange('orders'), to: '/service-orders' }]}
      actions={
        order ? (
          <div className="table-group">
            <RecordStateTag state={order.state} />
            <OrderActions order={order} />
          </div>
        ) : null
      }
    >
      <Loaded query={query}>{(loaded) => <OrderContent key={loaded.id} order={loaded} />}</Loaded>
      {order && order.steps.length > 0 ? <PlanSheet order={order} /> : null}
    </ConsolePage>
  )
}
