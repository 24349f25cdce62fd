import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { CountedRow, Figure, FigureScope } from '#platform/figure.ts'
import { cutPage, decodeCursor, type Page } from '#platform/page.ts'

export interface CountedRowsPage {
  readonly cursor?: string | undefined
  readonly limit: number
}

/**
 * Lists the rows a figure was counted from, oldest first: the figure's own query, page by page.
 *
 * @throws page.wrong_cursor
 */
export async function listCountedRows(
  ctx: Context,
  figure: Figure,
  scope: FigureScope,
  page: CountedRowsPage,
): Promise<Page<CountedRow>> {
  let select = ctx.db
    .selectFrom(figure.rows(ctx, scope).as('counted'))
    .selectAll('counted')
    // The database's own text of the instant or day: a JavaScript date would drop microseconds and meet rows again.
    .select(sql<string>`counted.at::text`.as('cursorAt'))
    .orderBy('counted.at')
    .orderBy('counted.id')
    .limit(page.limit + 1)
  if (page.cursor) {
    const [at, id] = decodeCursor(page.cursor)
    select = select.where(sql<boolean>`(counted.at, counted.id) > (${at}, ${id})`)
  }
  const { items, nextCursor } = cutPage(await select.execute(), page.limit, (row) => [row.cursorAt, row.id])
  return { items: items.map(({ cursorAt: _cursorAt, ...row }) => row), nextCursor }
}

const BATCH = 2_000

/** All rows a figure was counted from, read in batches, so that an export never holds them at once. */
export async function* eachCountedRows(
  ctx: Context,
  figure: Figure,
  scope: FigureScope,
): AsyncGenerator<CountedRow[]> {
  let cursor: string | undefined
  do {
    const page = await listCountedRows(ctx, figure, scope, { cursor, limit: BATCH })
    yield page.items
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}
