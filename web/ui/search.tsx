import { useId, useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import type { Option } from './inputs.tsx'
import { uiTexts } from './texts.ts'

interface SearchBoxProps<S extends string> {
  label: string
  /** An example of what to enter; the label stays readable without it. */
  example?: string
  initial?: string
  /** What to search in, when there is a choice. The first is chosen at the start. */
  scopes?: readonly Option<S>[]
  onSearch: (words: string, scope: S | undefined) => void
}

/** A search field with its button, and a choice of what to search in. */
export function SearchBox<S extends string>({
  label,
  example,
  initial = '',
  scopes,
  onSearch,
}: SearchBoxProps<S>) {
  const t = useTexts(uiTexts)
  const id = useId()
  const [words, setWords] = useState(initial)
  const [scope, setScope] = useState(scopes?.[0]?.value)
  return (
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(words.trim(), scope)
      }}
    >
      {scopes ? (
        <FilterChips
          label={t('searchIn')}
          options={scopes}
          chosen={scope ? [scope] : []}
          onToggle={setScope}
        />
      ) : null}
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <div className="search-row">
        <input
          className="input"
          id={id}
          type="search"
          enterKeyHint="search"
          value={words}
          placeholder={example}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit" look="primary">
          <Icon name="search" />
          {t('search')}
        </Button>
      </div>
    </form>
  )
}

interface FilterChipsProps<V extends string> {
  label: string
  options: readonly Option<V>[]
  chosen: readonly V[]
  onToggle: (value: V) => void
  /** Offered when something is chosen and nothing is allowed to be. */
  onClear?: () => void
}

/** Filters that are switched on and off one by one. */
export function FilterChips<V extends string>({
  label,
  options,
  chosen,
  onToggle,
  onClear,
}: FilterChipsProps<V>) {
  const t = useTexts(uiTexts)
  return (
    <ul className="chips" aria-label={label}>
      {options.map(({ value, label: text }) => (
        <li key={value}>
          <button
            type="button"
            className="chip"
            aria-pressed={chosen.includes(value)}
            onClick={() => onToggle(value)}
          >
            {text}
          </button>
        </li>
      ))}
      {onClear && chosen.length > 0 ? (
        <li>
          <Button look="quiet" onClick={onClear}>
            {t('clearFilters')}
          </Button>
        </li>
      ) : null}
    </ul>
  )
}
