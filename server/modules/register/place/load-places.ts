import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import type { Place } from '../codes/places.ts'

/**
 * Adds places or brings them up to date, and works out anew which lies in which. Loading the same twice changes nothing.
 * A place whose code was replaced lies in its successor and all that lies above it.
 */
export async function loadPlaces(ctx: Context, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return
  await lockPlaces(ctx)
  await sql`
    insert into register.place (code, parent_code, zh, en, level, valid_from, valid_to, succeeded_by)
    select code, parent, zh, en, level, "validFrom", "validTo", "succeededBy"
    from jsonb_to_recordset(${toJson(places)}::jsonb) as given(code text, parent text, zh text, en text, level text,
      "validFrom" date, "validTo" date, "succeededBy" text)
    on conflict (code) do update set parent_code = excluded.parent_code, zh = excluded.zh,
      en = coalesce(excluded.en, place.en), level = excluded.level, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to, succeeded_by = excluded.succeeded_by`.execute(ctx.db)
  await rebuildPlaceWithin(ctx)
}

/** Two loads at once would write the same rows; readers are not held up. */
export async function lockPlaces(ctx: Context): Promise<void> {
  await sql`lock table register.place in share row exclusive mode`.execute(ctx.db)
}

async function rebuildPlaceWithin(ctx: Context): Promise<void> {
  await sql`delete from register.place_within`.execute(ctx.db)
  await sql`
    with recursive climbing (code, ancestor_code) as (
      select code, code from register.place
      union
      select climbing.code, up.code
      from climbing
      join register.place as here on here.code = climbing.ancestor_code
      cross join lateral (values (here.parent_code), (here.succeeded_by)) as up (code)
      where up.code is not null
    )
    insert into register.place_within (code, ancestor_code) select code, ancestor_code from climbing`.execute(
    ctx.db,
  )
}
