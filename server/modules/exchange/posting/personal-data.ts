import { findPersonalData } from '#platform/privacy.ts'
import type { PostingDetails } from './posting.contract.ts'

/** What everyone reads of a posting once it is published. */
export interface PublicText {
  readonly title: string
  readonly abstract: string
  readonly body: string
  readonly details: PostingDetails
}

/** The first field of a posting whose text holds an ID or phone number, such as `body` or `details.cases`. */
export function personalDataField({ title, abstract, body, details }: PublicText): string | undefined {
  const texts: [field: string, text: string][] = Object.entries({ title, abstract, body })
  for (const [name, value] of Object.entries(details)) {
    if (name === 'indices') {
      for (const index of details.indices ?? [])
        texts.push([`details.${name}`, `${index.name} ${index.unit}`])
    } else if (typeof value === 'string' && !name.endsWith('Fen')) texts.push([`details.${name}`, value])
  }
  return texts.find(([, text]) => findPersonalData(text).length > 0)?.[0]
}
