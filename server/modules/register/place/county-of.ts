import { sql, type Expression, type RawBuilder } from 'kysely'

/** The county of a place: the first six digits of a code of six, nine or twelve. */
export function countyOf(placeCode: Expression<unknown>): RawBuilder<string> {
  return sql<string>`left(${placeCode}, 6)`
}
