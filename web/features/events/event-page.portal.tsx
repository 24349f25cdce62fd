import './events.portal.css'
import { useParams } from '@tanstack/react-router'
import { StateTag } from '#web/features/exchange/posting-card.portal.tsx'
import { ReadProblem } from '#web/features/exchange/read-problem.portal.tsx'
import { formatCount, formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { ApiProblem } from '#web/lib/problem.ts'
import { eventPath, portalPaths } from '#web/portal/paths.ts'
import { LinkButton, PrintButton } from '#web/ui/button.tsx'
import { DataList, Tag } from '#web/ui/card.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Breadcrumb, EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { useEvent, usePromotionsOf, type EventRecord } from './api.portal.ts'
import { eventJsonLd } from './event-json-ld.portal.ts'
import { timeSpan } from './event-time.portal.ts'
import { channelTexts, figureTexts, kindTexts, roleTexts } from './event-words.ts'
import { eventTexts } from './texts.portal.ts'

const roles = ['host', 'co_host', 'organiser', 'supporter'] as const

function Facts({ event }: { event: EventRecord }) {
  const t = useTexts(eventTexts)
  const role = useTexts(roleTexts)
  const { language } = useLanguage()
  const namesOf = (one: (typeof roles)[number]) => {
    const names = event.organisers.filter((organiser) => organiser.role === one).map(({ name }) => name)
    if (names.length === 0) return null
    return (
      <ul className="organiser-list">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    )
  }
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <DataList
        items={[
          { label: t('time'), value: timeSpan(event, language) },
          { label: t('venue'), value: [event.placeName, event.venue].filter(Boolean).join(' ') },
          {
            label: t('edition'),
            value: event.edition === null ? null : t('editionOf', { edition: event.edition }),
          },
          ...roles.map((one) => ({ label: role(one), value: namesOf(one) })),
        ]}
      />
      <p className="no-print">
        <a href={`/api/v1/events/events/${event.id}/event.ics`}>{t('calendar')}</a>
      </p>
    </section>
  )
}

function Programme({ event }: { event: EventRecord }) {
  const t = useTexts(eventTexts)
  const { language } = useLanguage()
  if (event.sessions.length === 0) return null
  return (
    <section className="stack" aria-labelledby="programme">
      <h2 id="programme">{t('programme')}</h2>
      <ol className="programme">
        {event.sessions.map((session) => (
          <li key={session.id}>
            <h3>{session.title}</h3>
            <p className="quiet separated">
              <time dateTime={session.startsAt}>{timeSpan(session, language)}</time>
              {session.room ? <span>{session.room}</span> : null}
            </p>
            {session.speakers.map(({ name, affiliation }) => (
              <p key={`${name} ${affiliation}`}>{[name, affiliation].filter(Boolean).join(' · ')}</p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Outcome({ event }: { event: EventRecord }) {
  const t = useTexts(eventTexts)
  const name = useTexts(figureTexts)
  const { language } = useLanguage()
  if (event.figures.length === 0) return null
  return (
    <section className="stack" aria-labelledby="outcome">
      <h2 id="outcome">{t('outcome')}</h2>
      <DataList
        items={event.figures.map(({ kind, value }) => ({
          label: name(kind),
          value: formatCount(value, language).exact,
        }))}
      />
    </section>
  )
}

function Promotions({ eventId }: { eventId: string }) {
  const t = useTexts(eventTexts)
  const channel = useTexts(channelTexts)
  const { language } = useLanguage()
  const query = usePromotionsOf(eventId)
  if (query.error) return <ReadProblem error={query.error} onRetry={() => void query.refetch()} />
  const items = query.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="stack" aria-labelledby="videos">
      <h2 id="videos">{t('videos')}</h2>
      <ul className="programme">
        {items.map((one) => (
          <li key={one.id}>
            <a href={one.link} rel="noreferrer">
              {one.title}
            </a>
            <span className="quiet separated">
              <span>{channel(one.channel)}</span>
              <span>{formatDate(one.publishedOn, language)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function EventView({ event }: { event: EventRecord }) {
  const t = useTexts(eventTexts)
  const kind = useTexts(kindTexts)
  const isPublic = event.isPublic && event.state.code !== 'draft'
  return (
    <>
      {isPublic ? (
        <script type="application/ld+json">
          {eventJsonLd(event, `${location.origin}${eventPath(event.id)}`)}
        </script>
      ) : null}
      <PageHeader
        title={event.title}
        meta={
          <>
            <Tag tone="progress">{kind(event.kind)}</Tag>
            <StateTag state={event.state} />
          </>
        }
        actions={<PrintButton />}
      />
      {event.stateReason ? (
        <Notice kind="warning" title={t('cancelled')}>
          <p>{event.stateReason}</p>
        </Notice>
      ) : null}
      <div className="event-columns">
        <Facts event={event} />
        <div className="stack">
          {event.summary ? (
            <section className="stack" aria-labelledby="about">
              <h2 id="about">{t('about')}</h2>
              <p className="kept-lines">{event.summary}</p>
            </section>
          ) : null}
          <Programme event={event} />
          <Outcome event={event} />
          <Promotions eventId={event.id} />
        </div>
      </div>
    </>
  )
}

function EventMissing() {
  const t = useTexts(eventTexts)
  return (
    <>
      <PageHeader title={t('notFound')} />
      <EmptyState
        title={t('notFound')}
        action={
          <LinkButton to={portalPaths.events} look="primary">
            {t('toList')}
          </LinkButton>
        }
      >
        {t('notFoundLead')}
      </EmptyState>
    </>
  )
}

/** An address that names no record answers as one whose record is gone. */
function isMissing(error: Error): boolean {
  return (
    error instanceof ApiProblem && (error.status === 404 || error.fields.some(({ field }) => field === 'id'))
  )
}

/** One event for everyone to read, with what search engines read of it. */
export function EventPage() {
  const t = useTexts(eventTexts)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const event = useEvent(id)
  const title = event.data?.title
  return (
    <div className="column page">
      <Breadcrumb
        crumbs={[
          { label: t('home'), to: portalPaths.home },
          { label: t('events'), to: portalPaths.events },
          ...(title ? [{ label: title }] : []),
        ]}
      />
      {event.data ? (
        <EventView event={event.data} />
      ) : event.error && isMissing(event.error) ? (
        <EventMissing />
      ) : event.error ? (
        <ReadProblem error={event.error} onRetry={() => void event.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </div>
  )
}
