import { useTexts } from '#web/lib/i18n.tsx'
import { ScoreBar } from '#web/ui/score-bar.tsx'
import type { MatchSignal } from './api.portal.ts'
import { matchesTexts } from './texts-mine.portal.ts'

/** Why two postings match, sentence by sentence, with points that add up. */
export function Reasons({ signals }: { signals: readonly MatchSignal[] }) {
  const t = useTexts(matchesTexts)
  return (
    <ScoreBar
      parts={signals.map(({ label, sentence, points }) => ({
        label: t('reason', { label, sentence }),
        points,
      }))}
    />
  )
}
