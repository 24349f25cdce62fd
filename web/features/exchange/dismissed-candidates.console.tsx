import { Button } from 'antd'
import { useAct } from '#web/console/parts/act.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { restoreCandidate, useDismissals, type Dismissal } from './api-matching.console.ts'
import { useReasonLine } from './decline-reasons.ts'
import { dismissalTexts } from './texts-matching.console.ts'

function DismissedItem({ dismissal }: { dismissal: Dismissal }) {
  const t = useTexts(dismissalTexts)
  const { language } = useLanguage()
  const reasonLine = useReasonLine()
  const restore = useAct(restoreCandidate, { done: t('restored') })
  const { id, offer, reason, note, dismissedByName, dismissedAt, abilities } = dismissal
  return (
    <li>
      <p className="dismissed-title">{offer.title}</p>
      <p>{reasonLine(reason, note)}</p>
      <div className="table-group">
        <span className="hint">
          {t('by', { name: dismissedByName, time: formatDateTime(dismissedAt, language) })}
        </span>
        {abilities.includes('restore') ? (
          <Button
            size="small"
            aria-label={t('restoreOf', { what: offer.title })}
            loading={restore.isPending}
            onClick={() => restore.mutate(id)}
          >
            {t('restore')}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

/** What was found not suitable for a need, each with a way back; nothing where nothing was. */
export function DismissedCandidates({ needId }: { needId: string }) {
  const t = useTexts(dismissalTexts)
  const list = useDismissals(needId)
  const items = list.data?.pages.flatMap((page) => page.items)
  if (items?.length === 0) return null
  return (
    <Loaded query={{ ...list, data: items }}>
      {(dismissals) => (
        <details className="dismissed">
          <summary>
            {t('dismissed', { count: list.hasNextPage ? `${dismissals.length}+` : dismissals.length })}
          </summary>
          <ul className="introduction-list">
            {dismissals.map((dismissal) => (
              <DismissedItem key={dismissal.id} dismissal={dismissal} />
            ))}
          </ul>
          {list.hasNextPage ? (
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('more')}
            </Button>
          ) : null}
        </details>
      )}
    </Loaded>
  )
}
