import './events.console.css'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { AuditTab } from '#web/console/parts/audit-tab.tsx'
import { Facts } from '#web/console/parts/facts.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { ReasonDialog } from '#web/console/parts/reason-dialog.tsx'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { Day, RecordStateTag } from '#web/console/parts/values.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { useAudit } from '#web/features/platform/api.console.ts'
import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { moveEvent, useEvent, usePromotions, type EventMove, type EventRecord } from './api.console.ts'
import { channelTexts, kindTexts, roleTexts } from './event-words.ts'
import { HeldFigures } from './held-figures.console.tsx'
import { eventTexts } from './texts.console.ts'

function EventActions({ event }: { event: EventRecord }) {
  const t = useTexts(eventTexts)
  const [isCancelling, setCancelling] = useState(false)
  const move = useAct(moveEvent, { done: t('moved') })
  // Only what was asked in the dialog closes it: an announcement on its way must not.
  const cancel = async (reason: string) => {
    await move.mutateAsync({ id: event.id, move: 'cancel', reason })
    setCancelling(false)
  }
  const can = (one: EventMove | 'edit') => event.abilities.includes(one)
  return (
    <div className="table-group">
      {can('announce') ? (
        <Button type="primary" onClick={() => move.mutate({ id: event.id, move: 'announce' })}>
          {t('announce')}
        </Button>
      ) : null}
      {can('hold') ? (
        <Button type="primary" onClick={() => move.mutate({ id: event.id, move: 'hold' })}>
          {t('hold')}
        </Button>
      ) : null}
      {can('edit') ? (
        <Link to={`/events/${event.id}/edit`}>
          <Button tabIndex={-1}>{t('edit')}</Button>
        </Link>
      ) : null}
      {can('cancel') ? (
        <Button danger onClick={() => setCancelling(true)}>
          {t('cancel')}
        </Button>
      ) : null}
      <ReasonDialog
        open={isCancelling}
        title={t('cancel')}
        hint={t('cancelHint')}
        okText={t('cancel')}
        isDanger
        onSubmit={cancel}
        onClose={() => setCancelling(false)}
      />
    </div>
  )
}

function EventFacts({ event }: { event: EventRecord }) {
  const t = useTexts(eventTexts)
  const kind = useTexts(kindTexts)
  const { language } = useLanguage()
  const time = (at: string) => <time dateTime={at}>{formatDateTime(at, language)}</time>
  const isShown = event.isPublic && ['announced', 'held'].includes(event.state.code)
  return (
    <section className="console-panel">
      <Facts
        items={[
          { label: t('kind'), value: kind(event.kind) },
          {
            label: t('edition'),
            value: event.edition === null ? null : t('editionOf', { edition: event.edition }),
          },
          { label: t('startsAt'), value: time(event.startsAt) },
          { label: t('endsAt'), value: time(event.endsAt) },
          { label: t('place'), value: event.placeName },
          { label: t('venue'), value: event.venue },
          { label: t('stateReason'), value: event.stateReason, isLong: true },
          {
            label: t('summary'),
            value: event.summary ? <span className="kept-text">{event.summary}</span> : null,
            isLong: true,
          },
        ]}
      />
      <p className="table-group">
        <a href={`/api/v1/events/events/${event.id}/event.ics`}>{t('calendar')}</a>
        {isShown ? <a href={`/events/${event.id}`}>{t('inPortal')}</a> : null}
        {event.links.some(({ subjectType }) => subjectType === 'exchange.conference') ? (
          <Link to="/conferences">{t('conference')}</Link>
        ) : null}
      </p>
    </section>
  )
}

function Organisers({ event }: { event: EventRecord }) {
  const t = useTexts(eventTexts)
  const role = useTexts(roleTexts)
  return (
    <section className="console-panel" aria-labelledby="organisers-title">
      <h2 id="organisers-title" className="console-section-title">
        {t('organisers')}
      </h2>
      <ul className="event-lines">
        {event.organisers.map((one) => (
          <li key={one.name}>
            <span className="table-group">
              <StateTag label={role(one.role)} />
              {one.organisationId ? (
                <Link to="/organisations" search={{ open: one.organisationId }}>
                  {one.name}
                </Link>
              ) : (
                one.name
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Programme({ event }: { event: EventRecord }) {
  const t = useTexts(eventTexts)
  const { language } = useLanguage()
  return (
    <section className="console-panel" aria-labelledby="programme-title">
      <h2 id="programme-title" className="console-section-title">
        {t('sessions')}
      </h2>
      {event.sessions.length === 0 ? <p className="hint">{t('sessionsEmpty')}</p> : null}
      <ol className="event-lines">
        {event.sessions.map(({ id, title, startsAt, endsAt, room, speakers }) => (
          <li key={id}>
            <strong>{title}</strong>
            <span className="hint">
              {formatDateTime(startsAt, language)} – {formatDateTime(endsAt, language)} {room}
            </span>
            {speakers.length > 0 ? (
              <span>
                {speakers
                  .map(({ name, affiliation }) => [name, affiliation].filter(Boolean).join(' '))
                  .join(language === 'zh' ? '；' : '; ')}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function EventPromotions({ event }: { event: EventRecord }) {
  const t = useTexts(eventTexts)
  const channel = useTexts(channelTexts)
  const query = usePromotions({ event: event.id, limit: 10 })
  return (
    <section className="console-panel" aria-labelledby="promotions-title">
      <div className="event-head">
        <h2 id="promotions-title" className="console-section-title">
          {t('ofEvent')}
        </h2>
        <Link to="/promotions" search={{ event: event.id }}>
          {t('allPromotions')}
        </Link>
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="hint">{t('ofEventEmpty')}</p>
          ) : (
            <ul className="event-lines">
              {items.map((one) => (
                <li key={one.id}>
                  <a href={one.link} target="_blank" rel="noreferrer">
                    {one.title}
                  </a>
                  <span className="hint">
                    {channel(one.channel)} <Day on={one.publishedOn} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}

function EventContent({ event }: { event: EventRecord }) {
  const t = useTexts(eventTexts)
  const audit = useAudit(event.id)
  return (
    <div className="event-columns">
      <div>
        <EventFacts event={event} />
        <Programme event={event} />
        <HeldFigures event={event} />
      </div>
      <div>
        <Organisers event={event} />
        <EventPromotions event={event} />
        {event.abilities.includes('seeEvidence') ? (
          <section className="console-panel" aria-labelledby="log-title">
            <h2 id="log-title" className="console-section-title">
              {t('log')}
            </h2>
            <AuditTab entries={audit} />
          </section>
        ) : null}
      </div>
    </div>
  )
}

/** One event: who holds it, its programme, its course and what came of it. */
export function EventPage() {
  const t = useTexts(eventTexts)
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useEvent(id)
  const event = query.data
  return (
    <ConsolePage
      title={event?.title ?? t('events')}
      crumbs={[{ label: t('list'), to: '/events' }]}
      actions={
        event ? (
          <div className="table-group">
            <RecordStateTag state={event.state} />
            {event.isPublic ? null : <StateTag label={t('notPublic')} />}
            <EventActions event={event} />
          </div>
        ) : null
      }
    >
      <Loaded query={query}>{(loaded) => <EventContent key={loaded.id} event={loaded} />}</Loaded>
    </ConsolePage>
  )
}
