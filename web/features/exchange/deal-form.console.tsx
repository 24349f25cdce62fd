import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { FormProblem, showProblem, YuanField } from '#web/console/parts/form.tsx'
import { fenToYuan, yuanToFen } from '#web/console/parts/yuan.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import type { ContractKind, DealChange } from './api.console.ts'
import { contractKinds } from './labels.console.ts'
import { exchangeTexts } from './texts.console.ts'
import { dealTexts } from './texts-deals.console.ts'

/** The amounts are typed in yuan and sent in fen. */
interface DealValues {
  title: string
  contractKind: ContractKind
  amountTotalFen: string
  amountTechnicalFen: string
}

function changeOf(values: DealValues): DealChange {
  const fen = (yuan: string) => yuanToFen(yuan) ?? '0'
  return {
    title: values.title.trim(),
    contractKind: values.contractKind,
    amountTotalFen: fen(values.amountTotalFen),
    amountTechnicalFen: fen(values.amountTechnicalFen),
  }
}

interface DealFormProps {
  start: Pick<DealChange, 'title' | 'contractKind'> & Partial<DealChange>
  save: (change: DealChange) => Promise<unknown>
  onClose: () => void
}

/** Kind, title and the amounts of a contract that is being negotiated. */
export function DealForm({ start, save, onClose }: DealFormProps) {
  const t = useTexts(dealTexts)
  const exchange = useTexts(exchangeTexts)
  const [form] = Form.useForm<DealValues>()
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (values: DealValues) => {
    setProblem(null)
    setBusy(true)
    try {
      await save(changeOf(values))
    } catch (error) {
      setProblem(showProblem(form, error))
    } finally {
      setBusy(false)
    }
  }
  const yuan = { suffix: exchange('yuan'), wrong: t('amount') }
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{
        title: start.title,
        contractKind: start.contractKind,
        amountTotalFen: fenToYuan(start.amountTotalFen),
        amountTechnicalFen: fenToYuan(start.amountTechnicalFen),
      }}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item
        name="title"
        label={t('title')}
        rules={[{ required: true, min: 4, whitespace: true, message: t('titleShort') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="contractKind" label={t('kind')}>
        <Select options={contractKinds.map((value) => ({ value, label: exchange(value) }))} />
      </Form.Item>
      <YuanField name="amountTotalFen" label={t('total')} isRequired {...yuan} />
      <YuanField
        name="amountTechnicalFen"
        label={t('technical')}
        isRequired
        hint={t('technicalHint')}
        {...yuan}
      />
      <FormProblem error={problem} />
      <div className="table-group">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Form>
  )
}
