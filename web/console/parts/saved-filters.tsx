import { DeleteOutlined, FilterOutlined } from '@ant-design/icons'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { partTexts } from '../texts.ts'
import type { QueryValues } from './query-form.tsx'
import { useRemembered } from './remembered.ts'

interface SavedFilter {
  readonly name: string
  readonly values: QueryValues
}

const isSavedFilters = (value: unknown): value is readonly SavedFilter[] =>
  Array.isArray(value) &&
  value.every((one: unknown) => typeof one === 'object' && one !== null && 'values' in one)

interface SavedFiltersProps {
  tableId: string
  values: QueryValues
  onApply: (values: QueryValues) => void
}

function SaveForm({ onSave }: { onSave: (name: string) => void }) {
  const t = useTexts(partTexts)
  const [name, setName] = useState('')
  return (
    <form
      className="table-group"
      aria-label={t('saveCurrent')}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        onSave(name.trim())
        setName('')
      }}
    >
      <Input
        aria-label={t('savedName')}
        placeholder={t('savedName')}
        style={{ width: 150 }}
        value={name}
        maxLength={20}
        onChange={(event) => setName(event.target.value)}
      />
      <Button htmlType="submit">{t('save')}</Button>
    </form>
  )
}

/** Filters a person has named, kept in this browser for one table. */
export function SavedFilters({ tableId, values, onApply }: SavedFiltersProps) {
  const t = useTexts(partTexts)
  const [saved, setSaved] = useRemembered<readonly SavedFilter[]>(`filters-${tableId}`, [], isSavedFilters)
  const [open, setOpen] = useState(false)
  const without = (name: string) => saved.filter((filter) => filter.name !== name)
  const apply = (filter: SavedFilter) => {
    setOpen(false)
    onApply(filter.values)
  }
  return (
    <>
      <Button icon={<FilterOutlined />} onClick={() => setOpen(true)}>
        {t('saved')}
      </Button>
      <Modal open={open} title={t('saved')} width={400} footer={null} onCancel={() => setOpen(false)}>
        {saved.length === 0 ? <p>{t('savedEmpty')}</p> : null}
        <ul className="saved-list">
          {saved.map((filter) => (
            <li key={filter.name}>
              <Button type="link" onClick={() => apply(filter)}>
                {filter.name}
              </Button>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('remove', { name: filter.name })}
                onClick={() => setSaved(without(filter.name))}
              />
            </li>
          ))}
        </ul>
        <SaveForm onSave={(name) => setSaved([...without(name), { name, values }])} />
      </Modal>
    </>
  )
}
