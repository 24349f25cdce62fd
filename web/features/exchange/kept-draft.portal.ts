import type { PostingValues } from './posting-values.portal.ts'

const prefix = 'posting-draft:'

/** What was typed and not saved yet, for the tab it was typed in; another account does not see it. */
export function readKept(name: string): PostingValues | null {
  try {
    const text = sessionStorage.getItem(prefix + name)
    return text === null ? null : (JSON.parse(text) as PostingValues)
  } catch {
    return null
  }
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
