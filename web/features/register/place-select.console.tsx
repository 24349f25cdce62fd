import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { placesBelow, placesNamed, type Place } from './api.console.ts'
import { usePlaceOptions } from './places.console.ts'
import { registerTexts } from './texts.console.ts'

interface PlaceSelectProps {
  id: string
  value: string | undefined
  onChange: (code: string | undefined) => void
}

const optionOf = ({ code, name }: Place) => ({ value: code, label: name })

/**
 * Chooses a place of the divisions: one's own places and those below, then step by step the parts of the
 * chosen one; typing finds any place by a part of its name.
 */
export function PlaceSelect({ id, value, onChange }: PlaceSelectProps) {
  const t = useTexts(registerTexts)
  const own = usePlaceOptions()
  const [words, setWords] = useState('')
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const parts = useQuery({ ...placesBelow(value), enabled: value !== undefined })
  const found = useQuery({ ...placesNamed(words.trim()), enabled: words.trim() !== '' })
  const lower = value === undefined ? [] : (parts.data?.items ?? []).map(optionOf)
  const options = words.trim() ? (found.data?.items ?? []).map(optionOf) : [...own, ...lower]
  const isMissing = value !== undefined && options.every((option) => option.value !== value)
  const shown = isMissing ? [{ value, label: names[value] ?? value }, ...options] : options
  const unique = Array.from(new Map(shown.map((option) => [option.value, option])).values())
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      value={value}
      placeholder={t('ownPlace')}
      notFoundContent={found.isFetching ? t('searching') : t('nothingFound')}
      options={unique}
      onChange={(code: string | undefined) => {
        const label = unique.find((option) => option.value === code)?.label
        if (code !== undefined && label !== undefined) setNames((before) => ({ ...before, [code]: label }))
        onChange(code)
      }}
    />
  )
}
