import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { todayInShanghai } from '#web/console/parts/today.ts'
import { Day } from '#web/console/parts/values.tsx'
import { PersonSelect } from '#web/features/register/person-select.console.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import { addStaff, endStaff, type Centre, type NewStaff, type StaffMember } from './api-centres.console.ts'
import { FormDialog } from './form-dialog.console.tsx'
import { centreWords } from './texts-centres.ts'
import { centreTexts } from './texts-centres.console.ts'

const DUTIES = ['head', 'broker', 'reception', 'technology', 'other'] as const

function AddDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(centreTexts)
  const word = useTexts(centreWords)
  const add = useAct(addStaff, { done: t('saved'), showsProblem: true, onDone: onClose })
  const required = (what: string) => [{ required: true, message: t('required', { what }) }]
  return (
    <FormDialog<NewStaff>
      title={t('addStaff')}
      okText={t('save')}
      cancelText={t('back')}
      start={{ duty: 'broker', fromOn: todayInShanghai() }}
      onSubmit={(body) => add.mutateAsync({ id, body })}
      onClose={onClose}
    >
      <Form.Item name="personId" label={t('person')} rules={required(t('person'))}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="duty" label={t('duty')} rules={required(t('duty'))}>
        <Select options={DUTIES.map((value) => ({ value, label: word(value) }))} />
      </Form.Item>
      <Form.Item name="fromOn" label={t('fromOn')} rules={required(t('fromOn'))}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  )
}

function EndDialog({ id, member, onClose }: { id: string; member: StaffMember; onClose: () => void }) {
  const t = useTexts(centreTexts)
  const end = useAct(endStaff, { done: t('saved'), showsProblem: true, onDone: onClose })
  return (
    <FormDialog<{ toOn: string }>
      title={t('endDutyOf', { name: member.name })}
      okText={t('endDuty')}
      cancelText={t('back')}
      start={{ toOn: todayInShanghai() }}
      onSubmit={({ toOn }) => end.mutateAsync({ id, staffId: member.id, toOn })}
      onClose={onClose}
    >
      <Form.Item
        name="toOn"
        label={t('toOn')}
        rules={[{ required: true, message: t('required', { what: t('toOn') }) }]}
      >
        <Input type="date" min={member.fromOn} />
      </Form.Item>
    </FormDialog>
  )
}

/** Who has, or had, a duty at a centre. */
export function CentreStaff({ centre, staff }: { centre: Centre; staff: readonly StaffMember[] }) {
  const t = useTexts(centreTexts)
  const word = useTexts(centreWords)
  const [open, setOpen] = useState<'add' | StaffMember | null>(null)
  const close = () => setOpen(null)
  const isKept = centre.abilities.includes('keepStaff')
  return (
    <section className="console-panel" aria-labelledby="staff-title">
      <div className="section-head">
        <h2 id="staff-title" className="console-section-title">
          {word('staff')}
        </h2>
        {isKept ? <Button onClick={() => setOpen('add')}>{t('addStaff')}</Button> : null}
      </div>
      {staff.length === 0 ? <p className="hint">{t('staffEmpty')}</p> : null}
      <ul className="payment-list">
        {staff.map((member) => (
          <li key={member.id}>
            <span className="table-group">
              <strong>{member.name}</strong>
              <span>{word(member.duty)}</span>
              <StateTag
                tone={member.toOn ? 'neutral' : 'success'}
                label={t(member.toOn ? 'ended' : 'onDuty')}
              />
              <span>
                {t('fromOn')} <Day on={member.fromOn} />
                {member.toOn ? (
                  <>
                    {' – '}
                    <Day on={member.toOn} />
                  </>
                ) : null}
              </span>
              {isKept && !member.toOn ? (
                <Button
                  size="small"
                  aria-label={t('endDutyOf', { name: member.name })}
                  onClick={() => setOpen(member)}
                >
                  {t('endDuty')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {open === 'add' ? <AddDialog id={centre.id} onClose={close} /> : null}
      {open !== null && open !== 'add' ? <EndDialog id={centre.id} member={open} onClose={close} /> : null}
    </section>
  )
}
