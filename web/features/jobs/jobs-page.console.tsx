import { Button, Progress } from 'antd'
import { useAct } from '#web/console/parts/act.tsx'
import { useCursors } from '#web/console/parts/cursors.ts'
import { DataTable, type DataColumn } from '#web/console/parts/data-table.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { QueryForm } from '#web/console/parts/query-form.tsx'
import { useSearchValues } from '#web/console/parts/search-values.ts'
import { StateTag, type StateTone } from '#web/console/parts/state-tag.tsx'
import { ConsolePage } from '#web/console/page.tsx'
import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import {
  retryJob,
  sendMailAgain,
  useAlerts,
  useFailedMail,
  useJobs,
  type Alert,
  type FailedMail,
  type Job,
  type JobsQuery,
  type StandingWork,
} from './api.console.ts'
import { jobsTexts } from './texts.console.ts'

const states = ['waiting', 'running', 'failed'] as const
const tones: Readonly<Record<Job['state'], StateTone>> = {
  waiting: 'neutral',
  running: 'progress',
  failed: 'error',
}

function useMoment() {
  const { language } = useLanguage()
  return (at: string | null) => (at === null ? '—' : formatDateTime(at, language))
}

function useJobColumns(): DataColumn<Job>[] {
  const t = useTexts(jobsTexts)
  const moment = useMoment()
  const retry = useAct(retryJob, { done: t('retried') })
  return [
    { key: 'job', title: t('job'), cell: (row) => row.title },
    {
      key: 'state',
      title: t('state'),
      cell: (row) => <StateTag tone={tones[row.state]} label={t(row.state)} />,
    },
    { key: 'attempts', title: t('attempts'), align: 'end', cell: (row) => row.attempts },
    { key: 'failure', title: t('failure'), cell: (row) => row.failure ?? '—' },
    { key: 'created', title: t('createdAt'), cell: (row) => moment(row.createdAt) },
    {
      key: 'start',
      title: t('startAfter'),
      cell: (row) => (row.state === 'waiting' ? moment(row.startAfter) : '—'),
    },
    { key: 'ended', title: t('endedAt'), cell: (row) => moment(row.endedAt) },
    {
      key: 'action',
      title: t('action'),
      cell: (row) =>
        row.state === 'failed' ? (
          <Button
            size="small"
            aria-label={t('retryOf', { what: row.title })}
            loading={retry.isPending && retry.variables === row.id}
            onClick={() => retry.mutate(row.id)}
          >
            {t('retry')}
          </Button>
        ) : (
          '—'
        ),
    },
  ]
}

/** Work that takes many jobs, and how far it is; nothing where there is none. */
function Standing({ work }: { work: readonly StandingWork[] }) {
  const t = useTexts(jobsTexts)
  if (work.length === 0) return null
  return (
    <ul aria-label={t('standing')} style={{ listStyle: 'none', padding: 0, maxWidth: 480 }}>
      {work.map(({ name, title, done, total }) => {
        const label = t('far', { title, done, total })
        const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
        return (
          <li key={name}>
            {label}
            <Progress percent={percent} size="small" showInfo={false} aria-label={label} />
          </li>
        )
      })}
    </ul>
  )
}

function Jobs() {
  const t = useTexts(jobsTexts)
  const { values, setValues } = useSearchValues()
  const conditions: JobsQuery = { ...values }
  const { cursor, pagesFor } = useCursors(JSON.stringify(conditions))
  const list = useJobs({ ...conditions, ...(cursor ? { cursor } : {}) })
  const columns = useJobColumns()
  const options = states.map((value) => ({ value, label: t(value) }))
  return (
    <>
      <QueryForm
        fields={[{ name: 'state', label: t('state'), kind: 'choice', options }]}
        values={values}
        onQuery={setValues}
      />
      <Loaded query={list}>
        {({ items, nextCursor, counts, progress }) => (
          <>
            <Standing work={progress} />
            <DataTable
              tableId="jobs"
              label={t('jobs')}
              rowName={(row) => row.title}
              columns={columns}
              rows={items}
              busy={list.isFetching}
              pages={pagesFor(nextCursor)}
              toolbar={
                <>
                  <span role="status">{t('counts', counts)}</span>
                  <Button size="small" onClick={() => void list.refetch()}>
                    {t('refresh')}
                  </Button>
                </>
              }
              empty={t('empty')}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

function FailedMails() {
  const t = useTexts(jobsTexts)
  const moment = useMoment()
  const { cursor, pagesFor } = useCursors('failed')
  const list = useFailedMail(cursor)
  const again = useAct(sendMailAgain, { done: t('mailQueued') })
  const columns: DataColumn<FailedMail>[] = [
    { key: 'subject', title: t('subject'), cell: (row) => row.subject },
    { key: 'address', title: t('address'), cell: (row) => row.address ?? '—' },
    { key: 'attempts', title: t('attempts'), align: 'end', cell: (row) => row.attempts },
    { key: 'failure', title: t('failure'), cell: (row) => row.failure ?? '—' },
    { key: 'created', title: t('createdAt'), cell: (row) => moment(row.createdAt) },
    {
      key: 'action',
      title: t('action'),
      cell: (row) => (
        <Button
          size="small"
          aria-label={t('sendAgainOf', { what: row.subject })}
          loading={again.isPending && again.variables === row.id}
          onClick={() => again.mutate(row.id)}
        >
          {t('sendAgain')}
        </Button>
      ),
    },
  ]
  return (
    <Loaded query={list}>
      {({ items, nextCursor }) => (
        <DataTable
          tableId="failed-mail"
          label={t('mail')}
          rowName={(row) => row.subject}
          columns={columns}
          rows={items}
          busy={list.isFetching}
          pages={pagesFor(nextCursor)}
          empty={t('mailEmpty')}
        />
      )}
    </Loaded>
  )
}

const secondsBetween = ({ beganAt, endedAt }: Alert) =>
  Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(beganAt)) / 1_000))

function Alerts() {
  const t = useTexts(jobsTexts)
  const moment = useMoment()
  const list = useAlerts()
  const columns: DataColumn<Alert>[] = [
    { key: 'kind', title: t('kind'), cell: (row) => t(row.kind) },
    { key: 'began', title: t('beganAt'), cell: (row) => moment(row.beganAt) },
    { key: 'ended', title: t('alertEndedAt'), cell: (row) => moment(row.endedAt) },
    {
      key: 'lasted',
      title: t('lasted'),
      align: 'end',
      cell: (row) => t('seconds', { count: secondsBetween(row) }),
    },
  ]
  return (
    <Loaded query={list}>
      {({ items }) => (
        <DataTable
          tableId="alerts"
          label={t('alerts')}
          rowName={(row) => t(row.kind)}
          columns={columns}
          rows={items}
          busy={list.isFetching}
          pages={{}}
          empty={t('alertsEmpty')}
        />
      )}
    </Loaded>
  )
}

/** Background jobs, mail that failed, and trouble: what administrators look after. */
export function JobsPage() {
  const t = useTexts(jobsTexts)
  return (
    <ConsolePage title={t('jobs')}>
      <p className="hint">{t('hint')}</p>
      <Jobs />
      <div>
        <h2 className="console-section-title">{t('mail')}</h2>
        <p className="hint">{t('mailHint')}</p>
      </div>
      <FailedMails />
      <div>
        <h2 className="console-section-title">{t('alerts')}</h2>
        <p className="hint">{t('alertsHint')}</p>
      </div>
      <Alerts />
    </ConsolePage>
  )
}
