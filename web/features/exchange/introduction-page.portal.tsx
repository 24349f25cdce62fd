import { useParams } from '@tanstack/react-router'
import { useTexts } from '#web/lib/i18n.tsx'
import { portalPaths } from '#web/portal/paths.ts'
import { SignedIn } from '#web/portal/signed-in.tsx'
import { LinkButton, PrintButton } from '#web/ui/button.tsx'
import { DataList } from '#web/ui/card.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Breadcrumb, EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { AnswerIntroduction } from './answer-introduction.portal.tsx'
import { useIntroduction, type Introduction } from './api.portal.ts'
import { useReasonLine } from './decline-reasons.ts'
import { PostingItem, StateTag } from './posting-card.portal.tsx'
import { isMissing } from './posting-page.portal.tsx'
import { ReadProblem } from './read-problem.portal.tsx'
import { Reasons } from './reasons.portal.tsx'
import { introductionTexts } from './texts-mine.portal.ts'

type Side = 'need' | 'offer'

function SideCard({ introduction, side }: { introduction: Introduction; side: Side }) {
  const t = useTexts(introductionTexts)
  return (
    <section className="stack" aria-labelledby={`side-${side}`}>
      <h2 id={`side-${side}`}>
        {t(side)}
        {introduction.mySide === side ? t('yours') : ''}
      </h2>
      <PostingItem posting={introduction[side]} level={3} />
    </section>
  )
}

function Why({ introduction }: { introduction: Introduction }) {
  const t = useTexts(introductionTexts)
  const { signals, message } = introduction
  return (
    <section className="card" aria-labelledby="why">
      <h2 id="why">{t('why')}</h2>
      {message ? (
        <DataList items={[{ label: t('message'), value: <p className="kept-lines">{message}</p> }]} />
      ) : null}
      {signals.length > 0 ? <Reasons signals={signals} /> : <p className="quiet">{t('noReasons')}</p>}
    </section>
  )
}

function Answers({ introduction }: { introduction: Introduction }) {
  const t = useTexts(introductionTexts)
  const { needAnswer, offerAnswer } = introduction
  const reasonLine = useReasonLine()
  const said = (answer: string | null, why: { label: string } | null, words: string | null) => {
    if (answer === null) return t('notAnswered')
    if (answer === 'accepted') return t('accepted')
    const reason = reasonLine(why, words)
    return reason ? t('declinedBecause', { reason }) : t('declined')
  }
  return (
    <section className="card" aria-labelledby="answers">
      <h2 id="answers">{t('answers')}</h2>
      <DataList
        items={[
          {
            label: t('need'),
            value: said(needAnswer, introduction.needDeclineReason, introduction.needAnswerReason),
          },
          {
            label: t('offer'),
            value: said(offerAnswer, introduction.offerDeclineReason, introduction.offerAnswerReason),
          },
        ]}
      />
    </section>
  )
}

/** Both sides' contacts, the other side's first. */
function Contacts({ introduction }: { introduction: Introduction }) {
  const t = useTexts(introductionTexts)
  const { contacts, mySide } = introduction
  if (!contacts) return null
  const sides: readonly Side[] = mySide === 'offer' ? ['need', 'offer'] : ['offer', 'need']
  return (
    <section className="card" aria-labelledby="contacts">
      <h2 id="contacts">{t('contacts')}</h2>
      <p>{t('contactsText')}</p>
      {sides.map((side) => (
        <div key={side} className="stack">
          <h3>
            {t(side)}
            {mySide === side ? t('yours') : ''}
          </h3>
          {contacts[side].length === 0 ? <p>{t('noContacts')}</p> : null}
          {contacts[side].map(({ name, phone, email }) => (
            <DataList
              key={`${name}${phone ?? ''}`}
              items={[
                { label: t('name'), value: name },
                { label: t('phone'), value: phone ? <a href={`tel:${phone}`}>{phone}</a> : null },
                { label: t('email'), value: email ? <a href={`mailto:${email}`}>{email}</a> : null },
              ]}
            />
          ))}
        </div>
      ))}
    </section>
  )
}

function IntroductionView({ introduction }: { introduction: Introduction }) {
  const t = useTexts(introductionTexts)
  const { abilities, mySide, state, id, orderNumber } = introduction
  const mayAnswer = mySide !== null && abilities.includes(mySide === 'need' ? 'answerNeed' : 'answerOffer')
  const myAnswer = mySide === 'need' ? introduction.needAnswer : introduction.offerAnswer
  const title = mySide === 'offer' ? introduction.needTitle : introduction.offerTitle
  return (
    <>
      <PageHeader
        title={title}
        meta={
          <>
            <StateTag state={state} />
            <span className="quiet">{t('order', { number: orderNumber })}</span>
          </>
        }
        actions={<PrintButton />}
      />
      {mayAnswer ? <AnswerIntroduction id={id} side={mySide} /> : null}
      {state.code === 'invited' && myAnswer === 'accepted' ? (
        <Notice>
          <p>{t('waitOther')}</p>
        </Notice>
      ) : null}
      {introduction.stateReason ? (
        <Notice>
          <p>{introduction.stateReason}</p>
        </Notice>
      ) : null}
      <Contacts introduction={introduction} />
      <div className="sides">
        <SideCard introduction={introduction} side="need" />
        <SideCard introduction={introduction} side="offer" />
      </div>
      <Why introduction={introduction} />
      <Answers introduction={introduction} />
    </>
  )
}

function Loaded({ id }: { id: string }) {
  const t = useTexts(introductionTexts)
  const introduction = useIntroduction(id)
  if (introduction.data) return <IntroductionView introduction={introduction.data} />
  if (!introduction.error) return <Skeleton lines={8} />
  if (!isMissing(introduction.error)) {
    return <ReadProblem error={introduction.error} onRetry={() => void introduction.refetch()} />
  }
  return (
    <>
      <PageHeader title={t('notFound')} />
      <EmptyState
        title={t('notFound')}
        action={
          <LinkButton to={portalPaths.introductions} look="primary">
            {t('listTitle')}
          </LinkButton>
        }
      >
        {t('notFoundLead')}
      </EmptyState>
    </>
  )
}

/** One introduction: what is proposed and why, the answers, and the contacts once both accepted. */
export function IntroductionPage() {
  const t = useTexts(introductionTexts)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  return (
    <SignedIn title={t('title')}>
      {() => (
        <div className="column page">
          <Breadcrumb
            crumbs={[{ label: t('listTitle'), to: portalPaths.introductions }, { label: t('title') }]}
          />
          <Loaded id={id} />
        </div>
      )}
    </SignedIn>
  )
}
