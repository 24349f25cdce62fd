import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { mask } from '#platform/privacy.ts'
import { visiblePeople } from './policy.ts'

/** The ids of organisations and people, each kind on its own. */
export interface PartyIds {
  readonly organisationIds: readonly string[]
  readonly personIds: readonly string[]
}

/** The names of organisations and people by id, in one statement. */
export async function partyNames(ctx: Context, ids: PartyIds): Promise<Map<string, string>> {
  if (ids.organisationIds.length + ids.personIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from register.organisation where id = any(${[...ids.organisationIds]}::uuid[])
    union all
    select id, name from register.person where id = any(${[...ids.personIds]}::uuid[])`.execute(ctx.db)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/**
 * The names of organisations and people as the reader may see them beside what they published, in one statement: of
 * people outside the reader's places those who consent to publication, the others masked.
 */
export async function publicPartyNames(ctx: Context, ids: PartyIds): Promise<Map<string, string>> {
  if (ids.organisationIds.length + ids.personIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string; isNamed: boolean }>`
    select id, name, true as is_named from register.organisation
    where id = any(${[...ids.organisationIds]}::uuid[])
    union all
    select person.id, person.name, 'publication' = any(person.consents) or ${visiblePeople(ctx.actor)}
    from register.person as person where person.id = any(${[...ids.personIds]}::uuid[])`.execute(ctx.db)
  return new Map(rows.map(({ id, name, isNamed }) => [id, isNamed ? name : mask('name', name, 'public')]))
}

export interface FoundOrganisation {
  readonly id: string
  readonly name: string
  readonly placeCode: string
  readonly industryCode: string | null
  readonly state: string
}

export async function findOrganisations(
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, FoundOrganisation>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('register.organisation')
    .select(['id', 'name', 'placeCode', 'industryCode', 'state'])
    .where((eb) => eb('id', '=', sql<string>`any(${[...ids]}::uuid[])`))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export interface FoundPerson {
  readonly id: string
  readonly name: string
  readonly placeCode: string
  readonly subjectCode: string | null
  readonly state: string
}

export async function findPeople(ctx: Context, ids: readonly string[]): Promise<Map<string, FoundPerson>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('register.person')
    .select(['id', 'name', 'placeCode', 'subjectCode', 'state'])
    .where((eb) => eb('id', '=', sql<string>`any(${[...ids]}::uuid[])`))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Finds the living organisations that rows of an import speak of: by credit code, else by exact name.
 * A name that two organisations share is left open.
 */
export async function resolveParties(
  ctx: Context,
  rows: readonly { readonly name?: string; readonly creditCode?: string }[],
): Promise<(string | undefined)[]> {
  const codes = [...new Set(rows.flatMap((row) => row.creditCode ?? []))]
  const names = [...new Set(rows.flatMap((row) => row.name ?? []))]
  if (codes.length + names.length === 0) return rows.map(() => undefined)
  const found = await sql<{ id: string; name: string; creditCode: string | null }>`
    select id, name, credit_code from register.organisation
    where state not in ('merged', 'closed')
      and (credit_code = any(${codes}::text[]) or name = any(${names}::text[]))`.execute(ctx.db)
  const byCode = new Map(found.rows.map((row) => [row.creditCode, row.id]))
  const byName = new Map<string, string | undefined>()
  for (const { id, name } of found.rows) byName.set(name, byName.has(name) ? undefined : id)
  return rows.map(
    (row) =>
      (row.creditCode ? byCode.get(row.creditCode) : undefined) ??
      (row.name ? byName.get(row.name) : undefined),
  )
}
