import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Context } from '#platform/context.ts'
import { placeWithin } from '../place/place-within.ts'
import { visibleOrganisations, visiblePeople } from '../policy.ts'

export interface PartyCounts {
  /** Everyone who registered and has neither been merged nor closed: never the same as those who take part. */
  readonly registered: number
  readonly verified: number
  readonly active: number
  readonly dormant: number
}

/** How many the reader may see of each sort, registered and active apart, in a place or in all of theirs. */
export async function countParties(
  ctx: Context,
  { place }: { place?: string | undefined },
): Promise<Record<'people' | 'workers' | 'organisations' | 'studios', PartyCounts>> {
  const people = { table: 'person', visible: visiblePeople(ctx.actor) } as const
  const organisations = { table: 'organisation', visible: visibleOrganisations(ctx.actor) } as const
  const [everyone, workers] = await count(ctx, { ...people, split: sql`is_worker`, place })
  const [firms, studios] = await count(ctx, { ...organisations, split: sql`kind = 'studio'`, place })
  return {
    people: { ...add(everyone!, workers!) },
    workers: workers!,
    organisations: firms!,
    studios: studios!,
  }
}

interface Counted {
  readonly table: 'person' | 'organisation'
  readonly visible: RawBuilder<SqlBool>
  readonly split: RawBuilder<unknown>
  readonly place: string | undefined
}

const NONE: PartyCounts = { registered: 0, verified: 0, active: 0, dormant: 0 }

/** @returns the counts of those for whom `split` does not hold, and of those for whom it does */
async function count(ctx: Context, { table, visible, split, place }: Counted): Promise<PartyCounts[]> {
  const inPlace = place === undefined ? sql`true` : placeWithin(`${table}.placeCode`, [place])
  const { rows } = await sql<PartyCounts & { holds: boolean }>`
    select ${split} as holds, count(*)::int as registered,
      count(*) filter (where state = 'verified')::int as verified,
      count(*) filter (where state = 'verified' and activity = 'active')::int as active,
      count(*) filter (where state = 'verified' and activity = 'dormant')::int as dormant
    from ${sql.table(`register.${table}`)} as ${sql.ref(table)}
    where state not in ('merged', 'closed') and ${visible} and ${inPlace}
    group by 1`.execute(ctx.db)
  return [false, true].map((wanted) => {
    const row = rows.find(({ holds }) => holds === wanted)
    if (!row) return NONE
    const { registered, verified, active, dormant } = row
    return { registered, verified, active, dormant }
  })
}

function add(one: PartyCounts, other: PartyCounts): PartyCounts {
  return {
    registered: one.registered + other.registered,
    verified: one.verified + other.verified,
    active: one.active + other.active,
    dormant: one.dormant + other.dormant,
  }
}
