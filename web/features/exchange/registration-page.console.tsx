import './exchange.console.css'
import { Link, useParams } from '@tanstack/react-router'
import { AuditTab } from '#web/console/parts/audit-tab.tsx'
import { Facts } from '#web/console/parts/facts.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { Day, DueDay, Money, RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { fileHref, useAudit } from '#web/features/platform/api.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { useRegistration, type Registration } from './api-deals.console.ts'
import { RegistrationActions } from './registration-actions.console.tsx'
import { exchangeTexts } from './texts.console.ts'
import { contractTexts } from './texts-contract.console.ts'
import { courseTexts } from './texts-course.console.ts'

type Party = Registration['form']['buyer']

function Decision({ registration }: { registration: Registration }) {
  const t = useTexts(contractTexts)
  const { state, dueOn, workingDays, recognisedTotalFen, recognisedTechnicalFen } = registration
  const isRunning = state.code === 'filed' || state.code === 'accepted'
  const due = dueOn && (isRunning ? <DueDay on={dueOn} /> : <Day on={dueOn} />)
  return (
    <Facts
      items={[
        { label: t('registry'), value: registration.placeName },
        { label: t('filedOn'), value: registration.filedOn && <Day on={registration.filedOn} /> },
        {
          label: t('dueOn'),
          value: due && (
            <span className="table-group">
              {due} {workingDays === null ? null : t('workingDays', { days: workingDays })}
            </span>
          ),
        },
        { label: t('experts'), value: registration.needsExperts ? t('experts') : null },
        { label: t('certificate'), value: registration.certificateNumber },
        {
          label: t('registeredOn'),
          value: registration.registeredOn && <Day on={registration.registeredOn} />,
        },
        { label: t('recognisedTotal'), value: recognisedTotalFen && <Money fen={recognisedTotalFen} /> },
        {
          label: t('recognisedTechnical'),
          value: recognisedTechnicalFen && <Money fen={recognisedTechnicalFen} />,
        },
        { label: t('reason'), value: registration.stateReason, isLong: true },
      ]}
    />
  )
}

function Application({ registration }: { registration: Registration }) {
  const t = useTexts(contractTexts)
  const exchange = useTexts(exchangeTexts)
  const course = useTexts(courseTexts)
  const { form, file } = registration
  const partyLine = (name: string, { country, region, nature }: Party) =>
    [name, country, region, t(`nature${nature}`)].join('　')
  return (
    <Facts
      items={[
        {
          label: t('deal'),
          value: <Link to={`/deals/${registration.dealId}`}>{registration.dealNumber}</Link>,
        },
        { label: t('kind'), value: exchange(registration.contractKind) },
        { label: t('buyer'), value: partyLine(registration.buyerName, form.buyer), isLong: true },
        { label: t('seller'), value: partyLine(registration.sellerName, form.seller), isLong: true },
        { label: t('total'), value: <Money fen={registration.amountTotalFen} /> },
        { label: t('technical'), value: <Money fen={registration.amountTechnicalFen} /> },
        { label: course('paymentMode'), value: course(registration.paymentMode) },
        { label: t('validFrom'), value: <Day on={form.validFrom} /> },
        { label: t('validTo'), value: <Day on={form.validTo} /> },
        { label: t('technicalField'), value: form.technicalField },
        { label: t('socioEconomicTarget'), value: form.socioEconomicTarget },
        { label: t('ipKind'), value: form.ipKind === 'none' ? t('noneOfThem') : t(form.ipKind) },
        { label: t('planSource'), value: form.planSource === 'none' ? t('noneOfThem') : t(form.planSource) },
        { label: t('contractText'), value: file && <a href={fileHref(file.id)}>{file.name}</a> },
      ]}
    />
  )
}

function Amendments({ registration }: { registration: Registration }) {
  const t = useTexts(contractTexts)
  if (registration.amendments.length === 0) return null
  return (
    <section className="console-panel" aria-labelledby="amendments-title">
      <h2 id="amendments-title" className="console-section-title">
        {t('amendments')}
      </h2>
      <ol className="payment-list">
        {registration.amendments.map(({ on, text, recognisedTotalFen, recognisedTechnicalFen }, index) => (
          <li key={index}>
            <span className="table-group">
              <Day on={on} /> {text}
            </span>
            <span className="table-group hint">
              {t('recognisedTotal')} <Money fen={recognisedTotalFen} /> {t('recognisedTechnical')}{' '}
              <Money fen={recognisedTechnicalFen} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function RegistrationContent({ registration }: { registration: Registration }) {
  const t = useTexts(contractTexts)
  const audit = useAudit(registration.id)
  return (
    <div className="record-columns">
      <div>
        <section className="console-panel drawer-body" aria-label={t('registration')}>
          <Decision registration={registration} />
        </section>
        <section className="console-panel" aria-labelledby="application-title">
          <h2 id="application-title" className="console-section-title">
            {t('application')}
          </h2>
          <Application registration={registration} />
        </section>
        <Amendments registration={registration} />
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

/** One registration of a technical contract: its clock, its form, and what the registry decided. */
export function RegistrationPage() {
  const t = useTexts(contractTexts)
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useRegistration(id)
  const registration = query.data
  return (
    <ConsolePage
      title={registration?.form.projectName ?? t('registrations')}
      crumbs={[{ label: t('registrations'), to: '/contract-registrations' }]}
      actions={
        registration ? (
          <div className="table-group">
            <RecordStateTag state={registration.state} />
            <RegistrationActions registration={registration} />
          </div>
        ) : null
      }
    >
      <Loaded query={query}>
        {(loaded) => <RegistrationContent key={loaded.id} registration={loaded} />}
      </Loaded>
    </ConsolePage>
  )
}
