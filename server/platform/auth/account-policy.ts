import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/database.ts'
import { placesOf, roleFor, type Decision } from '../policy.ts'
import { accountFaults } from './account-faults.ts'

/** What a module that knows people says of the accounts they hold. */
export interface AccountPlaces {
  /** SQL condition on `platform.account` as `account`: its holder is registered in one of the places. */
  heldWithin(codes: readonly string[]): RawBuilder<SqlBool>
  /** For each person, the path of every place they are registered or hold a role for, that one's first. */
  pathsOf(db: Db, personIds: readonly string[]): Promise<Map<string, string[][]>>
}

/** Where nobody knows people, accounts are the country's. */
export const noAccountPlaces: AccountPlaces = {
  heldWithin: () => sql<boolean>`false`,
  pathsOf: async () => new Map(),
}

const COUNTRY = '000000'

/** What a decision about an account needs to know of it. */
export interface AdministeredAccount {
  readonly id: string
  readonly state: string
  readonly hasTotp: boolean
  /** Paths of all the places its holder belongs to or holds a role for; none for an account of nobody. */
  readonly paths: readonly (readonly string[])[]
}

/**
 * Whoever can reset an account can act as its holder. So it takes an administrator of every place the holder has to
 * do with: the administrator of a county cannot take over that of the city who lives there.
 */
function administers(actor: Actor, account: AdministeredAccount): Decision {
  const paths = account.paths.length > 0 ? account.paths : [[COUNTRY]]
  const decisions = paths.map((within) => roleFor(actor, within, 'administrator'))
  const refusals = decisions.filter((decision) => decision !== true)
  if (refusals.length === 0) return account.id === actor.accountId ? accountFaults.own_account() : true
  return refusals.length < decisions.length ? accountFaults.other_holder() : refusals[0]!
}

function administersActive(actor: Actor, account: AdministeredAccount): Decision {
  const decision = administers(actor, account)
  return decision === true && account.state !== 'active' ? accountFaults.disabled() : decision
}

/** What may be done with an account of somebody else, and by whom. */
export const accountPolicy = {
  make_reset_link: administersActive,
  disable: administersActive,
  enable: administers,
  remove_totp: administers,
} satisfies Record<string, (actor: Actor, account: AdministeredAccount) => Decision>

/** What would do nothing is not offered; asked for all the same, it answers as done. */
export function offeredActions(actor: Actor, account: AdministeredAccount): string[] {
  const useful: Record<keyof typeof accountPolicy, boolean> = {
    make_reset_link: true,
    disable: true,
    enable: account.state === 'disabled',
    remove_totp: account.hasTotp,
  }
  const actions = Object.keys(accountPolicy) as (keyof typeof accountPolicy)[]
  return actions.filter((action) => useful[action] && accountPolicy[action](actor, account) === true)
}

/** The SQL condition for the accounts an administrator may see: those of people registered in their places. */
export function visibleAccounts(actor: Actor, places: AccountPlaces): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  const codes = placesOf(actor, 'administrator')
  const unowned = codes.includes(COUNTRY) ? sql`account.person_id is null` : sql`false`
  return sql<SqlBool>`(${places.heldWithin(codes)} or ${unowned})`
}
