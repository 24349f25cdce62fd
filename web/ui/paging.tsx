import { useTexts } from '#web/lib/i18n.tsx'
import { Button } from './button.tsx'
import { uiTexts } from './texts.ts'

interface LoadMoreProps {
  shown: number
  hasMore: boolean
  busy: boolean
  onMore: () => void
}

/** The end of a list that grows on demand; says how many are shown. */
export function LoadMore({ shown, hasMore, busy, onMore }: LoadMoreProps) {
  const t = useTexts(uiTexts)
  return (
    <div className="row no-print">
      {hasMore ? (
        <Button busy={busy} onClick={onMore}>
          {busy ? t('loading') : t('loadMore')}
        </Button>
      ) : null}
      <span className="quiet" role="status">
        {hasMore ? t('shownOf', { shown }) : t('allShown', { shown })}
      </span>
    </div>
  )
}
