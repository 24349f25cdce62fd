import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { uploadFile } from '#web/features/platform/api.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { saveRegistration, type RegistrationForm } from './api-deals.console.ts'
import { FileField, FormDialog } from './form-dialog.console.tsx'
import { contractTexts } from './texts-contract.console.ts'

const NATURES = ['010', '020', '021', '022', '023', '030', '100', '200', '300', '400'] as const
const IP = [
  'technical_secret',
  'patent',
  'software',
  'integrated_circuit',
  'plant_variety',
  'biological_medicine',
  'none',
] as const
const PLANS = ['national', 'ministry', 'province', 'city', 'none'] as const

function PartyFields({ side }: { side: 'buyer' | 'seller' }) {
  const t = useTexts(contractTexts)
  const label = (field: string) => t(side === 'buyer' ? 'ofBuyer' : 'ofSeller', { field })
  return (
    <div className="form-grid">
      <Form.Item
        name={[side, 'country']}
        label={label(t('country'))}
        rules={[{ required: true, pattern: /^[A-Z]{3}$/, message: t('countryWrong') }]}
      >
        <Input maxLength={3} />
      </Form.Item>
      <Form.Item
        name={[side, 'region']}
        label={label(t('region'))}
        rules={[{ required: true, pattern: /^\d{6}$/, message: t('regionWrong') }]}
      >
        <Input maxLength={6} inputMode="numeric" />
      </Form.Item>
      <Form.Item name={[side, 'nature']} label={label(t('nature'))}>
        <Select options={NATURES.map((value) => ({ value, label: t(`nature${value}`) }))} />
      </Form.Item>
    </div>
  )
}

function ProjectFields() {
  const t = useTexts(contractTexts)
  const needsDay = [{ required: true, message: t('dayMissing') }]
  const named = (value: Exclude<(typeof IP)[number] | (typeof PLANS)[number], 'none'> | 'none') =>
    value === 'none' ? t('noneOfThem') : t(value)
  return (
    <>
      <Form.Item
        name="projectName"
        label={t('project')}
        rules={[{ required: true, min: 4, whitespace: true, message: t('projectMissing') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <div className="form-grid">
        <Form.Item name="validFrom" label={t('validFrom')} rules={needsDay}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="validTo" label={t('validTo')} rules={needsDay}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="technicalField" label={t('technicalField')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="socioEconomicTarget" label={t('socioEconomicTarget')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="ipKind" label={t('ipKind')}>
          <Select options={IP.map((value) => ({ value, label: named(value) }))} />
        </Form.Item>
        <Form.Item name="planSource" label={t('planSource')}>
          <Select options={PLANS.map((value) => ({ value, label: named(value) }))} />
        </Form.Item>
      </div>
    </>
  )
}

interface RegistrationDialogProps {
  dealId: string
  /** The application to change; none begins one. */
  id?: string
  start: RegistrationForm
  onDone: (id: string) => void
  onClose: () => void
}

/** The registry's form, besides what the deal says already. */
export function RegistrationDialog({ dealId, id, start, onDone, onClose }: RegistrationDialogProps) {
  const t = useTexts(contractTexts)
  const [file, setFile] = useState<File | null>(null)
  const save = useAct(saveRegistration, { done: t('started'), showsProblem: true, onDone })
  const send = async (values: RegistrationForm) => {
    const fileId = file ? await uploadFile(file) : start.fileId
    return save.mutateAsync({ dealId, id, body: { ...start, ...values, fileId } })
  }
  return (
    <FormDialog<RegistrationForm>
      title={t('application')}
      okText={t('save')}
      cancelText={t('back')}
      width={720}
      start={start}
      onSubmit={send}
      onClose={onClose}
    >
      <ProjectFields />
      <PartyFields side="buyer" />
      <PartyFields side="seller" />
      <FileField label={t('contractText')} onChange={setFile} />
      <p className="hint">{t('contractTextHint')}</p>
    </FormDialog>
  )
}
