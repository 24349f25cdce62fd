import { Alert, App, Button, Form, Input, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { FormProblem } from '#web/console/parts/form.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { ReasonDialog } from '#web/console/parts/reason-dialog.tsx'
import { fileHref } from '#web/features/platform/api.console.ts'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import {
  attachEvidence,
  closeParty,
  returnParty,
  revealPhone,
  useEvidence,
  verifyParty,
  type EvidenceKind,
  type Organisation,
  type PartyKind,
  type Person,
} from './api.console.ts'
import { registerTexts } from './texts.console.ts'

interface PartyProps {
  kind: PartyKind
  id: string
  abilities: readonly string[]
}

/** Verifying, returning and closing, as far as the server allows them, and why an officer may not verify. */
export function PartyActions({ kind, party }: { kind: PartyKind; party: Person | Organisation }) {
  const { id, abilities, verifyRefusal } = party
  const t = useTexts(registerTexts)
  const [asking, setAsking] = useState<'return' | 'close' | null>(null)
  const done = () => setAsking(null)
  const verify = useAct(verifyParty, { done: t('verifyDone') })
  const giveBack = useAct(returnParty, { done: t('returnDone'), onDone: done })
  const close = useAct(closeParty, { done: t('closeDone'), onDone: done })
  const move = asking === 'close' ? close : giveBack
  return (
    <div className="table-group">
      {abilities.includes('verify') ? (
        <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate({ kind, id })}>
          {t('verify')}
        </Button>
      ) : null}
      {abilities.includes('return') ? (
        <Button onClick={() => setAsking('return')}>{t('return')}</Button>
      ) : null}
      {abilities.includes('close') ? (
        <Button danger onClick={() => setAsking('close')}>
          {t('close')}
        </Button>
      ) : null}
      {verifyRefusal ? <Alert type="info" showIcon title={verifyRefusal} /> : null}
      <ReasonDialog
        open={asking !== null}
        title={t(asking ?? 'return')}
        hint={t(asking === 'close' ? 'closeHint' : 'returnHint')}
        okText={t(asking ?? 'return')}
        isDanger={asking === 'close'}
        onSubmit={(reason) => move.mutateAsync({ kind, id, reason })}
        onClose={done}
      />
    </div>
  )
}

const evidenceKinds: readonly EvidenceKind[] = ['certificate', 'identity', 'employment', 'other']

function EvidenceForm({ kind, id }: Omit<PartyProps, 'abilities'>) {
  const t = useTexts(registerTexts)
  const fileId = useId()
  const [form] = Form.useForm<{ evidence: EvidenceKind; note?: string }>()
  const [file, setFile] = useState<File | null>(null)
  const [isMissing, setMissing] = useState(false)
  const attach = useAct(attachEvidence, {
    done: t('attachDone'),
    showsProblem: true,
    onDone: () => form.resetFields(),
  })
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ evidence: 'certificate' }}
      onFinish={({ evidence, note }) => {
        setMissing(file === null)
        if (file) attach.mutate({ kind, id, file, evidence, ...(note ? { note } : {}) })
      }}
    >
      <Form.Item name="evidence" label={t('evidenceKind')}>
        <Select options={evidenceKinds.map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <div className="query-field">
        <label htmlFor={fileId}>{t('file')}</label>
        <input
          id={fileId}
          type="file"
          aria-invalid={isMissing}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        {isMissing ? (
          <span className="error" role="alert">
            {t('fileMissing')}
          </span>
        ) : null}
      </div>
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={200} />
      </Form.Item>
      <FormProblem error={attach.error} />
      <Button htmlType="submit" loading={attach.isPending}>
        {t('attach')}
      </Button>
    </Form>
  )
}

/** What is attached as proof, and a form for more. */
export function EvidenceTab({ kind, id, abilities }: PartyProps) {
  const t = useTexts(registerTexts)
  const { language } = useLanguage()
  const query = useEvidence(kind, id)
  return (
    <div className="drawer-stack">
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="hint">{t('evidenceEmpty')}</p>
          ) : (
            <ul className="line-list">
              {items.map((item) => (
                <li key={item.id}>
                  <a href={fileHref(item.fileId)}>{item.name}</a>
                  <span>{t(evidenceKinds.find((one) => one === item.kind) ?? 'other')}</span>
                  <span className="hint">
                    {formatDate(item.createdAt, language)} {item.note}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {abilities.includes('attach_evidence') ? <EvidenceForm kind={kind} id={id} /> : null}
    </div>
  )
}

interface PurposeDialogProps {
  id: string
  onShown: (phone: string) => void
  onClose: () => void
}

function PurposeDialog({ id, onShown, onClose }: PurposeDialogProps) {
  const t = useTexts(registerTexts)
  const [form] = Form.useForm<{ purpose: string }>()
  const reveal = useAct(revealPhone, {
    done: t('revealDone'),
    showsProblem: true,
    onDone: ({ phone }) => {
      onShown(phone ?? '')
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('revealTitle')}
      okText={t('reveal')}
      cancelText={t('cancel')}
      confirmLoading={reveal.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={({ purpose }) => reveal.mutate({ id, purpose })}>
        <Form.Item
          name="purpose"
          label={t('purpose')}
          extra={t('purposeHint')}
          rules={[{ required: true, min: 2, whitespace: true, message: t('purposeMissing') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <FormProblem error={reveal.error} />
      </Form>
    </Modal>
  )
}

/** A masked number; the full one is shown once its purpose is stated, and forgotten with the page. */
export function MaskedPhone({ id, phone, mayReveal }: { id: string; phone: string; mayReveal: boolean }) {
  const t = useTexts(registerTexts)
  const [full, setFull] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  return (
    <span className="table-group">
      <span className="numeric">{full ?? phone}</span>
      {mayReveal && full === null ? (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('reveal')}
        </Button>
      ) : null}
      {asking ? <PurposeDialog id={id} onShown={setFull} onClose={() => setAsking(false)} /> : null}
    </span>
  )
}

/** Asks before something that takes effect at once. */
export function useConfirm() {
  const { modal } = App.useApp()
  const t = useTexts(registerTexts)
  return (question: { title: string; text: string; okText: string; onOk: () => Promise<unknown> }) =>
    void modal.confirm({
      title: question.title,
      content: question.text,
      okText: question.okText,
      cancelText: t('cancel'),
      onOk: () => question.onOk().catch(() => undefined),
    })
}
