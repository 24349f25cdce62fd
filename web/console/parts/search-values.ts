import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { SearchParams } from '#web/lib/search-params.ts'
import type { QueryValues } from './query-form.tsx'

/** The conditions of a list in the page's address, so that a link or the back button brings them again. */
export function useSearchValues() {
  const search: SearchParams = useSearch({ strict: false })
  const navigate = useNavigate()
  const key = JSON.stringify(search)
  const values = useMemo<QueryValues>(() => {
    const entries = Object.entries(JSON.parse(key) as SearchParams)
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
  }, [key])
  const setValues = (next: QueryValues) => void navigate({ to: '.', search: next })
  const change = (name: string, value: string | undefined) => setValues({ ...values, [name]: value ?? '' })
  return { values, setValues, change }
}
