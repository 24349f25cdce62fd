import { system, type Actor } from '#platform/actor.ts'
import { inTransaction, type Context } from '#platform/context.ts'
import type { Text } from '#platform/i18n.ts'
import type { Product } from '#server/product.ts'
import type { MadePosting } from './postings.ts'
import type { Random } from './random.ts'

export interface SampleAccount {
  readonly login: string
  readonly password: string
  readonly role: Text
  readonly place: string
}

/** What the stages of the sample city share: the product, the random stream, and what earlier stages made. */
export interface World {
  readonly product: Product
  readonly random: Random
  readonly accounts: SampleAccount[]
  readonly brokers: Map<string, Actor>
  readonly officers: Map<string, Actor>
  /** Towns of each county, from the code tables. */
  readonly towns: Map<string, readonly string[]>
  /** By their ids. */
  readonly offers: Map<string, MadePosting>
  readonly organisations: MadeOrganisation[]
  readonly people: MadePerson[]
  progress(done: number, label: Text): void
}

export interface MadeOrganisation {
  readonly id: string
  readonly name: string
  readonly county: string
  readonly placeCode: string
  readonly industry: string
  readonly isInstitution: boolean
  /** When it was verified; it publishes nothing before. */
  readonly since: Date
}

export interface MadePerson {
  readonly id: string
  readonly county: string
  readonly placeCode: string
  readonly subject: string
  readonly phone?: string
  readonly since: Date
}

/** Runs a use case as somebody on a day of the sample's past. */
export function onDay<T>(
  world: World,
  when: { at: Date; actor?: Actor },
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const source = { ...world.product.source, clock: () => when.at }
  return inTransaction(source, { actor: when.actor ?? system, requestId: 'sample' }, work)
}
