import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useTexts } from '#web/lib/i18n.tsx'
import { PersonSelect } from './person-select.console.tsx'
import { eventTexts } from './texts.console.ts'

interface SpeakerRowProps {
  session: number
  row: number
  /** Names of the people chosen so far, by their ids. */
  names: ReadonlyMap<string, string>
  onRemove: () => void
}

function SpeakerRow({ session, row, names, onRemove }: SpeakerRowProps) {
  const t = useTexts(eventTexts)
  const chosen = Form.useWatch<string | undefined>(['sessions', session, 'speakers', row, 'personId'])
  return (
    <div className="organiser-row">
      <Form.Item name={[row, 'personId']} label={t('person')}>
        <PersonSelect knownName={names.get(chosen ?? '')} />
      </Form.Item>
      {chosen ? null : (
        <Form.Item
          name={[row, 'name']}
          label={t('speakerName')}
          rules={[{ required: true, whitespace: true, message: t('required', { what: t('speakers') }) }]}
        >
          <Input maxLength={60} />
        </Form.Item>
      )}
      <Form.Item name={[row, 'affiliation']} label={t('affiliation')}>
        <Input maxLength={200} />
      </Form.Item>
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('removeSpeaker', { row: row + 1 })}
        onClick={onRemove}
      />
    </div>
  )
}

function SessionRow({ row, names, onRemove }: Omit<SpeakerRowProps, 'session'>) {
  const t = useTexts(eventTexts)
  const required = (what: string) => [{ required: true, whitespace: true, message: t('required', { what }) }]
  return (
    <fieldset className="session-row">
      <legend>{`${t('session')} ${row + 1}`}</legend>
      <Form.Item name={[row, 'id']} hidden noStyle>
        <Input type="hidden" />
      </Form.Item>
      <div className="event-grid">
        <Form.Item name={[row, 'title']} label={t('title')} rules={required(t('title'))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={[row, 'startsAt']} label={t('startsAt')} rules={required(t('startsAt'))}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name={[row, 'endsAt']} label={t('endsAt')} rules={required(t('endsAt'))}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name={[row, 'room']} label={t('room')}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <Form.List name={[row, 'speakers']}>
        {(speakers, { add, remove }) => (
          <>
            {speakers.map(({ key, name }) => (
              <SpeakerRow key={key} session={row} row={name} names={names} onRemove={() => remove(name)} />
            ))}
            <div className="table-group">
              <Button size="small" icon={<PlusOutlined />} onClick={() => add({})}>
                {t('addSpeaker')}
              </Button>
              <Button size="small" danger onClick={onRemove}>
                {t('removeSession', { row: row + 1 })}
              </Button>
            </div>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}

/** The programme of an event, session by session. A new one begins when the one before ends. */
export function SessionFields({ names }: { names: ReadonlyMap<string, string> }) {
  const t = useTexts(eventTexts)
  const form = Form.useFormInstance()
  const next = () => {
    const sessions = (form.getFieldValue('sessions') as { endsAt?: string }[] | undefined) ?? []
    return sessions[sessions.length - 1]?.endsAt ?? (form.getFieldValue('startsAt') as string | undefined)
  }
  return (
    <section className="console-panel">
      <h2 className="console-section-title">{t('sessions')}</h2>
      <Form.List name="sessions">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <SessionRow key={key} row={name} names={names} onRemove={() => remove(name)} />
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ startsAt: next(), speakers: [] })}>
              {t('addSession')}
            </Button>
          </>
        )}
      </Form.List>
    </section>
  )
}
