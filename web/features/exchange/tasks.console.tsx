import './exchange.console.css'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { DueDay, RecordStateTag } from '#web/console/parts/values.tsx'
import { holdsRole } from '#web/console/roles.ts'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import type { Session } from '#web/lib/session.tsx'
import { useIntroductions, useOrders, usePostings } from './api.console.ts'
import { taskTexts } from './texts-tasks.console.ts'
import { exchangeTexts } from './texts.console.ts'

interface TaskSectionProps {
  id: string
  title: string
  link: ReactNode
  children: ReactNode
}

function TaskSection({ id, title, link, children }: TaskSectionProps) {
  return (
    <section className="console-panel" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id} className="console-section-title">
          {title}
        </h2>
        {link}
      </div>
      {children}
    </section>
  )
}

interface TaskListProps {
  isEmpty: boolean
  empty: string
  hasMore: boolean
  children: ReactNode
}

function TaskList({ isEmpty, empty, hasMore, children }: TaskListProps) {
  const t = useTexts(taskTexts)
  if (isEmpty) return <p className="hint">{empty}</p>
  return (
    <>
      <ul className="task-list">{children}</ul>
      {hasMore ? <p className="hint">{t('more')}</p> : null}
    </>
  )
}

function MyOrders() {
  const t = useTexts(taskTexts)
  const query = useOrders({ mine: 'true', open: 'true', limit: 8 })
  return (
    <TaskSection
      id="task-orders"
      title={t('orders')}
      link={<Link to="/service-orders">{t('allOrders')}</Link>}
    >
      <Loaded query={query}>
        {({ items, nextCursor }) => (
          <TaskList isEmpty={items.length === 0} empty={t('ordersEmpty')} hasMore={nextCursor !== null}>
            {items.map((order) => (
              <li key={order.id}>
                <Link to={`/service-orders/${order.id}`}>{order.needTitle}</Link>
                {order.dueOn && order.state.code !== 'parked' ? (
                  <DueDay on={order.dueOn} />
                ) : (
                  <RecordStateTag state={order.state} />
                )}
                <span className="hint">
                  {[order.number, order.ownerName, order.state.label].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </TaskList>
        )}
      </Loaded>
    </TaskSection>
  )
}

function ReviewTasks() {
  const t = useTexts(taskTexts)
  const exchange = useTexts(exchangeTexts)
  const query = usePostings({ state: 'submitted', limit: 5 })
  return (
    <TaskSection
      id="task-review"
      title={t('review')}
      link={<Link to="/postings/review">{t('reviewAll')}</Link>}
    >
      <Loaded query={query}>
        {({ items, nextCursor }) => (
          <TaskList isEmpty={items.length === 0} empty={t('reviewEmpty')} hasMore={nextCursor !== null}>
            {items.map((posting) => (
              <li key={posting.id}>
                <Link to="/postings/review" search={{ open: posting.id }}>
                  {posting.title}
                </Link>
                <span>{exchange(posting.kind)}</span>
                <span className="hint">
                  {[posting.ownerName, posting.placeName].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </TaskList>
        )}
      </Loaded>
    </TaskSection>
  )
}

function Introductions() {
  const t = useTexts(taskTexts)
  const { language } = useLanguage()
  const query = useIntroductions({ state: 'invited', limit: 5 })
  return (
    <TaskSection id="task-introductions" title={t('introductions')} link={null}>
      <Loaded query={query}>
        {({ items, nextCursor }) => (
          <TaskList
            isEmpty={items.length === 0}
            empty={t('introductionsEmpty')}
            hasMore={nextCursor !== null}
          >
            {items.map((introduction) => (
              <li key={introduction.id}>
                <Link to={`/service-orders/${introduction.orderId}`}>{introduction.offerTitle}</Link>
                <RecordStateTag state={introduction.state} />
                <span className="hint">
                  {introduction.needTitle} ·{' '}
                  {t('invitedAt', { date: formatDate(introduction.invitedAt, language) })}
                </span>
              </li>
            ))}
          </TaskList>
        )}
      </Loaded>
    </TaskSection>
  )
}

/** What waits for this account: orders by due day, postings to review, answers that are still out. */
export function Tasks({ session }: { session: Session }) {
  const isBroker = holdsRole('broker', 'officer')(session)
  const isOfficer = holdsRole('officer')(session)
  if (!isBroker) return null
  return (
    <div className="task-columns">
      <div>
        <MyOrders />
      </div>
      <div>
        {isOfficer ? <ReviewTasks /> : null}
        <Introductions />
      </div>
    </div>
  )
}
