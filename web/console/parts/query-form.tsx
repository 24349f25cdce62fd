import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { partTexts } from '../texts.ts'

/** The chosen conditions by field name; a date range keeps `2021-01-01,2021-12-31`. */
export type QueryValues = Readonly<Record<string, string>>

export interface QueryField {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'choice' | 'dates'
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly example?: string
}

interface QueryFormProps {
  fields: readonly QueryField[]
  values: QueryValues
  onQuery: (values: QueryValues) => void
  /** How many fields show before 展开 is pressed. */
  first?: number
}

interface ControlProps {
  field: QueryField
  id: string
  value: string
  onChange: (value: string) => void
}

/** The browser's own date field, since antd's calendar cannot be worked with the keyboard. */
function DateRange({ field, id, value, onChange }: ControlProps) {
  const [from = '', to = ''] = value.split(',')
  const join = (start: string, end: string) => onChange(start || end ? `${start},${end}` : '')
  return (
    <span className="query-range">
      <Input id={id} type="date" value={from} max={to} onChange={(event) => join(event.target.value, to)} />
      <span>–</span>
      <Input
        type="date"
        aria-label={field.label}
        value={to}
        min={from}
        onChange={(event) => join(from, event.target.value)}
      />
    </span>
  )
}

function Control(props: ControlProps) {
  const t = useTexts(partTexts)
  const { field, id, value, onChange } = props
  if (field.kind === 'dates') return <DateRange {...props} />
  if (field.kind === 'text') {
    return (
      <Input
        id={id}
        value={value}
        placeholder={field.example}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  }
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value || undefined}
      placeholder={t('all')}
      options={[...(field.options ?? [])]}
      onChange={(chosen: string | undefined) => onChange(chosen ?? '')}
    />
  )
}

/** The conditions above a list: 查询, 重置, and 展开 for the rarer ones. */
export function QueryForm({ fields, values, onQuery, first = 3 }: QueryFormProps) {
  const t = useTexts(partTexts)
  const id = useId()
  const [draft, setDraft] = useState(values)
  const [applied, setApplied] = useState(values)
  // Values may change from outside, by a saved filter or the back button.
  if (applied !== values) {
    setApplied(values)
    setDraft(values)
  }
  const isHidden = (field: QueryField, index: number) => index >= first && !values[field.name]
  const [open, setOpen] = useState(false)
  const shown = open ? fields : fields.filter((field, index) => !isHidden(field, index))
  const send = (next: QueryValues) =>
    onQuery(Object.fromEntries(Object.entries(next).filter(([, value]) => value)))
  return (
    <form
      className="console-panel query-form"
      role="search"
      aria-label={t('queryForm')}
      onSubmit={(event) => {
        event.preventDefault()
        send(draft)
      }}
    >
      {shown.map((field) => (
        <div key={field.name} className="query-field">
          <label htmlFor={`${id}-${field.name}`}>{field.label}</label>
          <Control
            field={field}
            id={`${id}-${field.name}`}
            value={draft[field.name] ?? ''}
            onChange={(value) => setDraft((before) => ({ ...before, [field.name]: value }))}
          />
        </div>
      ))}
      <div className="query-actions">
        <Button type="primary" htmlType="submit">
          {t('query')}
        </Button>
        <Button onClick={() => send({})}>{t('reset')}</Button>
        {fields.some(isHidden) ? (
          <Button
            type="link"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            icon={open ? <UpOutlined /> : <DownOutlined />}
          >
            {open ? t('collapse') : t('expand')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
