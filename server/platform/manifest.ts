import type { RawBuilder } from 'kysely'
import type { HistoryGuard } from './audit.routes.ts'
import type { Grant, Membership } from './actor.ts'
import type { AccountPlaces } from './auth/account-policy.ts'
import type { Context, ContextSource } from './context.ts'
import type { Db } from './db/database.ts'
import type { Figure } from './figure.ts'
import type { Route } from './http/route.ts'
import type { Text } from './i18n.ts'
import type { Job } from './jobs.ts'
import type { Announcement } from './outbox.ts'
import type { RuleSet } from './rules.ts'

/** Reacts to announcements of other modules, once for all processes, in a transaction of its own. Idempotent. */
export interface Subscriber {
  readonly name: string
  readonly events: readonly string[]
  handle(ctx: Context, announcement: Announcement): Promise<void>
}

/** Keeps something in this process's memory true to the database: loaded at start, then following the outbox. */
export interface Resident {
  readonly name: string
  load(source: ContextSource): Promise<void>
  follow(source: ContextSource, batch: readonly Announcement[]): Promise<void>
}

/**
 * Records that people and organisations leave in a module, declared for the register: it reads from them when somebody
 * was last active, and counts for whoever leaves what stays and what is still in progress.
 */
export interface PartyRecords {
  readonly name: string
  readonly title: Text
  /** A select of `party_id` (a person or an organisation, or null), `at` (when they acted) and `is_open`. */
  readonly rows: RawBuilder<unknown>
}

/** Everything a module brings to the product, in one place. */
export interface ModuleManifest {
  readonly name: string
  readonly migrations?: URL
  readonly routes?: readonly Route[]
  readonly jobs?: readonly Job[]
  readonly subscribers?: readonly Subscriber[]
  readonly residents?: readonly Resident[]
  readonly figures?: readonly Figure[]
  readonly ruleSets?: readonly RuleSet[]
  readonly partyRecords?: readonly PartyRecords[]
  /** Who may see the history of this module's records, by the `subjectType` of their audit entries. */
  readonly histories?: Readonly<Record<string, HistoryGuard>>
  /** The register alone knows places: a place's codes up to the country, nearest first. */
  readonly placePath?: (db: Db, code: string) => Promise<string[]>
  /** Names of places in the reader's language; an unknown code is absent. */
  readonly placeNames?: (ctx: Context, codes: readonly string[]) => Promise<Map<string, string>>
  /** The register alone knows whose an account is, and so which administrators look after it. */
  readonly accountPlaces?: AccountPlaces
  /** The register alone knows people: their grants and memberships make an account's actor. */
  readonly actorFacts?: (
    db: Db,
    personId: string,
    now: Date,
  ) => Promise<{ grants: Grant[]; memberships: Membership[] }>
}
