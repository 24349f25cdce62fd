import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { RecordStateTag } from '#web/console/parts/values.tsx'
import { todayInShanghai } from '#web/console/parts/today.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import type { Deal } from './api.console.ts'
import type { RegistrationForm } from './api-deals.console.ts'
import { RegistrationDialog } from './registration-form.console.tsx'
import { contractTexts } from './texts-contract.console.ts'

/** What is known of the form before anybody writes it. */
function startOf(deal: Deal): RegistrationForm {
  const party = { country: 'CHN', region: deal.placeCode.slice(0, 6), nature: '100' as const }
  const due = deal.milestones.map(({ dueOn }) => dueOn).sort()
  return {
    projectName: deal.title,
    validFrom: deal.signedOn ?? todayInShanghai(),
    validTo: due[due.length - 1] ?? '',
    buyer: party,
    seller: party,
    technicalField: '',
    socioEconomicTarget: '',
    ipKind: 'none',
    planSource: 'none',
    expectedInvestmentFen: null,
    expectedOutputFen: null,
    fileId: null,
  }
}

/** The registration of a deal's contract: where it stands, or how to begin it. */
export function DealRegistration({ deal }: { deal: Deal }) {
  const t = useTexts(contractTexts)
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const { registration } = deal
  const path = (id: string) => `/contract-registrations/${id}`
  return (
    <section className="console-panel" aria-labelledby="registration-title">
      <div className="section-head">
        <h2 id="registration-title" className="console-section-title">
          {t('registration')}
        </h2>
        {deal.abilities.includes('draftRegistration') ? (
          <Button onClick={() => setOpen(true)}>{t('start')}</Button>
        ) : null}
      </div>
      {registration ? (
        <p className="table-group">
          <RecordStateTag state={registration.state} />
          {registration.certificateNumber}
          <Link to={path(registration.id)}>{t('see')}</Link>
        </p>
      ) : (
        <p className="hint">{t('none')}</p>
      )}
      {isOpen ? (
        <RegistrationDialog
          dealId={deal.id}
          start={startOf(deal)}
          onDone={(id) => void navigate({ to: path(id) })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  )
}
