import { Select } from 'antd'
import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { usePeople } from './api.console.ts'
import { registerTexts } from './texts.console.ts'

interface PersonSelectProps {
  /** Given by the form. */
  id?: string
  value?: string
  onChange?: (id: string | undefined) => void
}

/** Finds a person of the register by name, employer or number. */
export function PersonSelect({ id, value, onChange }: PersonSelectProps) {
  const t = useTexts(registerTexts)
  const [words, setWords] = useState('')
  const found = usePeople({ limit: 20, ...(words.trim() ? { q: words.trim() } : {}) })
  const options = (found.data?.items ?? []).map((one) => ({
    value: one.id,
    label: `${one.name}（${one.employer || one.place}）`,
  }))
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      value={value}
      placeholder={t('personExample')}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? t('searching') : t('nothingFound')}
      options={options}
      onChange={(chosen: string | undefined) => onChange?.(chosen)}
    />
  )
}
