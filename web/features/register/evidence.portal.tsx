import { useRef, useState } from 'react'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Select, TextInput } from '#web/ui/inputs.tsx'
import { ProblemNotice } from '#web/ui/notice.tsx'
import { Skeleton } from '#web/ui/page.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useAttachEvidence, useEvidence, type EvidenceKind, type Subject } from './api.portal.ts'
import { evidenceTexts } from './texts.portal.ts'

const kinds: readonly EvidenceKind[] = ['certificate', 'identity', 'employment', 'other']

function isKind(text: string): text is EvidenceKind {
  return kinds.some((kind) => kind === text)
}

function EvidenceList({ subject, id }: { subject: Subject; id: string }) {
  const t = useTexts(evidenceTexts)
  const { language } = useLanguage()
  const evidence = useEvidence(subject, id)
  if (evidence.error) return <ProblemNotice error={evidence.error} />
  if (!evidence.data) return <Skeleton lines={2} />
  if (evidence.data.items.length === 0) return <p className="quiet">{t('none')}</p>
  return (
    <ul className="stack plain-list">
      {evidence.data.items.map(({ id: key, fileId, name, kind, createdAt }) => (
        <li key={key}>
          <a className="file-link" href={`/api/v1/platform/files/${fileId}`}>
            {name}
          </a>
          <br />
          <span className="quiet">
            {t('listed', { kind: isKind(kind) ? t(kind) : kind, date: formatDate(createdAt, language) })}
          </span>
        </li>
      ))}
    </ul>
  )
}

function AttachEvidence({ subject, id }: { subject: Subject; id: string }) {
  const t = useTexts(evidenceTexts)
  const toast = useToast()
  const attach = useAttachEvidence(subject)
  const input = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState<EvidenceKind>('certificate')
  const [missing, setMissing] = useState(false)
  const upload = () => {
    const file = input.current?.files?.[0]
    setMissing(!file)
    if (!file) {
      input.current?.focus()
      return
    }
    attach.mutate(
      { id, file, kind },
      {
        onSuccess: () => {
          toast(t('uploaded'))
          if (input.current) input.current.value = ''
        },
      },
    )
  }
  return (
    <div className="stack">
      {attach.error ? <ProblemNotice error={attach.error} /> : null}
      <Field id="evidence-kind" label={t('kind')} required>
        <Select
          blank={false}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(value) }))}
          onChange={(event) => (isKind(event.target.value) ? setKind(event.target.value) : undefined)}
        />
      </Field>
      <Field
        id="evidence-file"
        label={t('file')}
        hint={t('fileHint')}
        required
        error={missing ? t('fileMissing') : undefined}
      >
        <TextInput ref={input} type="file" accept="image/*,application/pdf" />
      </Field>
      <div className="row">
        <Button busy={attach.isPending} onClick={upload}>
          {attach.isPending ? t('uploading') : t('upload')}
        </Button>
      </div>
    </div>
  )
}

interface EvidenceBoxProps {
  subject: Subject
  id: string
  abilities: readonly string[]
}

/** What is attached as proof, and the way to attach more. */
export function EvidenceBox({ subject, id, abilities }: EvidenceBoxProps) {
  const t = useTexts(evidenceTexts)
  if (!abilities.includes('view_evidence')) return null
  return (
    <section className="card" aria-labelledby="evidence">
      <h2 id="evidence">{t('title')}</h2>
      <EvidenceList subject={subject} id={id} />
      {abilities.includes('attach_evidence') ? <AttachEvidence subject={subject} id={id} /> : null}
    </section>
  )
}
