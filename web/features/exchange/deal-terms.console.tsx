import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useAct } from '#web/console/parts/act.tsx'
import { YuanField } from '#web/console/parts/form.tsx'
import { fenToYuan, yuanToFen } from '#web/console/parts/yuan.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import type { Deal } from './api.console.ts'
import { setDealTerms, type DealTerms } from './api-deals.console.ts'
import { FormDialog } from './form-dialog.console.tsx'
import { exchangeTexts } from './texts.console.ts'
import { dealTexts } from './texts-deals.console.ts'
import { courseTexts } from './texts-course.console.ts'

interface MilestoneValues {
  title: string
  criteria: string
  dueOn: string
  amountFen?: string
}

interface TermsValues {
  paymentMode: DealTerms['paymentMode']
  triggerCondition?: string
  payWithinDays?: number
  milestones: MilestoneValues[]
}

const MODES = ['lump_sum', 'instalments', 'commission', 'use_first'] as const

function termsOf({ paymentMode, triggerCondition, payWithinDays, milestones }: TermsValues): DealTerms {
  return {
    paymentMode,
    triggerCondition: triggerCondition?.trim() || null,
    payWithinDays: payWithinDays ?? null,
    milestones: milestones.map(({ title, criteria, dueOn, amountFen }) => ({
      ...{ title: title.trim(), criteria: criteria.trim(), dueOn },
      amountFen: yuanToFen(amountFen ?? '') ?? '0',
    })),
  }
}

function MilestoneFields() {
  const t = useTexts(courseTexts)
  const deal = useTexts(dealTexts)
  const exchange = useTexts(exchangeTexts)
  return (
    <Form.List name="milestones">
      {(rows, { add, remove }) => (
        <fieldset className="plain-fieldset">
          <legend>{t('milestones')}</legend>
          <p className="hint">{t('milestonesHint')}</p>
          {rows.map(({ key, name }) => (
            <div key={key} className="milestone-fields">
              <Form.Item
                name={[name, 'title']}
                label={t('milestoneTitle', { row: name + 1 })}
                rules={[{ required: true, min: 2, whitespace: true, message: t('titleMissing') }]}
              >
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item
                name={[name, 'dueOn']}
                label={t('milestoneDue', { row: name + 1 })}
                rules={[{ required: true, message: t('dueMissing') }]}
              >
                <Input type="date" />
              </Form.Item>
              <YuanField
                name={[name, 'amountFen']}
                label={t('milestoneAmount', { row: name + 1 })}
                suffix={exchange('yuan')}
                wrong={deal('amount')}
              />
              <Form.Item
                className="form-wide"
                name={[name, 'criteria']}
                label={t('criteria', { row: name + 1 })}
                rules={[{ required: true, min: 4, whitespace: true, message: t('criteriaMissing') }]}
              >
                <Input.TextArea rows={2} maxLength={2000} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('removeMilestone', { row: name + 1 })}
                disabled={rows.length === 1}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} disabled={rows.length >= 50} onClick={() => add({})}>
            {t('addMilestone')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function TriggerFields() {
  const t = useTexts(courseTexts)
  return (
    <>
      <Form.Item
        name="triggerCondition"
        label={t('triggerCondition')}
        extra={t('triggerHint')}
        rules={[{ required: true, whitespace: true, message: t('triggerMissing') }]}
      >
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item
        name="payWithinDays"
        label={t('payWithinDays')}
        rules={[{ required: true, message: t('daysMissing') }]}
      >
        <InputNumber min={1} max={3650} precision={0} />
      </Form.Item>
    </>
  )
}

/** How a contract is performed and paid, written before its signing. */
export function TermsDialog({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const t = useTexts(courseTexts)
  const texts = useTexts(dealTexts)
  const save = useAct(setDealTerms, { done: t('termsDone'), showsProblem: true, onDone: onClose })
  const milestones = deal.milestones.map(({ title, criteria, dueOn, amountFen }) => ({
    ...{ title, criteria, dueOn },
    amountFen: fenToYuan(amountFen),
  }))
  return (
    <FormDialog<TermsValues>
      title={t('terms')}
      okText={texts('save')}
      cancelText={texts('cancel')}
      width={720}
      start={{
        paymentMode: deal.paymentMode,
        ...(deal.triggerCondition ? { triggerCondition: deal.triggerCondition } : {}),
        ...(deal.payWithinDays ? { payWithinDays: deal.payWithinDays } : {}),
        milestones: milestones.length > 0 ? milestones : [{ title: '', criteria: '', dueOn: '' }],
      }}
      onSubmit={(values) => save.mutateAsync({ id: deal.id, body: termsOf(values) })}
      onClose={onClose}
    >
      <Form.Item name="paymentMode" label={t('paymentMode')}>
        <Select options={MODES.map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['paymentMode']}>
        {({ getFieldValue }) => (getFieldValue('paymentMode') === 'use_first' ? <TriggerFields /> : null)}
      </Form.Item>
      <MilestoneFields />
    </FormDialog>
  )
}
