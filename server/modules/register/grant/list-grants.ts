import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { placesOf } from '#platform/policy.ts'
import { cutPage, decodeCursor } from '#platform/page.ts'
import { placeWithin } from '../place/place-within.ts'

/** The live roles of the places the reader administers, newest first. */
export async function listGrants(ctx: Context, query: { cursor?: string | undefined; limit: number }) {
  let select = ctx.db
    .selectFrom('register.roleGrant as grant')
    .innerJoin('register.person as person', 'person.id', 'grant.personId')
    .innerJoin('register.place as place', 'place.code', 'grant.placeCode')
    .select(['grant.id', 'grant.personId', 'person.name', 'grant.role', 'grant.placeCode', 'grant.grantedAt'])
    .select(['place.zh', 'place.en'])
    .where('grant.revokedAt', 'is', null)
    .orderBy('grant.grantedAt', 'desc')
    .orderBy('grant.id', 'desc')
    .limit(query.limit + 1)
  if (ctx.actor.kind !== 'system') {
    select = select.where(placeWithin('grant.placeCode', placesOf(ctx.actor, 'administrator', 'auditor')))
  }
  if (query.cursor) {
    const [at, id] = decodeCursor(query.cursor)
    select = select.where(sql<boolean>`("grant".granted_at, "grant".id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const page = cutPage(await select.execute(), query.limit, (row) => [row.grantedAt, row.id])
  const english = ctx.language === 'en'
  const items = page.items.map(({ zh, en, ...row }) => ({ ...row, place: english ? (en ?? zh) : zh }))
  return { ...page, items }
}
