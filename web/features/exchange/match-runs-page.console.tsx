import { Button, Progress } from 'antd'
import { useAct } from '#web/console/parts/act.tsx'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { StateTag, type StateTone } from '#web/console/parts/state-tag.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { holdsRole } from '#web/console/roles.ts'
import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { useSession } from '#web/lib/session.tsx'
import { isOpen, startMatchRun, useMatchRuns, type MatchRun } from './api-matching.console.ts'
import { runTexts } from './texts-matching.console.ts'
import { TopMatches } from './top-matches.console.tsx'

const tones: Readonly<Record<MatchRun['state'], StateTone>> = {
  waiting: 'neutral',
  running: 'progress',
  done: 'success',
  abandoned: 'neutral',
  failed: 'error',
}

const secondsOf = ({ requestedAt, endedAt }: MatchRun) =>
  endedAt === null ? null : Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(requestedAt)) / 1_000))

function useLasted() {
  const t = useTexts(runTexts)
  return (run: MatchRun): string => {
    const seconds = secondsOf(run)
    if (seconds === null) return '—'
    if (seconds < 60) return t('seconds', { count: seconds })
    return t('minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
  }
}

function useRunColumns(): DataColumn<MatchRun>[] {
  const t = useTexts(runTexts)
  const { language } = useLanguage()
  const lasted = useLasted()
  return [
    { key: 'at', title: t('requestedAt'), cell: (row) => formatDateTime(row.requestedAt, language) },
    { key: 'by', title: t('requestedBy'), cell: (row) => row.requestedByName ?? t('nightly') },
    {
      key: 'state',
      title: t('state'),
      width: 300,
      cell: (row) => (
        <>
          <StateTag tone={tones[row.state]} label={t(row.state)} />
          {row.failure === null ? null : (
            <p className="hint">{t('failureText', { code: row.failure || t('unknown') })}</p>
          )}
        </>
      ),
    },
    { key: 'needs', title: t('needs'), align: 'end', cell: (row) => row.needs },
    { key: 'pairs', title: t('pairs'), align: 'end', cell: (row) => row.pairs },
    { key: 'lasted', title: t('lasted'), align: 'end', cell: lasted },
  ]
}

/** How far the run is that works now; nothing when none does. */
function RunProgress({ run }: { run: MatchRun | undefined }) {
  const t = useTexts(runTexts)
  if (!run) return null
  const { ranked, needs } = run
  const text = t('progressOf', { ranked, needs })
  return (
    <div className="console-panel" role="status" aria-label={t('progress')}>
      <p>{text}</p>
      <Progress
        percent={needs === 0 ? 100 : Math.floor((100 * ranked) / needs)}
        status="active"
        aria-label={text}
      />
    </div>
  )
}

/** The button that begins a run, for those who may. */
function StartRun({ isBusy }: { isBusy: boolean }) {
  const t = useTexts(runTexts)
  const start = useAct(startMatchRun, { done: t('started') })
  return (
    <Button
      type="primary"
      disabled={isBusy}
      loading={start.isPending}
      onClick={() => start.mutate(undefined)}
    >
      {t('start')}
    </Button>
  )
}

/** Runs over all needs, and the best pairs they stored. */
export function MatchRunsPage() {
  const t = useTexts(runTexts)
  const { session } = useSession()
  const { cursor, pagesFor } = useCursors('match-runs')
  const latest = useMatchRuns(undefined)
  const runs = useMatchRuns(cursor)
  const columns = useRunColumns()
  const open = latest.data?.items.find(isOpen)
  const readsPairs = session !== undefined && holdsRole('broker', 'officer', 'auditor')(session)
  return (
    <ConsolePage title={t('runs')}>
      <p className="hint">{t('hint')}</p>
      <RunProgress run={open} />
      <Loaded query={runs}>
        {({ items, nextCursor, abilities }) => (
          <DataTable
            tableId="match-runs"
            label={t('history')}
            rowName={(row) => row.requestedAt}
            columns={columns}
            rows={items}
            busy={runs.isPlaceholderData}
            pages={pagesFor(nextCursor)}
            toolbar={abilities.includes('start') ? <StartRun isBusy={open !== undefined} /> : null}
            empty={t(abilities.includes('start') ? 'runsEmpty' : 'runsEmptyReader')}
          />
        )}
      </Loaded>
      {readsPairs ? <TopMatches after={latest.data?.items.find((run) => !isOpen(run))?.id} /> : null}
    </ConsolePage>
  )
}
