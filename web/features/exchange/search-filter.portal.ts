import type { PostingFilter, PostingKind } from './api.portal.ts'

/** What the address of the search page says; texts that are no filter are left out. */
export interface SearchFilter {
  readonly q?: string
  readonly side?: 'need' | 'offer'
  readonly kind?: PostingKind
  readonly industry?: string
  readonly place?: string
}

const kinds: readonly string[] = ['need', 'capability', 'achievement', 'undertaking']

function isKind(text: string): text is PostingKind {
  return kinds.includes(text)
}

/** Reads the filter from the values of an address, which anyone may have typed. */
export function readFilter(search: Readonly<Record<string, unknown>>): SearchFilter {
  const textOf = (name: string) => {
    const value = search[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const side = textOf('side')
  const kind = textOf('kind')
  const place = textOf('place')
  return {
    ...(textOf('q') ? { q: textOf('q').slice(0, 200) } : {}),
    ...(side === 'need' || side === 'offer' ? { side } : {}),
    ...(isKind(kind) ? { kind } : {}),
    ...(textOf('industry') ? { industry: textOf('industry').slice(0, 10) } : {}),
    ...(/^\d{6,12}$/.test(place) ? { place } : {}),
  }
}

/** A filter with one value changed; without a value the name is dropped. A kind belongs to its side. */
export function changeFilter(
  filter: SearchFilter,
  name: keyof SearchFilter,
  value: string | undefined,
): SearchFilter {
  const { [name]: _before, ...rest } = filter
  const changed: Record<string, string> = { ...rest, ...(value ? { [name]: value } : {}) }
  if (name === 'side') delete changed['kind']
  if (name === 'kind' && value) changed['side'] = value === 'need' ? 'need' : 'offer'
  return readFilter(changed)
}

/** The filter as the API takes it: only what is open to everyone now. */
export function postingFilter(filter: SearchFilter): PostingFilter {
  return { ...filter, state: 'published' }
}
