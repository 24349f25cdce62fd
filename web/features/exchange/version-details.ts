import type { components } from '#web/lib/api.generated.ts'

type Content = components['schemas']['PostingContent']

/** The answers of a version that were changed, and no others. */
export function changedDetails({ details }: Content, changed: readonly string[]): Content['details'] {
  const entries = Object.entries(details).filter(([key]) => changed.includes(`details.${key}`))
  return Object.fromEntries(entries) as Content['details']
}
