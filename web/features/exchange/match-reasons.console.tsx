import { useTexts } from '#web/lib/i18n.tsx'
import type { Match, MatchSignal } from './api.console.ts'
import { workbenchTexts } from './texts.console.ts'

const colors: Readonly<Record<MatchSignal['name'], string>> = {
  title: '#0958d9',
  body: '#5b8ff0',
  industry: '#237804',
  subject: '#7cb305',
  place: '#c2410c',
  track_record: '#722ed1',
}

/** Points of a hundred; the parts are rounded so that they add up to the rounded score. */
export function pointsOf(signals: readonly MatchSignal[], score: number): number[] {
  const exact = signals.map(({ contribution }) => contribution * 10)
  const points = exact.map(Math.floor)
  const missing = Math.round(score * 10) - points.reduce((sum, one) => sum + one, 0)
  const byRest = exact.map((one, index) => ({ index, rest: one % 1 })).sort((a, b) => b.rest - a.rest)
  for (const { index } of byRest.slice(0, Math.max(0, missing))) points[index] = (points[index] ?? 0) + 1
  return points.map((one) => one / 10)
}

/** A score of a hundred with one decimal. */
export const scoreText = (score: number) => (Math.round(score * 10) / 10).toFixed(1)

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
  const points = pointsOf(match.signals, match.score)
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
          {match.signals.map(({ name, label, sentence }, index) => (
            <tr key={name}>
              <th scope="row">
                <span className="score-swatch" style={{ background: colors[name] }} />
                {label}
              </th>
              <td>{sentence}</td>
              <td className="score-points">{(points[index] ?? 0).toFixed(1)}</td>
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
