import { useTexts } from '#web/lib/i18n.tsx'
import { uiTexts } from './texts.ts'

/** One reason of a match and the points it gives. */
export interface ScorePart {
  readonly label: string
  readonly points: number
}

interface ScoreBarProps {
  parts: readonly ScorePart[]
  /** Points of a perfect match. */
  max?: number
}

const hues = 6

/** Why two things match: the reasons as parts of a bar, and as a list whose points add up to the total. */
export function ScoreBar({ parts, max = 100 }: ScoreBarProps) {
  const t = useTexts(uiTexts)
  // Tenths of a point avoid sums such as 84.30000000000001.
  const total = parts.reduce((sum, part) => sum + Math.round(part.points * 10), 0) / 10
  const hueOf = (index: number) => `score-hue-${(index % hues) + 1}`
  return (
    <div className="stack">
      <p>
        <strong>{t('score', { total, max })}</strong>
      </p>
      <div className="score-bar" aria-hidden="true">
        {parts.map(({ label, points }, index) => (
          <span
            key={label}
            className={`score-part ${hueOf(index)}`}
            style={{ width: `${(points / max) * 100}%` }}
          />
        ))}
      </div>
      <ul className="score-legend">
        {parts.map(({ label, points }, index) => (
          <li key={label}>
            <span className={`score-swatch ${hueOf(index)}`} aria-hidden="true" />
            <span>{label}</span>
            <span className="numeric">{t('points', { points })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
