import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd'
import type { ReactElement } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { limitsOf, type ValueSchema } from './rule-schema.console.ts'
import { rulesTexts } from './texts.console.ts'

type Name = (string | number)[]

/** Texts longer than this are written in an area of several lines. */
const LINE = 100

interface FieldProps {
  /** Where the value stands below the list or form around it. */
  name: Name
  schema: ValueSchema
  label: string
  isRequired: boolean
}

function useRules({ schema, label, isRequired }: Omit<FieldProps, 'name'>) {
  const t = useTexts(rulesTexts)
  const { min, max } = limitsOf(schema)
  const isNumber = schema.type === 'integer' || schema.type === 'number'
  return [
    ...(isRequired ? [{ required: true, message: t('required', { what: label }) }] : []),
    ...(schema.type === 'integer' ? [{ type: 'integer' as const, message: t('whole') }] : []),
    ...(isNumber && min !== undefined
      ? [{ type: 'number' as const, min, message: t('atLeast', { limit: min }) }]
      : []),
    ...(isNumber && max !== undefined
      ? [{ type: 'number' as const, max, message: t('atMost', { limit: max }) }]
      : []),
    ...(schema.minLength
      ? [{ min: schema.minLength, message: t('shortText', { limit: schema.minLength }) }]
      : []),
  ]
}

/** The control for one value. Text longer than allowed cannot be typed; numbers can, so that people see why not. */
function useControl(schema: ValueSchema): ReactElement {
  const t = useTexts(rulesTexts)
  if (schema.enum) {
    const options = schema.enum.map((value) => ({
      value,
      label: schema['x-options']?.[String(value)] ?? value,
    }))
    return <Select options={options} />
  }
  switch (schema.type) {
    case 'integer':
    case 'number':
      return (
        <InputNumber
          inputMode={schema.type === 'integer' ? 'numeric' : 'decimal'}
          controls={false}
          suffix={schema['x-unit']}
        />
      )
    case 'boolean':
      return (
        <Radio.Group
          options={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
          ]}
        />
      )
    default:
      if (schema.format === 'date') return <Input type="date" style={{ maxWidth: 200 }} />
      return (schema.maxLength ?? 0) > LINE ? (
        <Input.TextArea rows={3} maxLength={schema.maxLength} showCount />
      ) : (
        <Input maxLength={schema.maxLength} suffix={schema['x-unit']} />
      )
  }
}

function ScalarField(props: FieldProps) {
  const { name, schema, label } = props
  return (
    <Form.Item name={name} label={label} rules={useRules(props)} extra={schema.description}>
      {useControl(schema)}
    </Form.Item>
  )
}

function ListField({ name, schema, label }: FieldProps) {
  const t = useTexts(rulesTexts)
  const item = schema.items ?? {}
  const least = schema.minItems ?? 0
  const enough = {
    validator: (_rule: unknown, entries: unknown[] | undefined) =>
      (entries?.length ?? 0) >= least
        ? Promise.resolve()
        : Promise.reject(new Error(t('fewEntries', { limit: least }))),
  }
  return (
    <Form.List name={name} rules={[enough]}>
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="plain-fieldset">
          <legend>{label}</legend>
          {schema.description ? <p className="hint">{schema.description}</p> : null}
          {rows.map(({ key, name: row }) => (
            <div key={key} className="rule-entry">
              <div className="rule-entry-parts">
                <RuleField
                  name={[row]}
                  schema={item}
                  label={t('entry', { what: label, row: row + 1 })}
                  isRequired
                />
              </div>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('removeEntry', { what: label, row: row + 1 })}
                onClick={() => remove(row)}
              />
            </div>
          ))}
          <Button
            icon={<PlusOutlined />}
            disabled={rows.length >= (schema.maxItems ?? Number.MAX_SAFE_INTEGER)}
            onClick={() => add(item.type === 'object' ? {} : undefined)}
          >
            {t('addEntry')}
          </Button>
          <Form.ErrorList errors={errors} />
        </fieldset>
      )}
    </Form.List>
  )
}

function RuleField(props: FieldProps) {
  const { name, schema, label } = props
  if (schema.type === 'array') return <ListField {...props} />
  if (schema.type !== 'object') return <ScalarField {...props} />
  return (
    <fieldset className="plain-fieldset">
      <legend>{label}</legend>
      {schema.description ? <p className="hint">{schema.description}</p> : null}
      <RuleFields schema={schema} path={name} />
    </fieldset>
  )
}

/** A control for each value of a rule set, made from its schema. */
export function RuleFields({ schema, path }: { schema: ValueSchema; path: Name }) {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => (
    <RuleField
      key={name}
      name={[...path, name]}
      schema={property}
      label={property.title ?? name}
      isRequired={schema.required?.includes(name) ?? false}
    />
  ))
}
