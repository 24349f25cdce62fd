import { formatDate, formatDue, formatMoney } from '#web/lib/format.ts'
import { useLanguage } from '#web/lib/i18n.tsx'
import { StateTag, type StateTone } from './state-tag.tsx'

/** An amount in 万 or 亿, exact on hover. */
export function Money({ fen }: { fen: string }) {
  const { language } = useLanguage()
  const { text, exact } = formatMoney(fen, language)
  return (
    <span className="numeric" title={exact}>
      {text}
    </span>
  )
}

/** A day, or a dash where there is none. */
export function Day({ on }: { on: string | null | undefined }) {
  const { language } = useLanguage()
  if (!on) return <span>—</span>
  return <time dateTime={on}>{formatDate(on, language)}</time>
}

/** A due day with how urgent it is, in words and colour. */
export function DueDay({ on }: { on: string }) {
  const { language } = useLanguage()
  const { text, tone } = formatDue(on, new Date(), language)
  return (
    <span className="due" title={formatDate(on, language)}>
      <StateTag tone={tone} label={text} />
    </span>
  )
}

/** A state as the server presents it. */
export interface RecordState {
  readonly code: string
  readonly label: string
  readonly tone: 'neutral' | 'active' | 'good' | 'attention' | 'ended'
}

const tones: Readonly<Record<RecordState['tone'], StateTone>> = {
  neutral: 'neutral',
  active: 'progress',
  good: 'success',
  attention: 'warning',
  ended: 'neutral',
}

/** The state of a record in words and colour. */
export function RecordStateTag({ state }: { state: RecordState }) {
  return <StateTag tone={tones[state.tone]} label={state.label} />
}
