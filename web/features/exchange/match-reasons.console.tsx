import { useTexts } from '#web/lib/i18n.tsx'
import type { Match, MatchSignal } from './api.console.ts'
import { workbenchTexts } from './texts.console.ts'

const colors: Readonly<Record<MatchSignal['name'], string>> = {
  title: '#0958d9',
  body: '#5b8ff0',
  semantic: '#13a8a8',
  indices: '#d48806',
  subject: '#7cb305',
  industry: '#237804',
  track_record: '#722ed1',
  place: '#c2410c',
  load: '#8c8c8c',
}

/** A score in whole points of a hundred, as the points of its signals add up to. */
export const scoreText = (score: number) => String(Math.round(score))

/** The signals of a match as one bar whose parts add up to the score. */
export function ScoreStack({ signals }: { signals: readonly MatchSignal[] }) {
  return (
    <span className="score-stack" aria-hidden="true">
      {signals
        .filter(({ contribution }) => contribution > 0)
        .map(({ name, contribution }) => (
          <span key={name} style={{ width: `${contribution}%`, background: colors[name] }} />
        ))}
    </span>
  )
}

/** Why two postings fit: each signal with its points and its sentence, and the words both use. */
export function MatchReasons({ match }: { match: Pick<Match, 'signals' | 'score' | 'sharedTerms'> }) {
  const t = useTexts(workbenchTexts)
  return (
    <div className="candidate-reasons">
      <table className="score-table">
        <caption className="visually-hidden">{t('reasons')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('signal')}</th>
            <th scope="col">{t('why')}</th>
            <th scope="col">{t('points')}</th>
          </tr>
        </thead>
        <tbody>
          {match.signals.map(({ name, label, sentence, points }) => (
            <tr key={name}>
              <th scope="row">
                <span className="score-swatch" style={{ background: colors[name] }} />
                {label}
              </th>
              <td>{sentence}</td>
              <td className="score-points">{points}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum')}</th>
            <td />
            <td className="score-points">{scoreText(match.score)}</td>
          </tr>
        </tfoot>
      </table>
      {match.sharedTerms.length > 0 ? (
        <ul className="term-list" aria-label={t('terms')}>
          {match.sharedTerms.map((term) => (
            <li key={term}>
              <mark>{term}</mark>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
