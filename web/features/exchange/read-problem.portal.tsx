import { useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { ProblemNotice } from '#web/ui/notice.tsx'
import { searchTexts } from './texts.portal.ts'

/** What went wrong while reading, with the request id, and the way to try again. */
export function ReadProblem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTexts(searchTexts)
  return (
    <div className="stack">
      <ProblemNotice error={error} />
      <div className="row">
        <Button onClick={onRetry}>{t('retry')}</Button>
      </div>
    </div>
  )
}
