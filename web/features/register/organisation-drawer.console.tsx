import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Facts } from '#web/console/parts/facts.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { RecordDrawer } from '#web/console/parts/record-drawer.tsx'
import { Day, RecordStateTag } from '#web/console/parts/values.tsx'
import { useAudit } from '#web/features/platform/api.console.ts'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { useOrganisation, type Organisation } from './api.console.ts'
import { CodeName } from './codes.console.tsx'
import { EvidenceTab, PartyActions } from './party-parts.console.tsx'
import { registerTexts } from './texts.console.ts'

function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const t = useTexts(registerTexts)
  return (
    <Facts
      items={[
        { label: t('creditCode'), value: organisation.creditCode },
        { label: t('kind'), value: t(organisation.kind) },
        { label: t('place'), value: organisation.place },
        {
          label: t('industry'),
          value: organisation.industryCode && <CodeName scheme="industry" code={organisation.industryCode} />,
        },
        { label: t('address'), value: organisation.address, isLong: true },
        { label: t('registeredAt'), value: <Day on={organisation.registeredAt} /> },
        { label: t('verifiedAt'), value: organisation.verifiedAt && <Day on={organisation.verifiedAt} /> },
        { label: t('stateReason'), value: organisation.stateReason, isLong: true },
        {
          label: t('mergedInto'),
          value: organisation.mergedInto && (
            <Link to="/organisations" search={{ open: organisation.mergedInto }}>
              {t('view')}
            </Link>
          ),
        },
        { label: t('introduction'), value: organisation.introduction, isLong: true },
      ]}
    />
  )
}

function Members({ organisation }: { organisation: Organisation }) {
  const t = useTexts(registerTexts)
  const { language } = useLanguage()
  if (organisation.members.length === 0) return <p className="hint">{t('membersEmpty')}</p>
  return (
    <ul className="line-list">
      {organisation.members.map((member) => (
        <li key={member.id}>
          <Link to="/people" search={{ open: member.personId }}>
            {member.name}
          </Link>
          <span>{t(member.role)}</span>
          <span className="hint">{t('since', { date: formatDate(member.validFrom, language) })}</span>
        </li>
      ))}
    </ul>
  )
}

/** One organisation beside the list: facts, members, evidence and history. */
export function OrganisationDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useTexts(registerTexts)
  const query = useOrganisation(id)
  const audit = useAudit(id)
  const organisation = query.data
  const whole = (content: (organisation: Organisation) => ReactNode) => (
    <Loaded query={query}>{content}</Loaded>
  )
  const mayView = organisation?.abilities.includes('view_evidence')
  return (
    <RecordDrawer
      open={Boolean(id)}
      onClose={onClose}
      title={organisation?.name ?? t('detail')}
      state={organisation ? <RecordStateTag state={organisation.state} /> : null}
      audit={audit}
      tabs={[
        {
          key: 'detail',
          label: t('detail'),
          content: whole((loaded) => (
            <div className="drawer-stack">
              <PartyActions kind="organisation" id={loaded.id} abilities={loaded.abilities} />
              <OrganisationFacts organisation={loaded} />
            </div>
          )),
        },
        {
          key: 'members',
          label: t('members'),
          content: whole((loaded) => <Members organisation={loaded} />),
        },
        ...(mayView
          ? [
              {
                key: 'evidence',
                label: t('evidence'),
                content: whole((loaded) => (
                  <EvidenceTab kind="organisation" id={loaded.id} abilities={loaded.abilities} />
                )),
              },
            ]
          : []),
      ]}
    />
  )
}
