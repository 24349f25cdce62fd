import { Link } from '@tanstack/react-router'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { Day, Money, RecordStateTag } from '#web/console/parts/values.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import type { Deal } from './api.console.ts'
import { useDealChain, type ChainStep } from './api-deals.console.ts'
import { courseTexts } from './texts-course.console.ts'
import { dealTexts } from './texts-deals.console.ts'

/** Where a step's record is read; a milestone and a payment stand on the deal's own page. */
function linkOf({ kind, id }: ChainStep): { to: string; search?: { open: string } } | null {
  if (kind === 'match') return { to: '/postings', search: { open: id } }
  if (kind === 'order') return { to: `/service-orders/${id}` }
  return kind === 'registration' ? { to: `/contract-registrations/${id}` } : null
}

function StepLine({ step }: { step: ChainStep }) {
  const t = useTexts(courseTexts)
  const link = linkOf(step)
  const { kind, title, state, at, person, amountFen, score } = step
  return (
    <li>
      <span className="chain-kind">{t(kind)}</span>
      <span className="table-group">
        {link && title ? <Link {...link}>{title}</Link> : <span>{title}</span>}
        {state ? <RecordStateTag state={state} /> : null}
        {score === null ? null : <span>{t('score', { score: score.toFixed(1) })}</span>}
        {amountFen === null || kind === 'deal' ? null : <Money fen={amountFen} />}
      </span>
      <span className="hint">
        <Day on={at} /> {person}
      </span>
    </li>
  )
}

/** The way from the match to the money: each step with its day, who did it, and where it is read. */
export function DealChain({ deal }: { deal: Deal }) {
  const t = useTexts(dealTexts)
  const query = useDealChain(deal.id)
  return (
    <section className="console-panel" aria-labelledby="chain-title">
      <h2 id="chain-title" className="console-section-title">
        {t('chain')}
      </h2>
      <p>
        {t('chainNeed')}：
        <Link to="/postings" search={{ open: deal.needId }}>
          {deal.needTitle}
        </Link>
      </p>
      <Loaded query={query}>
        {({ steps }) => (
          <ol className="chain">
            {steps.map((step) => (
              <StepLine key={`${step.kind} ${step.id}`} step={step} />
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  )
}
