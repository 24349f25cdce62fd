import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { FileField, FormDialog } from '#web/features/exchange/form-dialog.console.tsx'
import { fileHref, uploadFile } from '#web/features/platform/api.console.ts'
import { formatCount } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { recordHeldFigures, type EventRecord, type HeldFigures as Figures } from './api.console.ts'
import { figureTexts } from './event-words.ts'
import { eventTexts } from './texts.console.ts'

const kinds = ['attendance', 'online_views', 'talks', 'materials'] as const
type Kind = (typeof kinds)[number]
type Values = Partial<Record<Kind, { value?: string; note?: string }>>
type Files = Partial<Record<Kind, File | null>>

/** The figures as they are sent: files go up first, and evidence that is there already stays. */
async function figuresOf(event: EventRecord, values: Values, files: Files): Promise<Figures['figures']> {
  const figures: Figures['figures'] = []
  for (const kind of kinds) {
    const { value, note = '' } = values[kind] ?? {}
    if (value === undefined || value === '') continue
    const file = files[kind]
    const before = event.figures.find((one) => one.kind === kind)?.file?.id ?? null
    figures.push({ kind, value: Number(value), note, fileId: file ? await uploadFile(file) : before })
  }
  return figures
}

function FiguresDialog({ event, onClose }: { event: EventRecord; onClose: () => void }) {
  const t = useTexts(eventTexts)
  const name = useTexts(figureTexts)
  const [files, setFiles] = useState<Files>({})
  const record = useAct(
    async (values: Values) =>
      recordHeldFigures({
        id: event.id,
        body: { figures: await figuresOf(event, values, files), version: event.version },
      }),
    { done: t('saveDone'), showsProblem: true, onDone: onClose },
  )
  const start: Values = Object.fromEntries(
    event.figures.map(({ kind, value, note }) => [kind, { value: String(value), note }]),
  )
  return (
    <FormDialog<Values>
      title={t('recordFigures')}
      okText={t('save')}
      cancelText={t('cancelEdit')}
      start={start}
      onSubmit={(values) => record.mutateAsync(values)}
      onClose={onClose}
    >
      <p className="hint">{t('figuresHint')}</p>
      {kinds.map((kind) => (
        <fieldset key={kind} className="session-row">
          <legend>{name(kind)}</legend>
          <div className="event-grid">
            <Form.Item
              name={[kind, 'value']}
              label={name(kind)}
              rules={[{ pattern: /^\d{1,9}$/, message: t('wholeNumber') }]}
            >
              <Input inputMode="numeric" />
            </Form.Item>
            <Form.Item name={[kind, 'note']} label={t('note')}>
              <Input maxLength={200} />
            </Form.Item>
          </div>
          <FileField
            label={t('newEvidence', { what: name(kind) })}
            onChange={(file) => setFiles((before) => ({ ...before, [kind]: file }))}
          />
        </fieldset>
      ))}
    </FormDialog>
  )
}

function FigureLine({ figure }: { figure: EventRecord['figures'][number] }) {
  const t = useTexts(eventTexts)
  const name = useTexts(figureTexts)
  const { language } = useLanguage()
  const { text, exact } = formatCount(figure.value, language)
  return (
    <li>
      <span className="table-group">
        {name(figure.kind)}
        <strong className="numeric" title={exact}>
          {text}
        </strong>
        {figure.file ? <a href={fileHref(figure.file.id)}>{figure.file.name}</a> : null}
        {figure.hasEvidence ? null : <StateTag tone="warning" label={t('evidenceMissing')} />}
      </span>
      {figure.note ? <span className="hint">{figure.note}</span> : null}
    </li>
  )
}

/** What came of an event, each figure with its evidence. */
export function HeldFigures({ event }: { event: EventRecord }) {
  const t = useTexts(eventTexts)
  const [isOpen, setOpen] = useState(false)
  const mayRecord = event.abilities.includes('recordFigures')
  return (
    <section className="console-panel" aria-labelledby="figures-title">
      <div className="event-head">
        <h2 id="figures-title" className="console-section-title">
          {t('figures')}
        </h2>
        {mayRecord ? <Button onClick={() => setOpen(true)}>{t('recordFigures')}</Button> : null}
      </div>
      {event.figures.length === 0 ? (
        <p className="hint">{t(event.state.code === 'held' ? 'figuresEmpty' : 'figuresLater')}</p>
      ) : (
        <ul className="event-lines">
          {event.figures.map((figure) => (
            <FigureLine key={figure.kind} figure={figure} />
          ))}
        </ul>
      )}
      {isOpen ? <FiguresDialog event={event} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}
