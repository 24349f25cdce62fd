import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { containing } from '../containing.ts'
import type { PlaceLevel } from '../codes/places.ts'

const SHOWN = 500

/** The places in use below one, or those whose name holds a text; by level, then by code. */
export async function listPlaces(
  ctx: Context,
  query: { parent?: string | undefined; q?: string | undefined },
) {
  let select = ctx.db
    .selectFrom('register.place as place')
    .select(['place.code', 'place.parentCode', 'place.zh', 'place.en', 'place.level'])
    .select(
      sql<boolean>`exists (select from register.place as lower where lower.parent_code = place.code)`.as(
        'hasParts',
      ),
    )
    .where((eb) => eb.or([eb('place.validTo', 'is', null), eb('place.validTo', '>', dayOf(ctx.now))]))
    .orderBy(sql`char_length(place.code)`)
    .orderBy('place.code')
    .limit(SHOWN)
  if (query.q) select = select.where('place.zh', 'ilike', containing(query.q))
  else if (query.parent) select = select.where('place.parentCode', '=', query.parent)
  else select = select.where('place.parentCode', 'is', null)
  const rows = await select.execute()
  return rows.map(({ zh, en, level, ...row }) => ({
    ...row,
    level: level as PlaceLevel,
    name: ctx.language === 'en' ? (en ?? zh) : zh,
  }))
}
