import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { todayInShanghai } from '#web/console/parts/today.ts'
import { OrganisationSelect } from '#web/features/register/organisation-select.console.tsx'
import { usePlaceOptions } from '#web/features/register/places.console.ts'
import { idempotencyKey } from '#web/lib/api.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { changeCentre, createCentre, type Centre, type CentreChange } from './api-centres.console.ts'
import { readPeriods, timesOn, WEEKDAYS, writePeriods } from './centre-hours.ts'
import { FormDialog } from './form-dialog.console.tsx'
import { centreWords } from './texts-centres.ts'
import { centreTexts } from './texts-centres.console.ts'

interface SpecialRow {
  from: string
  to: string
  note: string
  times?: string
}

interface Values {
  placeCode: string
  name: string
  organisationId: string
  address: string
  telephone: string
  services?: string
  foundedOn: string
  /** The times of Monday to Sunday as they are typed. */
  week?: Record<string, string | undefined>
  special?: SpecialRow[]
}

function startOf(centre: Centre | undefined): Partial<Values> {
  if (!centre) return { week: { 1: '', 2: '', 3: '', 4: '', 5: '' }, special: [] }
  const { name, organisationId, address, telephone, services, foundedOn, hours, specialDays } = centre
  return {
    ...{ name, organisationId, address, telephone, foundedOn, services: services.join('\n') },
    week: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, timesOn(hours, weekday)])),
    special: specialDays.map(({ periods, ...day }) => ({ ...day, times: writePeriods(periods) })),
  }
}

function changeOf(values: Values): CentreChange {
  const { name, organisationId, address, telephone, foundedOn, services = '', week, special = [] } = values
  return {
    ...{ name: name.trim(), organisationId, address: address.trim(), telephone: telephone.trim(), foundedOn },
    services: services
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    hours: WEEKDAYS.flatMap((weekday) =>
      (readPeriods(week?.[weekday] ?? '') ?? []).map((period) => ({ weekday, ...period })),
    ),
    specialDays: special.map(({ from, to, note, times = '' }) => ({
      ...{ from, to, note: note.trim() },
      periods: readPeriods(times) ?? [],
    })),
  }
}

function useTimesRule() {
  const t = useTexts(centreTexts)
  return {
    validator: (_rule: unknown, text: string | undefined) =>
      readPeriods(text ?? '') ? Promise.resolve() : Promise.reject(new Error(t('timesWrong'))),
  }
}

function FactFields({ centre }: { centre: Centre | undefined }) {
  const t = useTexts(centreTexts)
  const word = useTexts(centreWords)
  const places = usePlaceOptions().filter(({ value }) => /^\d{6}$/.test(value))
  const required = (what: string) => [{ required: true, whitespace: true, message: t('required', { what }) }]
  return (
    <>
      {centre ? null : (
        <Form.Item name="placeCode" label={word('place')} rules={required(word('place'))}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={places} />
        </Form.Item>
      )}
      <Form.Item name="name" label={t('name')} rules={required(t('name'))}>
        <Input maxLength={100} placeholder={t('nameExample')} />
      </Form.Item>
      <Form.Item name="organisationId" label={word('host')} rules={required(word('host'))}>
        <OrganisationSelect knownName={centre?.organisationName} />
      </Form.Item>
      <Form.Item name="address" label={word('address')} rules={required(word('address'))}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="form-grid">
        <Form.Item
          name="telephone"
          label={word('telephone')}
          extra={t('telephoneHint')}
          rules={[{ required: true, pattern: /^[0-9+() -]{5,30}$/, message: t('telephoneWrong') }]}
        >
          <Input inputMode="tel" maxLength={30} />
        </Form.Item>
        <Form.Item name="foundedOn" label={word('foundedOn')} rules={required(word('foundedOn'))}>
          <Input type="date" max={todayInShanghai()} />
        </Form.Item>
      </div>
      <Form.Item name="services" label={word('services')} extra={t('servicesHint')}>
        <Input.TextArea rows={4} />
      </Form.Item>
    </>
  )
}

function WeekFields() {
  const t = useTexts(centreTexts)
  const word = useTexts(centreWords)
  const times = useTimesRule()
  return (
    <fieldset className="plain-fieldset">
      <legend>{word('hours')}</legend>
      <p className="hint">{t('timesHint')}</p>
      <p className="hint">{word('holidays')}</p>
      <div className="form-grid">
        {WEEKDAYS.map((weekday) => (
          <Form.Item
            key={weekday}
            name={['week', String(weekday)]}
            label={word(`day${weekday}`)}
            rules={[times]}
          >
            <Input maxLength={60} placeholder={word('closed')} />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  )
}

function SpecialRowFields({ row, index }: { row: number; index: number }) {
  const t = useTexts(centreTexts)
  const times = useTimesRule()
  const label = (what: string) => t('row', { what, row: index + 1 })
  const required = (what: string) => [{ required: true, message: t('required', { what }) }]
  return (
    <div className="form-grid">
      <Form.Item name={[row, 'from']} label={label(t('from'))} rules={required(t('from'))}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name={[row, 'to']} label={label(t('to'))} rules={required(t('to'))}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name={[row, 'note']} label={label(t('note'))} rules={required(t('note'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[row, 'times']} label={label(t('times'))} rules={[times]}>
        <Input maxLength={60} />
      </Form.Item>
    </div>
  )
}

function SpecialFields() {
  const t = useTexts(centreTexts)
  const word = useTexts(centreWords)
  return (
    <Form.List name="special">
      {(rows, { add, remove }) => (
        <fieldset className="plain-fieldset">
          <legend>{word('specialDays')}</legend>
          <p className="hint">{t('specialHint')}</p>
          {rows.map(({ key, name: row }, index) => (
            <div key={key}>
              <SpecialRowFields row={row} index={index} />
              <Button
                icon={<DeleteOutlined />}
                aria-label={t('removeRow', { row: index + 1 })}
                onClick={() => remove(row)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({})}>
            {t('addRow')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

interface CentreDialogProps {
  /** The centre to change; none begins one. */
  centre?: Centre
  onDone: (id: string) => void
  onClose: () => void
}

/** What the public reads of a centre. */
export function CentreDialog({ centre, onDone, onClose }: CentreDialogProps) {
  const t = useTexts(centreTexts)
  const [key] = useState(idempotencyKey)
  const save = useAct(
    async ({ placeCode, ...values }: Values) => {
      const body = changeOf({ placeCode, ...values })
      if (!centre) return (await createCentre({ key, body: { placeCode, ...body } })).id
      await changeCentre({ id: centre.id, body })
      return centre.id
    },
    { done: t('saved'), showsProblem: true, onDone },
  )
  return (
    <FormDialog<Values>
      title={t(centre ? 'change' : 'create')}
      okText={t('save')}
      cancelText={t('back')}
      width={720}
      start={startOf(centre)}
      onSubmit={(values) => save.mutateAsync(values)}
      onClose={onClose}
    >
      <FactFields centre={centre} />
      <WeekFields />
      <SpecialFields />
    </FormDialog>
  )
}
