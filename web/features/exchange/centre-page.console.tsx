import './exchange.console.css'
import { useParams } from '@tanstack/react-router'
import { AuditTab } from '#web/console/parts/audit-tab.tsx'
import { Facts } from '#web/console/parts/facts.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { Day, RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useAudit } from '#web/features/platform/api.console.ts'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { useCentre, useCentreRecord, type Centre, type CentreRecord } from './api-centres.console.ts'
import { CentreActions } from './centre-actions.console.tsx'
import { CentreChecklist } from './centre-checklist.console.tsx'
import { CentreFunding } from './centre-funding.console.tsx'
import { timesOn, WEEKDAYS, writePeriods } from './centre-hours.ts'
import { useOpeningText } from './centre-opening.ts'
import { CentreStaff } from './centre-staff.console.tsx'
import { centreWords } from './texts-centres.ts'
import { centreTexts } from './texts-centres.console.ts'

function Hours({ centre }: { centre: Centre }) {
  const t = useTexts(centreWords)
  const { language } = useLanguage()
  return (
    <>
      <ul className="plain-list">
        {WEEKDAYS.map((weekday) => (
          <li key={weekday}>
            {t(`day${weekday}`)} {timesOn(centre.hours, weekday) || t('closed')}
          </li>
        ))}
        {centre.specialDays.map(({ from, to, note, periods }) => (
          <li key={`${from} ${to}`}>
            {formatDate(from, language)} – {formatDate(to, language)} {note}{' '}
            {writePeriods(periods) || t('closed')}
          </li>
        ))}
      </ul>
      <span className="hint">{t('holidays')}</span>
    </>
  )
}

function Details({ centre, reason }: { centre: Centre; reason: string | null }) {
  const t = useTexts(centreTexts)
  const word = useTexts(centreWords)
  const openingText = useOpeningText()
  return (
    <section className="console-panel drawer-body" aria-label={t('details')}>
      <Facts
        items={[
          { label: t('reason'), value: reason, isLong: true },
          { label: t('level'), value: word(centre.level) },
          { label: word('place'), value: centre.placeName },
          { label: word('host'), value: centre.organisationName },
          { label: word('telephone'), value: centre.telephone },
          { label: word('address'), value: centre.address, isLong: true },
          { label: word('services'), value: centre.services.join(' · '), isLong: true },
          { label: word('foundedOn'), value: <Day on={centre.foundedOn} /> },
          { label: word('acceptedOn'), value: centre.acceptedOn ? <Day on={centre.acceptedOn} /> : null },
          { label: t('opening'), value: openingText(centre.opening) },
          { label: word('hours'), value: <Hours centre={centre} />, isLong: true },
        ]}
      />
    </section>
  )
}

function Acceptances({ acceptances }: { acceptances: CentreRecord['acceptances'] }) {
  const t = useTexts(centreTexts)
  const { language } = useLanguage()
  return (
    <section className="console-panel" aria-labelledby="acceptances-title">
      <h2 id="acceptances-title" className="console-section-title">
        {t('acceptances')}
      </h2>
      {acceptances.length === 0 ? <p className="hint">{t('acceptancesEmpty')}</p> : null}
      <ul className="payment-list">
        {acceptances.map(({ id, acceptedOn, remarks, items, withdrawnOn, withdrawnReason }) => (
          <li key={id}>
            <span className="table-group">
              <Day on={acceptedOn} /> {remarks}
            </span>
            <span className="hint">{t('by', { items: items.join(language === 'zh' ? '、' : ', ') })}</span>
            {withdrawnOn ? (
              <span className="hint">
                {t('withdrawnOn', { on: formatDate(withdrawnOn, language), reason: withdrawnReason ?? '' })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Log({ id }: { id: string }) {
  const t = useTexts(centreTexts)
  return (
    <section className="console-panel" aria-labelledby="log-title">
      <h2 id="log-title" className="console-section-title">
        {t('log')}
      </h2>
      <AuditTab entries={useAudit(id)} />
    </section>
  )
}

function CentreContent({ centre }: { centre: Centre }) {
  const isOurs = centre.abilities.includes('seeRecord')
  const record = useCentreRecord(centre.id, isOurs)
  if (!isOurs) return <Details centre={centre} reason={null} />
  return (
    <Loaded query={record}>
      {({ stateReason, checklist, staff, funding, acceptances }) => (
        <div className="record-columns">
          <div>
            <Details centre={centre} reason={stateReason} />
            <CentreChecklist centre={centre} checklist={checklist} />
          </div>
          <div>
            <CentreStaff centre={centre} staff={staff} />
            <CentreFunding centre={centre} funding={funding} />
            <Acceptances acceptances={acceptances} />
            <Log id={centre.id} />
          </div>
        </div>
      )}
    </Loaded>
  )
}

/** One service centre: what the public reads, and for staff of its place checklist, staff, funding and acceptances. */
export function CentrePage() {
  const word = useTexts(centreWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useCentre(id)
  const centre = query.data
  return (
    <ConsolePage
      title={centre?.name ?? word('centres')}
      crumbs={[{ label: word('centres'), to: '/centres' }]}
      actions={
        centre ? (
          <div className="table-group">
            <RecordStateTag state={centre.state} />
            <CentreActions centre={centre} />
          </div>
        ) : null
      }
    >
      <Loaded query={query}>{(loaded) => <CentreContent key={loaded.id} centre={loaded} />}</Loaded>
    </ConsolePage>
  )
}
