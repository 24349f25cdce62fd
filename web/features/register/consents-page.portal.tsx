import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { MyNav } from '#web/portal/my-nav.tsx'
import { portalPaths } from '#web/portal/paths.ts'
import { SignedIn } from '#web/portal/signed-in.tsx'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Tag } from '#web/ui/card.tsx'
import { Disclosure } from '#web/ui/dialog.tsx'
import { ProblemNotice } from '#web/ui/notice.tsx'
import { EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useAnswerConsent, useConsents, type ConsentItem, type Consents } from './api-consents.portal.ts'
import { consentTexts } from './texts-consents.portal.ts'
import { profileTexts } from './texts.portal.ts'

interface ConsentCardProps {
  personId: string
  item: ConsentItem
  mayAnswer: boolean
}

function ConsentCard({ personId, item, mayAnswer }: ConsentCardProps) {
  const t = useTexts(consentTexts)
  const { language } = useLanguage()
  const toast = useToast()
  const answer = useAnswerConsent(personId)
  const { purpose, name, text, version, isGiven, answer: last } = item
  const tap = () => answer.mutate(item, { onSuccess: () => toast(t(isGiven ? 'withdrawn' : 'gave')) })
  const when = last && {
    ...{ date: formatDate(last.at, language), way: last.way, version: String(last.textVersion) },
  }
  return (
    <section className="card stack" aria-labelledby={`consent-${purpose}`}>
      <h2 id={`consent-${purpose}`}>{name}</h2>
      <div className="row">
        <Tag tone={isGiven ? 'success' : 'neutral'}>{t(isGiven ? 'given' : 'notGiven')}</Tag>
        {when ? <span className="quiet">{t('answered', when)}</span> : null}
      </div>
      <p>{text}</p>
      {isGiven && last && last.textVersion !== version ? (
        <p className="quiet">{t('newerText', { text: last.text })}</p>
      ) : null}
      {answer.error ? <ProblemNotice error={answer.error} /> : null}
      {mayAnswer ? (
        <div className="row no-print">
          <Button
            look={isGiven ? 'secondary' : 'primary'}
            busy={answer.isPending}
            aria-label={t(isGiven ? 'withdrawOf' : 'giveOf', { name })}
            onClick={tap}
          >
            {t(isGiven ? 'withdraw' : 'give')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

function Ledger({ rows }: { rows: Consents['ledger'] }) {
  const t = useTexts(consentTexts)
  const { language } = useLanguage()
  if (rows.length === 0) return <p className="quiet">{t('none')}</p>
  return (
    <Disclosure summary={t('ledger')}>
      <ul className="stack plain-list">
        {rows.map(({ purpose, name, decision, way, at, textVersion }) => (
          <li key={`${purpose} ${decision} ${at}`}>
            {t('ledgerLine', {
              ...{ name, way, date: formatDate(at, language), version: String(textVersion) },
              decision: t(decision === 'given' ? 'didGive' : 'didWithdraw'),
            })}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function OwnConsents({ personId }: { personId: string }) {
  const t = useTexts(consentTexts)
  const consents = useConsents(personId)
  if (consents.error && !consents.data) {
    return (
      <div className="stack">
        <ProblemNotice error={consents.error} />
        <div className="row">
          <Button onClick={() => void consents.refetch()}>{t('retry')}</Button>
        </div>
      </div>
    )
  }
  if (!consents.data) return <Skeleton lines={8} />
  const { items, ledger, mayAnswer } = consents.data
  return (
    <>
      {items.map((item) => (
        <ConsentCard key={item.purpose} personId={personId} item={item} mayAnswer={mayAnswer} />
      ))}
      <Ledger rows={ledger} />
      <section className="card stack no-print" aria-labelledby="leave">
        <h2 id="leave">{t('leaveTitle')}</h2>
        <p>{t('leaveLead')}</p>
        <div className="row">
          <LinkButton to={portalPaths.leave}>{t('toLeave')}</LinkButton>
        </div>
      </section>
    </>
  )
}

/** What a member consents to, withdrawn in one tap, with every answer given before. */
export function ConsentsPage() {
  const t = useTexts(consentTexts)
  const profile = useTexts(profileTexts)
  return (
    <SignedIn title={t('title')}>
      {({ account }) => (
        <div className="column page">
          <PageHeader title={t('title')} lead={t('lead')} />
          <MyNav />
          {account.personId === null ? (
            <EmptyState title={profile('noPerson')}>{profile('noPersonText')}</EmptyState>
          ) : (
            <OwnConsents personId={account.personId} />
          )}
        </div>
      )}
    </SignedIn>
  )
}
