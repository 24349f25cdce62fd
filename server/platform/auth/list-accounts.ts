import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { auditFaults, type HistoryGuard } from '../audit.routes.ts'
import { cutPage, decodeCursor } from '../page.ts'
import { mask } from '../privacy.ts'
import { accountFaults } from './account-faults.ts'
import {
  offeredActions,
  visibleAccounts,
  type AccountPlaces,
  type AdministeredAccount,
} from './account-policy.ts'
import type { AccountSummary, accountsQuery } from './account.contract.ts'

const COLUMNS = ['id', 'login', 'name', 'personId', 'state', 'totpSecret', 'email', 'createdAt'] as const

/** The accounts of the places one administers, newest first, found by sign-in name or name. */
export async function listAccounts(
  ctx: Context,
  places: AccountPlaces,
  query: z.infer<typeof accountsQuery>,
) {
  let select = ctx.db
    .selectFrom('platform.account as account')
    .select(COLUMNS)
    .where(visibleAccounts(ctx.actor, places))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
  if (query.q) {
    const part = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`
    select = select.where((eb) => eb.or([eb('name', 'ilike', part), eb('login', 'ilike', part)]))
  }
  if (query.state) select = select.where('state', '=', query.state)
  if (query.cursor) {
    const [at, id] = decodeCursor(query.cursor)
    select = select.where(sql<boolean>`(account.created_at, account.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const page = cutPage(await select.execute(), query.limit, (row) => [row.createdAt, row.id])
  const people = page.items.flatMap(({ personId }) => personId ?? [])
  const paths = await places.pathsOf(ctx.db, people)
  return { ...page, items: page.items.map((row) => present(ctx, row, paths)) }
}

interface Row {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly personId: string | null
  readonly state: string
  readonly totpSecret: string | null
  readonly email: string | null
  readonly createdAt: string
}

function present(ctx: Context, row: Row, paths: ReadonlyMap<string, string[][]>): AccountSummary {
  const { id, name, createdAt, login } = row
  return {
    ...{ id, name, createdAt, state: row.state as AccountSummary['state'] },
    // For most the sign-in name is their mobile number.
    login: /^\+?\d{11,13}$/.test(login) ? mask('phone', login, 'staff') : login,
    hasTotp: row.totpSecret !== null,
    hasEmail: row.email !== null,
    abilities: offeredActions(ctx.actor, administered(row, paths)),
  }
}

function administered(row: Row, paths: ReadonlyMap<string, string[][]>): AdministeredAccount {
  return {
    id: row.id,
    state: row.state,
    hasTotp: row.totpSecret !== null,
    paths: (row.personId && paths.get(row.personId)) || [],
  }
}

/**
 * An account as its administrators decide about it, locked until the transaction ends.
 *
 * @throws account.not_found, also for those the reader may not see
 */
export async function lockAccount(
  ctx: Context,
  places: AccountPlaces,
  id: string,
): Promise<AdministeredAccount> {
  const row = await ctx.db
    .selectFrom('platform.account as account')
    .select(COLUMNS)
    .where('account.id', '=', id)
    .where(visibleAccounts(ctx.actor, places))
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw accountFaults.not_found()
  return administered(row, await places.pathsOf(ctx.db, row.personId ? [row.personId] : []))
}

/** An account's history is for whoever may see the account. */
export function accountHistory(places: AccountPlaces): HistoryGuard {
  return async (ctx, id) => {
    const row = await ctx.db
      .selectFrom('platform.account as account')
      .select('account.id')
      .where('account.id', '=', id)
      .where(visibleAccounts(ctx.actor, places))
      .executeTakeFirst()
    if (!row) throw auditFaults.no_history()
  }
}
