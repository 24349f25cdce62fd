import { Select } from 'antd'
import { useState } from 'react'
import { usePeople } from '#web/features/register/api.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { eventTexts } from './texts.console.ts'

interface PersonSelectProps {
  /** Given by the form. */
  id?: string
  value?: string
  onChange?: (id: string | undefined) => void
  /** The name of the person chosen so far. */
  knownName: string | undefined
}

/** Finds a person of the register by name. */
export function PersonSelect({ id, value, onChange, knownName }: PersonSelectProps) {
  const t = useTexts(eventTexts)
  const [words, setWords] = useState('')
  const found = usePeople({ limit: 20, ...(words.trim() ? { q: words.trim() } : {}) })
  const items = found.data?.items ?? []
  const options = items.map((one) => ({ value: one.id, label: `${one.name}（${one.place}）` }))
  const isMissing = value !== undefined && items.every((one) => one.id !== value)
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      value={value}
      placeholder={t('personExample')}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? t('searching') : t('nothingFound')}
      options={isMissing ? [{ value, label: knownName ?? value }, ...options] : options}
      onChange={(chosen: string | undefined) => onChange?.(chosen)}
    />
  )
}
