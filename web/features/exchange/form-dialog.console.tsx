import { Form, Modal } from 'antd'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { FormProblem, showProblem } from '#web/console/parts/form.tsx'

interface FormDialogProps<Values extends object> {
  title: string
  okText: string
  cancelText: string
  start: Partial<Values>
  width?: number
  /** Rejects with the refusal, which is shown beside the field it names; what was typed stays. */
  onSubmit: (values: Values) => Promise<unknown>
  onClose: () => void
  children: ReactNode
}

/** A form in a dialog that stays open with everything in it until it is saved. */
export function FormDialog<Values extends object>(props: FormDialogProps<Values>) {
  const { title, okText, cancelText, start, width = 560, onSubmit, onClose, children } = props
  const [form] = Form.useForm<Values>()
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (values: Values) => {
    setProblem(null)
    setBusy(true)
    try {
      await onSubmit(values)
    } catch (error) {
      setProblem(showProblem(form, error) ?? null)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={title}
      width={width}
      okText={okText}
      cancelText={cancelText}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={start}
        scrollToFirstError={{ focus: true }}
        onFinish={(values) => void submit(values)}
      >
        {children}
        <FormProblem error={problem} />
      </Form>
    </Modal>
  )
}

interface FileFieldProps {
  label: string
  onChange: (file: File | null) => void
}

/** A file that goes up when the form is sent. */
export function FileField({ label, onChange }: FileFieldProps) {
  const id = useId()
  return (
    <div className="query-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="file" onChange={(event) => onChange(event.target.files?.[0] ?? null)} />
    </div>
  )
}
