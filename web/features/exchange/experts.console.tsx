import { Link } from '@tanstack/react-router'
import { Empty } from 'antd'
import { useState } from 'react'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import { useExperts, type Expert } from './api.console.ts'
import { MatchReasons, ScoreStack, scoreText } from './match-reasons.console.tsx'
import { expertTexts } from './texts-experts.console.ts'
import { workbenchTexts } from './texts.console.ts'

/** Where to read on about somebody: what they published, and their registration where it is within reach. */
function ExpertLinks({ expert: { person, offerIds } }: { expert: Expert }) {
  const t = useTexts(expertTexts)
  return (
    <div className="table-group">
      {offerIds.map((id, at) => (
        <Link key={id} to="/postings" search={{ open: id }}>
          {offerIds.length > 1 ? t('offerOf', { at: at + 1 }) : t('offer')}
        </Link>
      ))}
      {person.isWithinReach ? (
        <Link to="/people" search={{ open: person.id }}>
          {t('record')}
        </Link>
      ) : (
        <span className="hint">{t('elsewhere')}</span>
      )}
    </div>
  )
}

interface ExpertItemProps {
  expert: Expert
  isOpen: boolean
  onToggle: () => void
}

function ExpertItem({ expert, isOpen, onToggle }: ExpertItemProps) {
  const t = useTexts(workbenchTexts)
  const { person, score, signals } = expert
  return (
    <li className="candidate">
      <button type="button" className="candidate-open" aria-expanded={isOpen} onClick={onToggle}>
        <span className="candidate-title">{[person.name, person.title].filter(Boolean).join(' ')}</span>
        <span className="candidate-score" aria-label={t('score', { score: scoreText(score) })}>
          {scoreText(score)}
        </span>
        <span className="candidate-owner">
          {[person.subject, person.employer, person.place].filter(Boolean).join(' · ')}
        </span>
      </button>
      <ScoreStack signals={signals} />
      {isOpen ? (
        <>
          <MatchReasons match={expert} />
          <ExpertLinks expert={expert} />
        </>
      ) : null}
    </li>
  )
}

function ExpertList({ experts }: { experts: readonly Expert[] }) {
  const t = useTexts(expertTexts)
  const [openId, setOpenId] = useState<string>()
  if (experts.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} />
  return (
    <ol className="candidate-list">
      {experts.map((expert) => (
        <ExpertItem
          key={expert.person.id}
          expert={expert}
          isOpen={openId === expert.person.id}
          onToggle={() => setOpenId(openId === expert.person.id ? undefined : expert.person.id)}
        />
      ))}
    </ol>
  )
}

/** The people who may help with a need; one shows their reasons at a time. */
export function Experts({ needId }: { needId: string }) {
  const t = useTexts(expertTexts)
  const query = useExperts(needId)
  return (
    <section aria-labelledby="experts-title">
      <h2 id="experts-title" className="console-section-title">
        {t('experts')}
      </h2>
      <p className="hint">{t('hint')}</p>
      <Loaded query={query}>{({ items }) => <ExpertList key={needId} experts={items} />}</Loaded>
    </section>
  )
}
