import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { ReasonDialog } from '#web/console/parts/reason-dialog.tsx'
import { StateTag, type StateTone } from '#web/console/parts/state-tag.tsx'
import { todayInShanghai } from '#web/console/parts/today.ts'
import { fileHref, uploadFile } from '#web/features/platform/api.console.ts'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import {
  attachEvidence,
  fulfilItem,
  lapseItem,
  removeEvidence,
  type Centre,
  type ChecklistItem,
} from './api-centres.console.ts'
import { FileField, FormDialog } from './form-dialog.console.tsx'
import { centreTexts } from './texts-centres.console.ts'

const TONES: Readonly<Record<ChecklistItem['condition'], StateTone>> = {
  missing: 'neutral',
  met: 'success',
  lapsed: 'warning',
}

interface DialogProps {
  id: string
  item: ChecklistItem
  onClose: () => void
}

interface FulfilmentValues {
  fulfilledOn: string
  validTo?: string
  note?: string
}

function FulfilDialog({ id, item, onClose }: DialogProps) {
  const t = useTexts(centreTexts)
  const fulfil = useAct(fulfilItem, { done: t('saved'), showsProblem: true, onDone: onClose })
  const today = todayInShanghai()
  return (
    <FormDialog<FulfilmentValues>
      title={t('fulfilOf', { item: item.name })}
      okText={t('save')}
      cancelText={t('back')}
      start={{ fulfilledOn: item.fulfilledOn ?? today, validTo: item.validTo ?? '', note: item.note }}
      onSubmit={({ fulfilledOn, validTo, note = '' }) =>
        fulfil.mutateAsync({ id, item: item.code, body: { fulfilledOn, validTo: validTo || null, note } })
      }
      onClose={onClose}
    >
      <Form.Item
        name="fulfilledOn"
        label={t('fulfilledOn')}
        rules={[{ required: true, message: t('required', { what: t('fulfilledOn') }) }]}
      >
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="validTo" label={t('validTo')} extra={t('validToHint')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  )
}

function AttachDialog({ id, item, onClose }: DialogProps) {
  const t = useTexts(centreTexts)
  const [file, setFile] = useState<File | null>(null)
  const [isMissing, setMissing] = useState(false)
  const attach = useAct(attachEvidence, { done: t('saved'), showsProblem: true, onDone: onClose })
  const send = async (note: string) => {
    setMissing(file === null)
    if (file) await attach.mutateAsync({ id, item: item.code, fileId: await uploadFile(file), note })
  }
  return (
    <FormDialog<{ note?: string }>
      title={t('attachOf', { item: item.name })}
      okText={t('save')}
      cancelText={t('back')}
      start={{}}
      onSubmit={({ note = '' }) => send(note)}
      onClose={onClose}
    >
      <p className="hint">{t('needed', { what: item.required })}</p>
      <FileField label={t('file')} onChange={setFile} />
      {isMissing ? (
        <p role="alert" className="field-problem">
          {t('fileMissing')}
        </p>
      ) : null}
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}

function Evidence({ id, item, isRemovable }: { id: string; item: ChecklistItem; isRemovable: boolean }) {
  const t = useTexts(centreTexts)
  const remove = useAct(removeEvidence, { done: t('done') })
  if (item.evidence.length === 0) return null
  return (
    <ul className="evidence-list">
      {item.evidence.map(({ id: evidenceId, file, note }) => (
        <li key={evidenceId} className="table-group">
          <a href={fileHref(file.id)}>{file.name}</a>
          {note ? <span className="hint">{note}</span> : null}
          {isRemovable ? (
            <Button
              size="small"
              aria-label={t('removeOf', { name: file.name })}
              loading={remove.isPending}
              onClick={() => remove.mutate({ id, evidenceId })}
            >
              {t('remove')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

type Step = 'fulfil' | 'attach' | 'lapse'

function ItemFacts({ item }: { item: ChecklistItem }) {
  const t = useTexts(centreTexts)
  const { language } = useLanguage()
  const { fulfilledOn, validTo, lapseReason, note, required } = item
  const lines = [
    ...(fulfilledOn ? [t('since', { on: formatDate(fulfilledOn, language) })] : []),
    ...(validTo ? [t('until', { on: formatDate(validTo, language) })] : []),
    ...(lapseReason ? [t('lapsedBecause', { reason: lapseReason })] : []),
    ...(note ? [note] : []),
  ]
  return (
    <>
      <span className="hint">{t('needed', { what: required })}</span>
      {lines.length > 0 ? <span className="hint">{lines.join(language === 'zh' ? '；' : '; ')}</span> : null}
    </>
  )
}

interface ItemLineProps {
  centre: Centre
  item: ChecklistItem
  onStep: (step: Step) => void
}

function ItemLine({ centre, item, onStep }: ItemLineProps) {
  const t = useTexts(centreTexts)
  const state = centre.state.code
  const isKept = centre.abilities.includes('keepChecklist') && state !== 'submitted'
  const steps: readonly Step[] =
    item.condition === 'met' ? ['fulfil', 'attach', 'lapse'] : ['fulfil', 'attach']
  return (
    <li>
      <span className="table-group">
        <strong>{item.name}</strong>
        <StateTag tone={TONES[item.condition]} label={t(item.condition)} />
        {isKept
          ? steps.map((step) => (
              <Button
                key={step}
                size="small"
                aria-label={t(`${step}Of`, { item: item.name })}
                onClick={() => onStep(step)}
              >
                {t(step)}
              </Button>
            ))
          : null}
      </span>
      <ItemFacts item={item} />
      <Evidence id={centre.id} item={item} isRemovable={isKept && state !== 'accepted'} />
    </li>
  )
}

/** The checklist of a centre with what proves each item. */
export function CentreChecklist({
  centre,
  checklist,
}: {
  centre: Centre
  checklist: readonly ChecklistItem[]
}) {
  const t = useTexts(centreTexts)
  const [open, setOpen] = useState<{ item: ChecklistItem; step: Step } | null>(null)
  const close = () => setOpen(null)
  const lapse = useAct(lapseItem, { done: t('done'), onDone: close })
  const met = checklist.filter(({ condition }) => condition === 'met').length
  const name = open?.item.name ?? ''
  return (
    <section className="console-panel" aria-labelledby="checklist-title">
      <div className="section-head">
        <h2 id="checklist-title" className="console-section-title">
          {t('checklist')}
        </h2>
        <span>{t('complete', { met, all: checklist.length })}</span>
      </div>
      <ol className="payment-list">
        {checklist.map((item) => (
          <ItemLine key={item.code} centre={centre} item={item} onStep={(step) => setOpen({ item, step })} />
        ))}
      </ol>
      {open?.step === 'fulfil' ? <FulfilDialog id={centre.id} item={open.item} onClose={close} /> : null}
      {open?.step === 'attach' ? <AttachDialog id={centre.id} item={open.item} onClose={close} /> : null}
      <ReasonDialog
        open={open?.step === 'lapse'}
        title={t('lapseOf', { item: name })}
        hint={t('lapseHint')}
        okText={t('lapse')}
        isDanger
        onSubmit={(reason) => lapse.mutateAsync({ id: centre.id, item: open?.item.code ?? '', reason })}
        onClose={close}
      />
    </section>
  )
}
