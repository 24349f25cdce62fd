import { sql, type SelectQueryBuilder } from 'kysely'
import { cutPage, decodeCursor, type Page } from './page.ts'

interface Listed {
  readonly id: string
  readonly createdAt: string
  readonly modifiedAt: string
}

interface ListedQuery {
  readonly cursor?: string | undefined
  readonly limit: number
  readonly modifiedSince?: string | undefined
}

/**
 * One page of a list, newest first; with `modifiedSince` the rows changed at or after it, the oldest change first.
 * A row that changes while somebody pages through the changes moves to their end. Those of one millisecond follow their
 * ids, so whoever keeps a copy asks again with some overlap.
 *
 * @param alias what the listed table is called in the statement
 * @throws page.wrong_cursor
 */
export async function readListed<D, T extends keyof D, R>(
  select: SelectQueryBuilder<D, T, R & Listed>,
  alias: string,
  query: ListedQuery,
): Promise<Page<R>> {
  const { modifiedSince, cursor, limit } = query
  const isChanges = modifiedSince !== undefined
  const at = sql.ref(`${alias}.${isChanges ? 'modified_at' : 'created_at'}`)
  const id = sql.ref(`${alias}.id`)
  const direction = isChanges ? 'asc' : 'desc'
  let listed = select.orderBy(at, direction).orderBy(id, direction)
  if (isChanges) listed = listed.where(sql<boolean>`${at} >= ${modifiedSince}::timestamptz`)
  if (cursor) {
    const [from, after] = decodeCursor(cursor)
    const beyond = isChanges ? sql`>` : sql`<`
    listed = listed.where(sql<boolean>`(${at}, ${id}) ${beyond} (${from}::timestamptz, ${after}::uuid)`)
  }
  const rows = (await listed.limit(limit + 1).execute()) as (R & Listed)[]
  return cutPage(rows, limit, (row) => [isChanges ? row.modifiedAt : row.createdAt, row.id])
}
