import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button, Modal } from 'antd'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { partTexts } from '../texts.ts'

/** What is wrong in one row of the file. */
export interface ImportProblem {
  readonly line: number
  readonly column: string
  readonly reason: string
}

/** What came of an import: all rows, or none and a file that marks what is wrong in each. */
export interface ImportOutcome {
  readonly accepted: number
  readonly refused: number
  /** What was understood on the way, such as a column recognised under another name. */
  readonly notes?: readonly string[]
  readonly problems?: readonly ImportProblem[]
  readonly errorFileHref?: string
}

interface ImportDialogProps {
  open: boolean
  onClose: () => void
  /** What is imported, such as 需求. */
  what: string
  templateHref: string
  onImport: (file: File) => Promise<ImportOutcome>
  /** Choices that hold for the whole file. */
  children?: ReactNode
}

const shownProblems = 20

function Problems({ problems }: { problems: readonly ImportProblem[] }) {
  const t = useTexts(partTexts)
  return (
    <>
      <ul>
        {problems.slice(0, shownProblems).map(({ line, column, reason }) => (
          <li key={`${line} ${column} ${reason}`}>{t('importProblem', { line, column, reason })}</li>
        ))}
      </ul>
      {problems.length > shownProblems ? <p>{t('importProblemsMore')}</p> : null}
    </>
  )
}

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const t = useTexts(partTexts)
  const { accepted, refused, notes = [], problems = [], errorFileHref } = outcome
  const noteList = notes.length > 0 ? notes.map((note) => <p key={note}>{note}</p>) : null
  if (refused === 0) {
    return <Alert type="success" showIcon title={t('importDone', { accepted })} description={noteList} />
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={t('importRefused', { refused })}
      description={
        <>
          {noteList}
          <Problems problems={problems} />
          {errorFileHref ? (
            <>
              <p>{t('errorFileText')}</p>
              <Button icon={<DownloadOutlined />} href={errorFileHref}>
                {t('errorFile')}
              </Button>
            </>
          ) : null}
        </>
      }
    />
  )
}

function useImport(onImport: ImportDialogProps['onImport']) {
  const t = useTexts(partTexts)
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null)
  const [error, setError] = useState<string | null>(null)
  const run = async () => {
    setOutcome(null)
    setError(file ? null : t('importNoFile'))
    if (!file) return
    setBusy(true)
    try {
      setOutcome(await onImport(file))
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause))
    } finally {
      setBusy(false)
    }
  }
  return { setFile, busy, outcome, error, run }
}

/** Imports a sheet in two steps, and hands back the rows that were refused. */
export function ImportDialog({ open, onClose, what, templateHref, onImport, children }: ImportDialogProps) {
  const t = useTexts(partTexts)
  const fileId = useId()
  const { setFile, busy, outcome, error, run } = useImport(onImport)
  return (
    <Modal
      open={open}
      title={t('importTitle', { what })}
      onCancel={onClose}
      onOk={() => void run()}
      okText={t('importRun')}
      cancelText={t('close')}
      confirmLoading={busy}
      destroyOnHidden
    >
      <div className="import-steps">
        <section>
          <h3>{t('importTemplate')}</h3>
          <Button icon={<DownloadOutlined />} href={templateHref}>
            {t('download')}
          </Button>
        </section>
        <section>
          <h3>
            <label htmlFor={fileId}>{t('importFile')}</label>
          </h3>
          <input
            id={fileId}
            type="file"
            accept=".xlsx,.csv,.jsonl"
            aria-describedby={`${fileId}-hint`}
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
          <p id={`${fileId}-hint`}>{t('importHint')}</p>
          {children}
        </section>
        <div role="status">
          {error ? <Alert type="error" showIcon title={error} /> : null}
          {outcome ? <Outcome outcome={outcome} /> : null}
        </div>
      </div>
    </Modal>
  )
}
