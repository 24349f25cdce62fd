import { Empty } from 'antd'
import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { partTexts } from '../texts.ts'

/** One entry of a record's log: a sentence that says who did what. */
export interface AuditEntry {
  readonly id: string
  readonly at: string
  readonly sentence: string
}

/** The log of a record by time, newest first as the server gives it. */
export function AuditTab({ entries }: { entries: readonly AuditEntry[] }) {
  const t = useTexts(partTexts)
  const { language } = useLanguage()
  if (entries.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('logEmpty')} />
  return (
    <ol className="audit-list">
      {entries.map(({ id, at, sentence }) => (
        <li key={id}>
          <time dateTime={at}>{formatDateTime(at, language)}</time>
          <span>{sentence}</span>
        </li>
      ))}
    </ol>
  )
}
