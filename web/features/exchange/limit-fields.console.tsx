import { useQuery } from '@tanstack/react-query'
import { Form, Radio, Select } from 'antd'
import { useState } from 'react'
import { placesNamed, useOrganisations, usePeople } from '#web/features/register/api.console.ts'
import { usePlaceOptions, type PlaceOption } from '#web/features/register/places.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import type { Posting } from './api.console.ts'
import { visibilityNames } from './labels.console.ts'
import { exchangeTexts } from './texts.console.ts'
import { limitTexts } from './texts-limits.console.ts'

interface RegionSelectProps {
  /** Given by the form. */
  id?: string
  value?: string[]
  onChange?: (codes: string[]) => void
  known: readonly PlaceOption[]
}

/** Any places of the divisions, one's own offered first, others found by name. */
function RegionSelect({ id, value = [], onChange, known }: RegionSelectProps) {
  const t = useTexts(limitTexts)
  const own = usePlaceOptions()
  const [words, setWords] = useState('')
  const [seen, setSeen] = useState(known)
  const found = useQuery({ ...placesNamed(words.trim()), enabled: words.trim() !== '' })
  const named = (found.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const options = [
    ...new Map([...seen, ...own, ...named].map((option) => [option.value, option])).values(),
  ].filter(({ value: code, label }) => value.includes(code) || label.includes(words.trim()))
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      maxCount={20}
      showSearch={{ filterOption: false, onSearch: setWords }}
      value={value}
      placeholder={t('regionsExample')}
      options={options}
      onChange={(codes: string[]) => {
        setSeen((before) => [...before, ...options.filter((option) => codes.includes(option.value))])
        onChange?.(codes)
      }}
    />
  )
}

interface ConflictSelectProps {
  /** Given by the form. */
  id?: string
  value?: { value: string; label: string }[]
  onChange?: (chosen: { value: string; label: string }[]) => void
}

/** Organisations and people of the register, found by name. */
function ConflictSelect({ id, value = [], onChange }: ConflictSelectProps) {
  const t = useTexts(limitTexts)
  const [words, setWords] = useState('')
  const q = words.trim()
  const query = { limit: 10, ...(q ? { q } : {}) }
  const organisations = useOrganisations(query)
  const people = usePeople(query)
  const options = [...(organisations.data?.items ?? []), ...(q ? (people.data?.items ?? []) : [])].map(
    (one) => ({ value: one.id, label: one.name }),
  )
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      labelInValue
      maxCount={20}
      showSearch={{ filterOption: false, onSearch: setWords }}
      value={value}
      placeholder={t('conflictsExample')}
      loading={organisations.isFetching || people.isFetching}
      options={options}
      onChange={(chosen: { value: string; label: string }[]) => onChange?.(chosen)}
    />
  )
}

/** Where the other side must be, who may read the posting, and with whom it must not be matched. */
export function LimitFields({ posting }: { posting: Posting | undefined }) {
  const t = useTexts(exchangeTexts)
  const say = useTexts(limitTexts)
  const codes = posting?.details.regions ?? []
  const known = codes.map((value, at) => ({ value, label: posting?.regionNames[at] ?? value }))
  const tiers = (['public', 'matched', 'broker'] as const).map((value) => ({
    value,
    label: t(visibilityNames[value]),
  }))
  return (
    <section className="console-panel">
      <h2 className="console-section-title">{say('limits')}</h2>
      <p className="hint">{say('limitsHint')}</p>
      <div className="form-grid">
        <Form.Item name={['details', 'regions']} label={t('regions')}>
          <RegionSelect known={known} />
        </Form.Item>
        <Form.Item name="conflicts" label={t('conflicts')}>
          <ConflictSelect />
        </Form.Item>
      </div>
      <Form.Item name="visibility" label={t('visibility')} initialValue="public">
        <Radio.Group options={tiers} />
      </Form.Item>
    </section>
  )
}
