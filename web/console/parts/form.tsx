import { Alert, Form, Input, type FormInstance } from 'antd'
import { ApiProblem } from '#web/lib/problem.ts'
import { yuanToFen } from './yuan.ts'

/** `sessions.0.title` as the form has it: rows of a list are known by number. */
const pathOf = (field: string) => field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

/** Puts the server's refusal beside the fields it names. @returns the refusal, if it names none of them */
export function showProblem(form: FormInstance, error: unknown): ApiProblem | null {
  if (!(error instanceof ApiProblem)) return null
  const known = error.fields.filter(({ field }) => form.getFieldInstance(pathOf(field)) !== undefined)
  form.setFields(known.map(({ field, detail }) => ({ name: pathOf(field), errors: [detail] })))
  return known.length > 0 ? null : error
}

/** A refusal that concerns the whole form. */
export function FormProblem({ error }: { error: unknown }) {
  if (!error) return null
  const text = error instanceof Error ? error.message : String(error)
  return <Alert type="error" showIcon role="alert" title={text} />
}

interface YuanFieldProps {
  name: string | readonly (string | number)[]
  label: string
  suffix: string
  /** Said when what was typed is no amount. */
  wrong: string
  isRequired?: boolean
  hint?: string
}

/** An amount typed in yuan; the form keeps the text as it was typed. */
export function YuanField({ name, label, suffix, wrong, isRequired = false, hint }: YuanFieldProps) {
  const check = (_rule: unknown, text: string | undefined) =>
    (text ? yuanToFen(text) !== null : !isRequired) ? Promise.resolve() : Promise.reject(new Error(wrong))
  return (
    <Form.Item
      name={typeof name === 'string' ? name : [...name]}
      label={label}
      required={isRequired}
      rules={[{ validator: check }]}
      extra={hint}
    >
      <Input inputMode="decimal" suffix={suffix} autoComplete="off" />
    </Form.Item>
  )
}
