import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { YuanField } from '#web/console/parts/form.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import type { PostingDetails, PostingKind } from './api.console.ts'
import { IndexFields } from './index-fields.console.tsx'
import { contractKinds, detailFields, transferModes, wantKinds } from './labels.console.ts'
import { exchangeTexts, formTexts } from './texts.console.ts'

/** One text of the details, as long as it usually is. */
function TextField({ name, label, rows = 3 }: { name: string; label: string; rows?: number }) {
  return (
    <Form.Item name={['details', name]} label={label}>
      {rows > 1 ? <Input.TextArea rows={rows} maxLength={2000} /> : <Input maxLength={200} />}
    </Form.Item>
  )
}

function ChoiceField({ name, label, values, isMany = false }: ChoiceFieldProps) {
  const t = useTexts(exchangeTexts)
  const options = values.map((value) => ({ value, label: t(value as 'transfer') }))
  return (
    <Form.Item name={['details', name]} label={label}>
      <Select allowClear options={options} {...(isMany ? { mode: 'multiple' as const } : {})} />
    </Form.Item>
  )
}

interface ChoiceFieldProps {
  name: string
  label: string
  values: readonly string[]
  isMany?: boolean
}

function NumberField({ name, label, max }: { name: string; label: string; max: number }) {
  return (
    <Form.Item name={['details', name]} label={label}>
      <Input type="number" min={1} max={max} />
    </Form.Item>
  )
}

function RangeFields({ label, low, high }: { label: string; low: string; high: string }) {
  const t = useTexts(exchangeTexts)
  const wrong = useTexts(formTexts)('amount')
  const field = (name: string, end: string) => (
    <YuanField name={['details', name]} label={`${label} · ${end}`} suffix={t('yuan')} wrong={wrong} />
  )
  return (
    <div className="form-grid">
      {field(low, t('low'))}
      {field(high, t('high'))}
    </div>
  )
}

/** What each field of the details looks like. */
function useFieldParts(kind: PostingKind): Readonly<Partial<Record<keyof PostingDetails, ReactNode>>> {
  const t = useTexts(exchangeTexts)
  const say = useTexts(formTexts)
  return {
    presentMethod: <TextField name="presentMethod" label={t('presentMethod')} />,
    presentCostFen: (
      <YuanField
        name={['details', 'presentCostFen']}
        label={t('presentCost')}
        suffix={t('yuan')}
        wrong={say('amount')}
      />
    ),
    indices: <IndexFields isNeed={kind === 'need'} />,
    budgetLowFen: <RangeFields label={t('budget')} low="budgetLowFen" high="budgetHighFen" />,
    deadlineOn: (
      <Form.Item name={['details', 'deadlineOn']} label={t('deadline')}>
        <Input type="date" />
      </Form.Item>
    ),
    wants: <ChoiceField name="wants" label={t('wants')} values={wantKinds} />,
    contractKind: <ChoiceField name="contractKind" label={t('contractKind')} values={contractKinds} />,
    solves: <TextField name="solves" label={t('solves')} />,
    advantage: <TextField name="advantage" label={t('advantage')} />,
    economics: <TextField name="economics" label={t('economics')} />,
    methods: <TextField name="methods" label={t('methods')} />,
    equipment: <TextField name="equipment" label={t('equipment')} />,
    cases: <TextField name="cases" label={t('cases')} />,
    deliverables: <TextField name="deliverables" label={t('deliverables')} />,
    maturity: <NumberField name="maturity" label={t('maturity')} max={9} />,
    transferModes: (
      <ChoiceField name="transferModes" label={t('transferModes')} values={transferModes} isMany />
    ),
    ipStatus: <TextField name="ipStatus" label={t('ipStatus')} rows={1} />,
    teamSize: <NumberField name="teamSize" label={t('teamSize')} max={1000} />,
    durationMonths: <NumberField name="durationMonths" label={t('durationMonths')} max={120} />,
    priceLowFen: <RangeFields label={t('price')} low="priceLowFen" high="priceHighFen" />,
  }
}

const wide: readonly string[] = [
  'presentMethod',
  'indices',
  'solves',
  'advantage',
  'economics',
  'methods',
  'equipment',
  'cases',
  'deliverables',
  'budgetLowFen',
  'priceLowFen',
]

/** The fields that a kind of posting asks for beyond title and text. */
export function PostingDetailFields({ kind }: { kind: PostingKind }) {
  const parts = useFieldParts(kind)
  return (
    <div className="form-grid">
      {detailFields[kind].map((field) => (
        <div key={field} className={wide.includes(field) ? 'form-wide' : undefined}>
          {parts[field]}
        </div>
      ))}
    </div>
  )
}
