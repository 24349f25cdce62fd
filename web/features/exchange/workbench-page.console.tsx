import './exchange.console.css'
import './workbench.console.css'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { idempotencyKey } from '#web/lib/api.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import {
  introduce,
  openOrder,
  useMatches,
  useOrder,
  usePosting,
  type Match,
  type Order,
  type Posting,
} from './api.console.ts'
import { MatchCandidates } from './match-candidates.console.tsx'
import { PostingFacts } from './posting-facts.console.tsx'
import { exchangeTexts, workbenchTexts } from './texts.console.ts'

/** What stands between the need and an introduction: an order, and its plan. */
function NextStep({ need, order }: { need: Posting; order: Order | undefined }) {
  const t = useTexts(workbenchTexts)
  const exchange = useTexts(exchangeTexts)
  const open = useAct(openOrder, { done: exchange('openOrderDone') })
  if (!need.openOrder) {
    if (!need.abilities.includes('openOrder') || need.state.code !== 'published') return null
    return (
      <Alert
        type="info"
        title={t('orderFirst')}
        action={
          <Button type="primary" loading={open.isPending} onClick={() => open.mutate(need.id)}>
            {exchange('openOrder')}
          </Button>
        }
      />
    )
  }
  const to = `/service-orders/${need.openOrder.id}`
  const needsPlan = order !== undefined && !order.abilities.includes('introduce')
  return (
    <Alert
      type={needsPlan ? 'warning' : 'info'}
      title={t('orderOpen', { number: need.openOrder.number })}
      description={needsPlan && order.state.code === 'opened' ? t('planFirst') : undefined}
      action={
        <Link to={to}>
          {needsPlan && order.state.code === 'opened'
            ? t('toPlan')
            : exchange('toOrder', { number: need.openOrder.number })}
        </Link>
      }
    />
  )
}

interface IntroduceDialogProps {
  orderId: string
  match: Match
  onClose: () => void
}

function IntroduceDialog({ orderId, match, onClose }: IntroduceDialogProps) {
  const t = useTexts(workbenchTexts)
  const exchange = useTexts(exchangeTexts)
  const id = useId()
  const [message, setMessage] = useState('')
  const [key] = useState(idempotencyKey)
  const send = useAct(introduce, { done: t('introduceDone'), onDone: onClose })
  return (
    <Modal
      open
      title={t('introduceTitle')}
      okText={t('introduce')}
      confirmLoading={send.isPending}
      onOk={() => send.mutate({ key, orderId, offerId: match.posting.id, message: message.trim() })}
      onCancel={onClose}
    >
      <p>
        {exchange(match.posting.kind)}：{match.posting.title}
        {match.posting.ownerName ? `（${match.posting.ownerName}）` : null}
      </p>
      <div className="query-field">
        <label htmlFor={id}>{t('introduceMessage')}</label>
        <Input.TextArea
          id={id}
          rows={4}
          maxLength={1000}
          placeholder={t('introduceExample')}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      </div>
    </Modal>
  )
}

function NeedPane({ need }: { need: Posting }) {
  return (
    <section className="console-panel workbench-need drawer-body" aria-labelledby="need-title" tabIndex={0}>
      <div className="table-group">
        <h2 id="need-title">{need.title}</h2>
        <RecordStateTag state={need.state} />
      </div>
      <PostingFacts posting={need} />
    </section>
  )
}

function Workbench({ need }: { need: Posting }) {
  const t = useTexts(workbenchTexts)
  const matches = useMatches(need.id)
  const { data: order } = useOrder(need.openOrder?.id)
  const [chosen, setChosen] = useState<Match | null>(null)
  const mayIntroduce = order?.abilities.includes('introduce') ?? false
  return (
    <div className="workbench">
      <NeedPane need={need} />
      <section aria-labelledby="candidates-title">
        <h2 id="candidates-title" className="console-section-title">
          {t('candidates')}
        </h2>
        <NextStep need={need} order={order} />
        <Loaded query={matches}>
          {({ items, leftOut }) => (
            <MatchCandidates
              key={need.id}
              matches={items}
              leftOut={leftOut}
              onIntroduce={mayIntroduce ? setChosen : undefined}
            />
          )}
        </Loaded>
      </section>
      {chosen && order ? (
        <IntroduceDialog orderId={order.id} match={chosen} onClose={() => setChosen(null)} />
      ) : null}
    </div>
  )
}

/** One need on the left, the offers that fit on the right, with reasons. */
export function WorkbenchPage() {
  const t = useTexts(exchangeTexts)
  const { id } = useParams({ strict: false }) as { id: string }
  const query = usePosting(id)
  return (
    <ConsolePage
      title={query.data?.title ?? t('workbench')}
      crumbs={[{ label: t('workbench'), to: '/workbench' }]}
    >
      <Loaded query={query}>{(need) => <Workbench need={need} />}</Loaded>
    </ConsolePage>
  )
}
