import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { OrganisationSelect } from '#web/features/register/organisation-select.console.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import { roleTexts } from './event-words.ts'
import { eventTexts } from './texts.console.ts'

const roles = ['host', 'co_host', 'organiser', 'supporter'] as const

interface OrganiserRowProps {
  row: number
  /** Names of the organisations chosen so far, by their ids. */
  names: ReadonlyMap<string, string>
  onRemove: () => void
}

function OrganiserRow({ row, names, onRemove }: OrganiserRowProps) {
  const t = useTexts(eventTexts)
  const role = useTexts(roleTexts)
  const chosen = Form.useWatch<string | undefined>(['organisers', row, 'organisationId'])
  return (
    <div className="organiser-row">
      <Form.Item name={[row, 'role']} label={t('role')} initialValue={row === 0 ? 'host' : 'co_host'}>
        <Select options={roles.map((value) => ({ value, label: role(value) }))} />
      </Form.Item>
      <Form.Item name={[row, 'organisationId']} label={t('organisation')}>
        <OrganisationSelect knownName={names.get(chosen ?? '')} />
      </Form.Item>
      {chosen ? null : (
        <Form.Item
          name={[row, 'name']}
          label={t('otherName')}
          rules={[{ required: true, whitespace: true, message: t('required', { what: t('organisation') }) }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('removeOrganiser', { row: row + 1 })}
        onClick={onRemove}
      />
    </div>
  )
}

/** Who holds and supports an event, of the register or by name. */
export function OrganiserFields({ names }: { names: ReadonlyMap<string, string> }) {
  const t = useTexts(eventTexts)
  return (
    <section className="console-panel">
      <h2 className="console-section-title">{t('organisers')}</h2>
      <p className="hint">{t('organisersHint')}</p>
      <Form.List name="organisers">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <OrganiserRow key={key} row={name} names={names} onRemove={() => remove(name)} />
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {t('addOrganiser')}
            </Button>
          </>
        )}
      </Form.List>
    </section>
  )
}
