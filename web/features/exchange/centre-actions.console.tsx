import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { ReasonDialog } from '#web/console/parts/reason-dialog.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import {
  acceptCentre,
  moveCentre,
  submitCentre,
  type Centre,
  type ReasonedMove,
} from './api-centres.console.ts'
import { CentreDialog } from './centre-form.console.tsx'
import { FormDialog } from './form-dialog.console.tsx'
import { centreTexts } from './texts-centres.console.ts'

const REASONED: readonly ReasonedMove[] = ['return', 'withdraw']

function AcceptDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(centreTexts)
  const accept = useAct(acceptCentre, { done: t('done'), showsProblem: true, onDone: onClose })
  return (
    <FormDialog<{ remarks?: string }>
      title={t('accept')}
      okText={t('accept')}
      cancelText={t('back')}
      start={{}}
      onSubmit={({ remarks = '' }) => accept.mutateAsync({ id, remarks })}
      onClose={onClose}
    >
      <Form.Item name="remarks" label={t('remarks')}>
        <Input.TextArea rows={4} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  )
}

/** What the reader may do with a centre now. */
export function CentreActions({ centre }: { centre: Centre }) {
  const t = useTexts(centreTexts)
  const [open, setOpen] = useState<'change' | 'accept' | ReasonedMove | null>(null)
  const close = () => setOpen(null)
  const submit = useAct(submitCentre, { done: t('done') })
  const move = useAct(moveCentre, { done: t('done'), onDone: close })
  const can = (ability: string) => centre.abilities.includes(ability)
  const asked = REASONED.find((one) => one === open)
  return (
    <div className="table-group">
      {can('submit') ? (
        <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate(centre.id)}>
          {t('submit')}
        </Button>
      ) : null}
      {can('accept') ? (
        <Button type="primary" onClick={() => setOpen('accept')}>
          {t('accept')}
        </Button>
      ) : null}
      {REASONED.filter(can).map((one) => (
        <Button key={one} danger={one === 'withdraw'} onClick={() => setOpen(one)}>
          {t(one)}
        </Button>
      ))}
      {can('change') ? <Button onClick={() => setOpen('change')}>{t('change')}</Button> : null}
      {centre.state.code === 'accepted' ? <a href={`/centres/${centre.id}`}>{t('publicPage')}</a> : null}
      {open === 'change' ? <CentreDialog centre={centre} onDone={close} onClose={close} /> : null}
      {open === 'accept' ? <AcceptDialog id={centre.id} onClose={close} /> : null}
      <ReasonDialog
        open={asked !== undefined}
        title={t(asked ?? 'return')}
        hint={t('reasonHint')}
        okText={t(asked ?? 'return')}
        isDanger={asked === 'withdraw'}
        onSubmit={(reason) => move.mutateAsync({ id: centre.id, move: asked ?? 'return', reason })}
        onClose={close}
      />
    </div>
  )
}
