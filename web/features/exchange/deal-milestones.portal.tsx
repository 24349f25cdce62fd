import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { DataList } from '#web/ui/card.tsx'
import { Money } from '#web/ui/figures.tsx'
import type { Deal, Milestone } from './api-deals.portal.ts'
import { WordsStep } from './deal-step.portal.tsx'
import { StateTag } from './posting-card.portal.tsx'
import { myDealTexts } from './texts-deals.portal.ts'

const STEPS = [
  { ability: 'submit', kind: 'submit', asks: 'submission', look: 'primary', isNeeded: false },
  { ability: 'accept', kind: 'pass', asks: 'remarks', look: 'primary', isNeeded: false },
  { ability: 'refuse', kind: 'refuse', asks: 'refusal', look: 'danger', isNeeded: true },
] as const

function MilestoneItem({ dealId, milestone }: { dealId: string; milestone: Milestone }) {
  const t = useTexts(myDealTexts)
  const { language } = useLanguage()
  const { id, title, state, amountFen, abilities } = milestone
  return (
    <li className="stack">
      <div className="row">
        <h3>{title}</h3>
        <StateTag state={state} />
      </div>
      <DataList
        items={[
          { label: t('criteria'), value: milestone.criteria },
          { label: t('dueOn'), value: formatDate(milestone.dueOn, language) },
          { label: t('amount'), value: amountFen === '0' ? null : <Money fen={amountFen} /> },
          { label: t('submission'), value: milestone.submission },
          { label: t('refusal'), value: state.code === 'refused' ? milestone.stateReason : null },
          { label: t('remarks'), value: milestone.remarks },
        ]}
      />
      <div className="row no-print">
        {STEPS.filter(({ ability }) => abilities.includes(ability)).map(({ kind, asks, look, isNeeded }) => (
          <WordsStep
            key={kind}
            dealId={dealId}
            label={t(kind)}
            asks={t(asks)}
            look={look}
            isNeeded={isNeeded}
            stepOf={(words) => ({ kind, milestoneId: id, words })}
          />
        ))}
      </div>
    </li>
  )
}

/** What was agreed to count as done, and what came of it. */
export function DealMilestones({ deal }: { deal: Deal }) {
  const t = useTexts(myDealTexts)
  return (
    <section className="card" aria-labelledby="milestones">
      <h2 id="milestones">{t('milestones')}</h2>
      {deal.milestones.length === 0 ? <p className="quiet">{t('milestonesEmpty')}</p> : null}
      <ol className="plain-list stack">
        {deal.milestones.map((milestone) => (
          <MilestoneItem key={milestone.id} dealId={deal.id} milestone={milestone} />
        ))}
      </ol>
    </section>
  )
}
