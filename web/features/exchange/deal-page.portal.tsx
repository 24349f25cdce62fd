import { useParams } from '@tanstack/react-router'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { portalPaths } from '#web/portal/paths.ts'
import { SignedIn } from '#web/portal/signed-in.tsx'
import { Button, LinkButton, PrintButton } from '#web/ui/button.tsx'
import { DataList } from '#web/ui/card.tsx'
import { Money } from '#web/ui/figures.tsx'
import { Notice, ProblemNotice } from '#web/ui/notice.tsx'
import { Breadcrumb, EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useDeal, useDealStep, type Deal } from './api-deals.portal.ts'
import { DealMilestones } from './deal-milestones.portal.tsx'
import { RateDeal, WordsStep } from './deal-step.portal.tsx'
import { StateTag } from './posting-card.portal.tsx'
import { isMissing } from './posting-page.portal.tsx'
import { ReadProblem } from './read-problem.portal.tsx'
import { myDealTexts } from './texts-deals.portal.ts'

/** Confirming the contract, for the side that has not yet. */
function Signing({ deal }: { deal: Deal }) {
  const t = useTexts(myDealTexts)
  const toast = useToast()
  const sign = useDealStep(deal.id)
  const { mySide: side, abilities, state } = deal
  if (state.code !== 'negotiating' || side === null) return null
  const maySign = abilities.includes(side === 'need' ? 'signAsBuyer' : 'signAsSeller')
  if (!maySign)
    return (
      <Notice>
        <p>{t('signedByMe')}</p>
      </Notice>
    )
  return (
    <section className="card no-print" aria-labelledby="sign">
      <h2 id="sign">{t('sign')}</h2>
      <p>{t(deal.milestones.length === 0 ? 'signNeedsMilestone' : 'signText')}</p>
      {sign.error ? <ProblemNotice error={sign.error} /> : null}
      {deal.milestones.length === 0 ? null : (
        <Button
          look="primary"
          busy={sign.isPending}
          onClick={() => sign.mutate({ kind: 'sign', side }, { onSuccess: () => toast(t('done')) })}
        >
          {t('sign')}
        </Button>
      )}
    </section>
  )
}

function Contract({ deal }: { deal: Deal }) {
  const t = useTexts(myDealTexts)
  const { language } = useLanguage()
  const day = (on: string | null) => (on === null ? null : formatDate(on, language))
  return (
    <section className="card" aria-labelledby="contract">
      <h2 id="contract">{t('contract')}</h2>
      <DataList
        items={[
          { label: t('number'), value: deal.number },
          { label: t('buyer'), value: deal.buyerName },
          { label: t('seller'), value: deal.sellerName },
          { label: t('total'), value: <Money fen={deal.amountTotalFen} /> },
          { label: t('technical'), value: <Money fen={deal.amountTechnicalFen} /> },
          { label: t('paid'), value: <Money fen={deal.amountPaidFen} /> },
          { label: t('signedOn'), value: day(deal.signedOn) },
          { label: t('trigger'), value: deal.triggerCondition },
          { label: t('paymentDueOn'), value: day(deal.paymentDueOn) },
          {
            label: t('registration'),
            value: deal.registration
              ? `${deal.registration.state.label} ${deal.registration.certificateNumber ?? ''}`
              : null,
          },
          { label: t('reason'), value: deal.stateReason },
        ]}
      />
    </section>
  )
}

function NextSteps({ deal }: { deal: Deal }) {
  const t = useTexts(myDealTexts)
  const { id, abilities, state } = deal
  const may = (ability: string) => abilities.includes(ability)
  const isAllAccepted = deal.milestones.every((one) => one.state.code === 'accepted')
  if (!may('accept') && !may('dispute') && !may('giveEvidence')) return null
  return (
    <div className="row no-print">
      {may('accept') && isAllAccepted ? (
        <WordsStep
          dealId={id}
          label={t('accept')}
          asks={t('remarks')}
          look="primary"
          stepOf={(words) => ({ kind: 'accept', words })}
        />
      ) : null}
      {may('dispute') ? (
        <WordsStep
          dealId={id}
          label={t('dispute')}
          asks={t('statement')}
          isNeeded
          look="danger"
          stepOf={(words) => ({ kind: 'dispute', words })}
        />
      ) : null}
      {state.code === 'disputed' && may('giveEvidence') ? (
        <WordsStep
          dealId={id}
          label={t('evidence')}
          asks={t('statement')}
          isNeeded
          stepOf={(words) => ({ kind: 'evidence', words })}
        />
      ) : null}
    </div>
  )
}

function Disputes({ deal }: { deal: Deal }) {
  const t = useTexts(myDealTexts)
  if (deal.disputes.length === 0) return null
  return (
    <section className="card" aria-labelledby="disputes">
      <h2 id="disputes">{t('disputes')}</h2>
      {deal.disputes.map(({ id, claim, evidence, settlement }) => (
        <div key={id} className="stack">
          <p>{claim}</p>
          {evidence.map((one) => (
            <p key={one.id} className="quiet">
              {one.statement}
            </p>
          ))}
          <DataList items={[{ label: t('settlement'), value: settlement }]} />
        </div>
      ))}
    </section>
  )
}

function Payments({ deal }: { deal: Deal }) {
  const t = useTexts(myDealTexts)
  const { language } = useLanguage()
  return (
    <section className="card" aria-labelledby="payments">
      <h2 id="payments">{t('payments')}</h2>
      {deal.payments.length === 0 ? <p className="quiet">{t('paymentsEmpty')}</p> : null}
      <ul>
        {deal.payments.map(({ id, paidOn, amountFen, note }) => (
          <li key={id}>
            {formatDate(paidOn, language)} <Money fen={amountFen} /> {note}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ratings({ deal }: { deal: Deal }) {
  const t = useTexts(myDealTexts)
  const { language } = useLanguage()
  const { mySide, rateUntil, ratings, abilities } = deal
  if (rateUntil === null) return null
  const mayRate = mySide !== null && abilities.includes(mySide === 'need' ? 'rateAsBuyer' : 'rateAsSeller')
  return (
    <>
      {mayRate ? <RateDeal dealId={deal.id} side={mySide} until={formatDate(rateUntil, language)} /> : null}
      {ratings.length === 0 ? null : (
        <section className="card" aria-labelledby="ratings">
          <h2 id="ratings">{t('ratings')}</h2>
          {ratings.map(({ side, score, words }) => {
            const who = t(side === 'need' ? 'buyer' : 'seller')
            return (
              <p key={side}>
                {score === null ? `${who}：${t('ratingGiven')}` : t('ratingOf', { who, score })} {words}
              </p>
            )
          })}
        </section>
      )}
    </>
  )
}

function DealView({ deal }: { deal: Deal }) {
  return (
    <>
      <PageHeader title={deal.title} meta={<StateTag state={deal.state} />} actions={<PrintButton />} />
      <Signing deal={deal} />
      <NextSteps deal={deal} />
      <Contract deal={deal} />
      <DealMilestones deal={deal} />
      <Disputes deal={deal} />
      <Payments deal={deal} />
      <Ratings deal={deal} />
    </>
  )
}

function Loaded({ id }: { id: string }) {
  const t = useTexts(myDealTexts)
  const deal = useDeal(id)
  if (deal.data) return <DealView deal={deal.data} />
  if (!deal.error) return <Skeleton lines={8} />
  if (!isMissing(deal.error)) return <ReadProblem error={deal.error} onRetry={() => void deal.refetch()} />
  return (
    <>
      <PageHeader title={t('notFound')} />
      <EmptyState title={t('notFound')} action={<LinkButton to={portalPaths.deals}>{t('title')}</LinkButton>}>
        {t('notFoundLead')}
      </EmptyState>
    </>
  )
}

/** One deal for its sides: confirm, hand in, accept, dispute and rate. */
export function MyDealPage() {
  const t = useTexts(myDealTexts)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  return (
    <SignedIn title={t('deal')}>
      {() => (
        <div className="column page">
          <Breadcrumb crumbs={[{ label: t('title'), to: portalPaths.deals }, { label: t('deal') }]} />
          <Loaded id={id} />
        </div>
      )}
    </SignedIn>
  )
}
