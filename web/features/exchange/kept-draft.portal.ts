import { emptyIndex, emptyValues, type PostingValues } from './posting-values.portal.ts'

const prefix = 'posting-draft:'

/** What was typed and not saved yet, for the tab it was typed in; another account does not see it. */
export function readKept(name: string): PostingValues | null {
  try {
    const text = sessionStorage.getItem(prefix + name)
    return text === null ? null : completed(JSON.parse(text) as PostingValues)
  } catch {
    return null
  }
}

/** What was typed before an update of the page may lack questions that are asked now. */
function completed(kept: PostingValues): PostingValues {
  const indices = kept.indices.map((row) => ({ ...emptyIndex, ...row }))
  return { ...emptyValues(kept.kind), ...kept, indices }
}

/** Keeps the form against loss until it is saved on the server; null forgets it. */
export function keepDraft(name: string, values: PostingValues | null): void {
  try {
    if (values === null) sessionStorage.removeItem(prefix + name)
    else sessionStorage.setItem(prefix + name, JSON.stringify(values))
  } catch {
    // Storage may be full or forbidden; the form then lives until the page is left.
  }
}
