import './exchange.console.css'
import './workbench.console.css'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import {
  openOrder,
  useMatches,
  useOrder,
  usePosting,
  type Match,
  type Order,
  type Posting,
} from './api.console.ts'
import { IntroduceDialog } from './introduce-dialog.console.tsx'
import { DismissDialog } from './dismiss-dialog.console.tsx'
import { DismissedCandidates } from './dismissed-candidates.console.tsx'
import { Experts } from './experts.console.tsx'
import { tellMatchOpened, useMatchesShown } from './log-seen.ts'
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
  const [unsuited, setUnsuited] = useState<Match | null>(null)
  const mayIntroduce = order?.abilities.includes('introduce') ?? false
  const mayDismiss = need.abilities.includes('dismiss')
  // Both are for brokers and officers of the place, of a published need.
  const mayFindExperts = need.abilities.includes('openOrder')
  useMatchesShown(need.id, matches.data?.items.map(({ posting }) => posting.id) ?? [])
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
              onDismiss={mayDismiss ? setUnsuited : undefined}
              onOpened={({ posting }) => tellMatchOpened(need.id, posting.id)}
            />
          )}
        </Loaded>
        {mayDismiss ? <DismissedCandidates needId={need.id} /> : null}
        {mayFindExperts ? <Experts needId={need.id} /> : null}
      </section>
      {chosen && order ? (
        <IntroduceDialog orderId={order.id} match={chosen} onClose={() => setChosen(null)} />
      ) : null}
      {unsuited ? (
        <DismissDialog needId={need.id} match={unsuited} onClose={() => setUnsuited(null)} />
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
