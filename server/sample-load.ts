import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Text } from '#platform/i18n.ts'
import type { Product } from './product.ts'

export interface SampleAccount {
  readonly login: string
  readonly password: string
  readonly role: Text
  readonly place: string
}

/** What the data directory remembers of its sample: that loading began, or the accounts when it is whole. */
type SampleMemory =
  { readonly state: 'loading' } | { readonly state: 'loaded'; readonly accounts: SampleAccount[] }

const memoryFile = (dataDirectory: string) => join(dataDirectory, 'sample.json')

export function sampleMemory(dataDirectory: string): SampleMemory | undefined {
  try {
    return JSON.parse(readFileSync(memoryFile(dataDirectory), 'utf8')) as SampleMemory
  } catch {
    return undefined
  }
}

/** Whether nobody has put people or organisations into the database yet. */
export async function isEmpty(product: Product): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from register.person) and not exists (select from register.organisation)
      as empty`.execute(product.source.db)
  return rows[0]?.empty ?? false
}

/** Loads the sample city into an empty database and remembers its accounts, which later starts show again. */
export async function loadSample(
  product: Product,
  options: { dataDirectory: string; onProgress: (done: number, total: number, label: Text) => void },
): Promise<SampleAccount[]> {
  const { dataDirectory, onProgress } = options
  const remember = (memory: SampleMemory) =>
    writeFileSync(memoryFile(dataDirectory), `${JSON.stringify(memory)}\n`, { mode: 0o600 })
  remember({ state: 'loading' })
  const { loadCity } = await import('#sample/city.ts')
  const { accounts } = await loadCity(product, { onProgress })
  remember({ state: 'loaded', accounts })
  return accounts
}
