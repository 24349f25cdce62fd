/** Values of an address after `?`: texts, and lists where a name stands more than once. */
export type SearchParams = Record<string, string | string[]>

/** Reads `?q=123&field=a&field=b` as plain texts; a page turns them into what it needs. */
export function parseSearch(search: string): SearchParams {
  const params = new URLSearchParams(search)
  const found: SearchParams = {}
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name)
    found[name] = values.length > 1 ? values : (values[0] ?? '')
  }
  return found
}

/** Writes what `parseSearch` reads; empty and missing values are left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(name, String(one))
    }
  }
  const text = params.toString()
  return text && `?${text}`
}
