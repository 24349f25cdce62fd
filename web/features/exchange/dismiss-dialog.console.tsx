import { Form, Input, Modal, Radio } from 'antd'
import { useAct } from '#web/console/parts/act.tsx'
import { FormProblem } from '#web/console/parts/form.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import { dismissCandidate, type NewDismissal } from './api-matching.console.ts'
import type { Match } from './api.console.ts'
import { useDeclineReasons } from './decline-reasons.ts'
import { dismissalTexts } from './texts-matching.console.ts'

type Values = Pick<NewDismissal, 'reason'> & { note?: string }

interface DismissDialogProps {
  needId: string
  match: Match
  onClose: () => void
}

/** Takes a candidate out of a need's list, with the reason. */
export function DismissDialog({ needId, match, onClose }: DismissDialogProps) {
  const t = useTexts(dismissalTexts)
  const reasons = useDeclineReasons()
  const [form] = Form.useForm<Values>()
  const dismiss = useAct(dismissCandidate, { done: t('done'), showsProblem: true, onDone: onClose })
  return (
    <Modal
      open
      title={t('title')}
      okText={t('dismiss')}
      confirmLoading={dismiss.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{match.posting.title}</p>
      <p className="hint">{t('hint')}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason, note = '' }) =>
          dismiss.mutate({ needId, offerId: match.posting.id, reason, note: note.trim() })
        }
      >
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, message: t('reasonMissing') }]}
        >
          <Radio.Group
            className="choice-lines"
            aria-label={t('reason')}
            options={reasons.map(({ value, label, hint }) => ({
              value,
              label: (
                <>
                  {label} <span className="hint">{hint}</span>
                </>
              ),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('note')}
          extra={t('noteHint')}
          dependencies={['reason']}
          rules={[
            ({ getFieldValue }) => ({
              required: getFieldValue('reason') === 'other',
              whitespace: true,
              message: t('noteMissing'),
            }),
          ]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <FormProblem error={dismiss.error} />
      </Form>
    </Modal>
  )
}
