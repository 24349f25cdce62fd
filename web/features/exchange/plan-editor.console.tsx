import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { FormProblem, showProblem } from '#web/console/parts/form.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import { issuePlan, type Order, type OrderPlan } from './api.console.ts'
import { orderTexts } from './texts.console.ts'

function StepFields() {
  const t = useTexts(orderTexts)
  return (
    <Form.List name="steps">
      {(rows, { add, remove }) => (
        <fieldset className="plain-fieldset">
          <legend>{t('steps')}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className="plan-step">
              <Form.Item
                name={[name, 'text']}
                label={t('step', { row: name + 1 })}
                rules={[{ required: true, whitespace: true, message: t('stepMissing') }]}
              >
                <Input maxLength={300} />
              </Form.Item>
              <Form.Item name={[name, 'dueOn']} label={t('stepDue', { row: name + 1 })}>
                <Input type="date" />
              </Form.Item>
              <Form.Item name={[name, 'isDone']} valuePropName="checked" label=" " colon={false}>
                <Checkbox>{t('stepDone')}</Checkbox>
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('removeStep', { row: name + 1 })}
                disabled={rows.length === 1}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} disabled={rows.length >= 20} onClick={() => add({ text: '' })}>
            {t('addStep')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

/** Writes the plan of an order: diagnosis, steps with due days and marks, and when it is to be finished. */
export function PlanEditor({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useTexts(orderTexts)
  const [form] = Form.useForm<OrderPlan>()
  const [problem, setProblem] = useState<unknown>(null)
  const save = useAct(issuePlan, { done: t('planDone'), showsProblem: true, onDone: onClose })
  const submit = async ({ diagnosis, dueOn, steps }: OrderPlan) => {
    setProblem(null)
    const sent = steps.map(({ text, dueOn: day, isDone }) => ({
      text,
      dueOn: day || null,
      isDone: isDone ?? false,
    }))
    try {
      await save.mutateAsync({ id: order.id, body: { diagnosis, dueOn, steps: sent } })
    } catch (error) {
      setProblem(showProblem(form, error))
    }
  }
  const { diagnosis, dueOn, steps } = order
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ diagnosis, dueOn, steps: steps.length > 0 ? steps : [{ text: '' }] }}
      scrollToFirstError={{ focus: true }}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item
        name="diagnosis"
        label={t('diagnosis')}
        rules={[{ required: true, min: 4, whitespace: true, message: t('diagnosisShort') }]}
      >
        <Input.TextArea rows={5} maxLength={4000} autoFocus />
      </Form.Item>
      <StepFields />
      <Form.Item name="dueOn" label={t('due')} rules={[{ required: true, message: t('dueMissing') }]}>
        <Input type="date" style={{ maxWidth: 200 }} />
      </Form.Item>
      <FormProblem error={problem} />
      <div className="table-group">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('savePlan')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Form>
  )
}
