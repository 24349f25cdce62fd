import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { partTexts } from '../texts.ts'

interface ColumnSettingsProps {
  columns: readonly { readonly key: string; readonly title: string }[]
  hidden: readonly string[]
  onChange: (hidden: readonly string[]) => void
}

/** Chooses the columns of a table; the first one, which names the row, always stays. */
export function ColumnSettings({ columns, hidden, onChange }: ColumnSettingsProps) {
  const t = useTexts(partTexts)
  const [open, setOpen] = useState(false)
  const toggle = (key: string) =>
    onChange(hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key])
  return (
    <>
      <Button icon={<SettingOutlined />} onClick={() => setOpen(true)}>
        {t('columns')}
      </Button>
      <Modal open={open} title={t('columns')} width={360} footer={null} onCancel={() => setOpen(false)}>
        <div className="column-list">
          {columns.map(({ key, title }, index) => (
            <Checkbox
              key={key}
              checked={!hidden.includes(key)}
              disabled={index === 0}
              onChange={() => toggle(key)}
            >
              {title}
            </Checkbox>
          ))}
          <Button onClick={() => onChange([])}>{t('columnsReset')}</Button>
        </div>
      </Modal>
    </>
  )
}
