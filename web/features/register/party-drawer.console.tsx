import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Facts, type Fact } from '#web/console/parts/facts.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { RecordDrawer } from '#web/console/parts/record-drawer.tsx'
import { Day, RecordStateTag } from '#web/console/parts/values.tsx'
import { useAudit } from '#web/features/platform/api.console.ts'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import type { Organisation, PartyKind, Person } from './api.console.ts'
import { EvidenceTab, PartyActions } from './party-parts.console.tsx'
import { registerTexts } from './texts.console.ts'

interface PartyFactsProps {
  kind: PartyKind
  party: Person | Organisation
  /** What is known of this kind alone; it stands before what is known of both. */
  own: readonly Fact[]
}

/** What is known of a person or an organisation, with how its registration stands. */
export function PartyFacts({ kind, party, own }: PartyFactsProps) {
  const t = useTexts(registerTexts)
  const { registeredAt, verifiedAt, stateReason, mergedInto, introduction, activity, activeOn } = party
  const list = kind === 'person' ? '/people' : '/organisations'
  return (
    <Facts
      items={[
        ...own,
        { label: t('registeredAt'), value: <Day on={registeredAt} /> },
        { label: t('verifiedAt'), value: verifiedAt && <Day on={verifiedAt} /> },
        { label: t('activity'), value: activity && <RecordStateTag state={activity} /> },
        { label: t('activeOn'), value: activeOn && <Day on={activeOn} /> },
        { label: t('stateReason'), value: stateReason, isLong: true },
        {
          label: t('mergedInto'),
          value: mergedInto && (
            <Link to={list} search={{ open: mergedInto }}>
              {t('view')}
            </Link>
          ),
        },
        { label: t('introduction'), value: introduction, isLong: true },
      ]}
    />
  )
}

interface MembershipListProps {
  /** Whom the other sides of the memberships are. */
  kind: PartyKind
  items: readonly {
    id: string
    otherId: string
    name: string
    role: 'member' | 'representative'
    since: string
  }[]
  empty: string
}

/** Memberships seen from one of their sides. */
export function MembershipList({ kind, items, empty }: MembershipListProps) {
  const t = useTexts(registerTexts)
  const { language } = useLanguage()
  if (items.length === 0) return <p className="hint">{empty}</p>
  return (
    <ul className="line-list">
      {items.map(({ id, otherId, name, role, since }) => (
        <li key={id}>
          <Link to={kind === 'person' ? '/people' : '/organisations'} search={{ open: otherId }}>
            {name}
          </Link>
          <span>{t(role)}</span>
          <span className="hint">{t('since', { date: formatDate(since, language) })}</span>
        </li>
      ))}
    </ul>
  )
}

interface PartyDrawerProps<Party> {
  kind: PartyKind
  id: string | undefined
  query: { data: Party | undefined; error: unknown; refetch: () => unknown }
  facts: (party: Party) => ReactNode
  tabs: readonly { key: string; label: string; content: (party: Party) => ReactNode }[]
  onClose: () => void
}

/** One person or organisation beside the list: facts, what this kind alone has, evidence and history. */
export function PartyDrawer<Party extends Person | Organisation>(props: PartyDrawerProps<Party>) {
  const { kind, id, query, facts, tabs, onClose } = props
  const t = useTexts(registerTexts)
  const audit = useAudit(id)
  const party = query.data
  const whole = (content: (party: Party) => ReactNode) => <Loaded query={query}>{content}</Loaded>
  const detail = whole((loaded) => (
    <div className="drawer-stack">
      <PartyActions kind={kind} party={loaded} />
      {facts(loaded)}
    </div>
  ))
  const evidence = whole((loaded) => <EvidenceTab kind={kind} id={loaded.id} abilities={loaded.abilities} />)
  const mayView = party?.abilities.includes('view_evidence')
  return (
    <RecordDrawer
      open={Boolean(id)}
      onClose={onClose}
      title={party?.name ?? t('detail')}
      state={party ? <RecordStateTag state={party.state} /> : null}
      audit={audit}
      tabs={[
        { key: 'detail', label: t('detail'), content: detail },
        ...tabs.map(({ key, label, content }) => ({ key, label, content: whole(content) })),
        ...(mayView ? [{ key: 'evidence', label: t('evidence'), content: evidence }] : []),
      ]}
    />
  )
}
