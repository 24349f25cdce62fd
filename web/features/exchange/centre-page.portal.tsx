import { useParams } from '@tanstack/react-router'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { centrePath, portalPaths } from '#web/portal/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { DataList, Tag } from '#web/ui/card.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Breadcrumb, EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { useCentre, type Centre } from './api-centres.portal.ts'
import { timesOn, WEEKDAYS, writePeriods } from './centre-hours.ts'
import { centreJsonLd } from './centre-json-ld.portal.ts'
import { useOpeningText } from './centre-opening.ts'
import { OpeningTag } from './centres-page.portal.tsx'
import { isMissing } from './posting-page.portal.tsx'
import { ReadProblem } from './read-problem.portal.tsx'
import { centreWords } from './texts-centres.ts'
import { centrePageTexts } from './texts-centres.portal.ts'

function Week({ centre }: { centre: Centre }) {
  const t = useTexts(centrePageTexts)
  const word = useTexts(centreWords)
  return (
    <table className="table">
      <caption className="visually-hidden">{word('hours')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('weekday')}</th>
          <th scope="col">{t('times')}</th>
        </tr>
      </thead>
      <tbody>
        {WEEKDAYS.map((weekday) => (
          <tr key={weekday}>
            <th scope="row">{word(`day${weekday}`)}</th>
            <td>{timesOn(centre.hours, weekday) || word('closed')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SpecialDays({ centre }: { centre: Centre }) {
  const word = useTexts(centreWords)
  const { language } = useLanguage()
  if (centre.specialDays.length === 0) return null
  return (
    <>
      <h3>{word('specialDays')}</h3>
      <ul>
        {centre.specialDays.map(({ from, to, note, periods }) => (
          <li key={`${from} ${to}`}>
            {formatDate(from, language)}
            {to === from ? null : ` – ${formatDate(to, language)}`} {note}{' '}
            {writePeriods(periods) || word('closed')}
          </li>
        ))}
      </ul>
    </>
  )
}

function Contact({ centre }: { centre: Centre }) {
  const t = useTexts(centrePageTexts)
  const word = useTexts(centreWords)
  const { language } = useLanguage()
  return (
    <section className="card" aria-labelledby="contact">
      <h2 id="contact">{t('contact')}</h2>
      <DataList
        items={[
          { label: word('address'), value: centre.address },
          { label: word('telephone'), value: <a href={`tel:${centre.telephone}`}>{centre.telephone}</a> },
          { label: word('place'), value: centre.placeName },
          { label: word('host'), value: centre.organisationName },
          { label: word('foundedOn'), value: formatDate(centre.foundedOn, language) },
        ]}
      />
    </section>
  )
}

function CentreView({ centre }: { centre: Centre }) {
  const word = useTexts(centreWords)
  const openingText = useOpeningText()
  const { note } = centre.opening
  return (
    <>
      <script type="application/ld+json">
        {JSON.stringify(centreJsonLd(centre, `${window.location.origin}${centrePath(centre.id)}`))}
      </script>
      <PageHeader
        title={centre.name}
        meta={
          <>
            <Tag tone="progress">{word(centre.level)}</Tag>
            <OpeningTag opening={centre.opening} />
          </>
        }
        lead={openingText(centre.opening)}
      />
      {note ? (
        <Notice title={word('specialDays')}>
          <p>{note}</p>
        </Notice>
      ) : null}
      <div className="posting-columns">
        <div className="stack-large">
          <section className="stack" aria-labelledby="services">
            <h2 id="services">{word('services')}</h2>
            <ul>
              {centre.services.map((service) => (
                <li key={service}>{service}</li>
              ))}
            </ul>
          </section>
          <section className="stack" aria-labelledby="hours">
            <h2 id="hours">{word('hours')}</h2>
            <Week centre={centre} />
            <SpecialDays centre={centre} />
            <p className="quiet">{word('holidays')}</p>
          </section>
          {centre.staff.length > 0 ? (
            <section className="stack" aria-labelledby="staff">
              <h2 id="staff">{word('staff')}</h2>
              <ul>
                {centre.staff.map(({ name, duty }, index) => (
                  <li key={index}>
                    {name} {word(duty)}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <Contact centre={centre} />
      </div>
    </>
  )
}

function CentreMissing() {
  const t = useTexts(centrePageTexts)
  return (
    <>
      <PageHeader title={t('notFound')} />
      <EmptyState
        title={t('notFound')}
        action={
          <LinkButton to={portalPaths.centres} look="primary">
            {t('all')}
          </LinkButton>
        }
      >
        {t('notFoundText')}
      </EmptyState>
    </>
  )
}

/** One service centre, for whoever wants to go there. */
export function CentrePage() {
  const t = useTexts(centrePageTexts)
  const word = useTexts(centreWords)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const centre = useCentre(id)
  return (
    <div className="column page">
      <Breadcrumb
        crumbs={[
          { label: t('home'), to: portalPaths.home },
          { label: word('centres'), to: portalPaths.centres },
          ...(centre.data ? [{ label: centre.data.name }] : []),
        ]}
      />
      {centre.data ? (
        <CentreView centre={centre.data} />
      ) : centre.error && isMissing(centre.error) ? (
        <CentreMissing />
      ) : centre.error ? (
        <ReadProblem error={centre.error} onRetry={() => void centre.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </div>
  )
}
