import { Form, Input, Modal, Radio } from 'antd'
import { useAct } from '#web/console/parts/act.tsx'
import { FormProblem } from '#web/console/parts/form.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import { reviewPostings, usePostingReviews, type ReviewBody } from './api-life.console.ts'
import { criteria } from './review-scores.tsx'
import { lifeTexts } from './texts-life.ts'
import { reviewTexts } from './texts-review.console.ts'

type Values = Omit<ReviewBody, 'ids'>

const SCORES = [0, 1, 2, 3, 4, 5]

/** What the total comes to in the place of the first posting, in words. */
function ReviewRules({ id }: { id: string }) {
  const t = useTexts(reviewTexts)
  const rules = usePostingReviews(id).data?.rules
  if (!rules) return null
  const { publishFrom, holdFrom, zeroHolds } = rules
  return (
    <p className="hint">
      {t('rules', { publish: publishFrom, hold: holdFrom, below: publishFrom - 1 })}
      {zeroHolds ? t('zero') : null}
    </p>
  )
}

interface ReviewDialogProps {
  ids: readonly string[]
  onDone: () => void
  onClose: () => void
}

/** Scores one posting, or several alike; the server says what the scores come to. */
export function ReviewDialog({ ids, onDone, onClose }: ReviewDialogProps) {
  const t = useTexts(reviewTexts)
  const life = useTexts(lifeTexts)
  const [form] = Form.useForm<Values>()
  const scores = Form.useWatch((values: Partial<Values>) => criteria.map((one) => values[one]), form) ?? []
  const total = scores.reduce<number>((sum, score) => sum + (score ?? 0), 0)
  const review = useAct(reviewPostings, { done: t('done'), showsProblem: true, onDone })
  const options = SCORES.map((value) => ({ value, label: value }))
  return (
    <Modal
      open
      title={ids.length === 1 ? t('review') : t('reviewMany', { count: ids.length })}
      okText={t('submit')}
      confirmLoading={review.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {ids.length > 1 ? <p className="hint">{t('manyHint')}</p> : null}
      <ReviewRules id={ids[0] ?? ''} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ remarks = '', ...given }) =>
          review.mutate({ ...given, ids: [...ids], remarks: remarks.trim() })
        }
      >
        {criteria.map((criterion) => (
          <Form.Item
            key={criterion}
            name={criterion}
            label={life(criterion)}
            extra={life(`${criterion}Hint`)}
            rules={[{ required: true, message: t('scoreMissing') }]}
          >
            <Radio.Group aria-label={life(criterion)} options={options} />
          </Form.Item>
        ))}
        <p aria-live="polite">
          <strong>{t('total', { total })}</strong>
        </p>
        <Form.Item name="remarks" label={t('remarks')} extra={t('remarksHint')}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <FormProblem error={review.error} />
      </Form>
    </Modal>
  )
}
