import { Button, Empty } from 'antd'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import type { Match, MatchesLeftOut } from './api.console.ts'
import { MatchReasons, ScoreStack, scoreText } from './match-reasons.console.tsx'
import { exchangeTexts, workbenchTexts } from './texts.console.ts'
import { dismissalTexts } from './texts-matching.console.ts'

interface CandidateProps {
  match: Match
  isOpen: boolean
  onToggle: () => void
  /** Missing while no introduction is possible. */
  onIntroduce: (() => void) | undefined
  /** Missing for those who may not dismiss it. */
  onDismiss: (() => void) | undefined
  /** The posting itself was asked for. */
  onView: () => void
}

function Candidate({ match, isOpen, onToggle, onIntroduce, onDismiss, onView }: CandidateProps) {
  const t = useTexts(workbenchTexts)
  const dismissal = useTexts(dismissalTexts)
  const exchange = useTexts(exchangeTexts)
  const { posting, score, introduced } = match
  return (
    <li className="candidate">
      <button type="button" className="candidate-open" aria-expanded={isOpen} onClick={onToggle}>
        <span className="candidate-title">{posting.title}</span>
        <span className="candidate-score" aria-label={t('score', { score: scoreText(score) })}>
          {scoreText(score)}
        </span>
        <span className="candidate-owner">
          {[exchange(posting.kind), posting.ownerName, posting.placeName].filter(Boolean).join(' · ')}{' '}
          {introduced ? <StateTag tone="success" label={t('introduced')} /> : null}
        </span>
      </button>
      <ScoreStack signals={match.signals} />
      {isOpen ? (
        <>
          <MatchReasons match={match} />
          <div className="table-group">
            {onIntroduce && !introduced ? (
              <Button type="primary" onClick={onIntroduce}>
                {t('introduce')}
              </Button>
            ) : null}
            {onDismiss && !introduced ? <Button onClick={onDismiss}>{dismissal('dismiss')}</Button> : null}
            <Link to="/postings" search={{ open: posting.id }} onClick={onView}>
              {t('viewOffer')}
            </Link>
          </div>
        </>
      ) : null}
    </li>
  )
}

/** Moves the focus among the candidates; Enter presses the button as everywhere. */
function moveFocus(list: HTMLElement, event: KeyboardEvent): void {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
  const step = steps[event.key]
  const buttons = [...list.querySelectorAll<HTMLButtonElement>('.candidate-open')]
  const at = buttons.findIndex((button) => button === event.target)
  if (step === undefined || at < 0) return
  event.preventDefault()
  buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus()
}

/** What the gates kept out of the list, in one line. */
function LeftOut({ leftOut }: { leftOut: readonly MatchesLeftOut[] }) {
  const t = useTexts(workbenchTexts)
  if (leftOut.length === 0) return null
  const counts = leftOut.map(({ label, count }) => t('leftOutCount', { label, count }))
  return <p className="hint">{t('leftOut', { counts: counts.join(t('leftOutMark')) })}</p>
}

interface MatchCandidatesProps {
  matches: readonly Match[]
  leftOut: readonly MatchesLeftOut[]
  onIntroduce: ((match: Match) => void) | undefined
  onDismiss: ((match: Match) => void) | undefined
  /** Somebody looked into one: its reasons, or itself. */
  onOpened: (match: Match) => void
}

/** The ranked offers for a need; one shows its reasons at a time. */
export function MatchCandidates(props: MatchCandidatesProps) {
  const { matches, leftOut, onIntroduce, onDismiss, onOpened } = props
  const t = useTexts(workbenchTexts)
  const [openId, setOpenId] = useState(matches[0]?.posting.id)
  const list = useRef<HTMLOListElement>(null)
  const toggle = (match: Match) => {
    const isClosing = openId === match.posting.id
    setOpenId(isClosing ? undefined : match.posting.id)
    if (!isClosing) onOpened(match)
  }
  if (matches.length === 0) {
    return (
      <>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('candidatesEmpty')} />
        <LeftOut leftOut={leftOut} />
      </>
    )
  }
  return (
    <>
      <p className="hint">{t('candidatesHint')}</p>
      <LeftOut leftOut={leftOut} />
      <ol
        ref={list}
        className="candidate-list"
        onKeyDown={(event) => {
          if (list.current) moveFocus(list.current, event)
        }}
      >
        {matches.map((match) => (
          <Candidate
            key={match.posting.id}
            match={match}
            isOpen={openId === match.posting.id}
            onToggle={() => toggle(match)}
            onIntroduce={onIntroduce ? () => onIntroduce(match) : undefined}
            onDismiss={onDismiss ? () => onDismiss(match) : undefined}
            onView={() => onOpened(match)}
          />
        ))}
      </ol>
    </>
  )
}
