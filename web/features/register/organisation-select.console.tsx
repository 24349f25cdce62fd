import { Select } from 'antd'
import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { useOrganisations } from './api.console.ts'
import { registerTexts } from './texts.console.ts'

interface OrganisationSelectProps {
  /** Given by the form. */
  id?: string
  value?: string
  onChange?: (id: string | undefined) => void
  /** The name of the organisation chosen so far. */
  knownName: string | undefined
}

/** Finds an organisation by name or credit code. */
export function OrganisationSelect({ id, value, onChange, knownName }: OrganisationSelectProps) {
  const t = useTexts(registerTexts)
  const [words, setWords] = useState('')
  const found = useOrganisations({ limit: 20, ...(words.trim() ? { q: words.trim() } : {}) })
  const items = found.data?.items ?? []
  const options = items.map((one) => ({ value: one.id, label: `${one.name}（${one.place}）` }))
  const isMissing = value !== undefined && items.every((one) => one.id !== value)
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      value={value}
      placeholder={t('organisationExample')}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? t('searching') : t('nothingFound')}
      options={isMissing ? [{ value, label: knownName ?? value }, ...options] : options}
      onChange={(chosen: string | undefined) => onChange?.(chosen)}
    />
  )
}
