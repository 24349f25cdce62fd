import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Figure } from '#platform/figure.ts'
import { findFigure } from './catalogue.ts'
import { figureScope, type Period } from './figure-scope.ts'

export interface FigureRequest extends Period {
  /** Null for every place. */
  readonly placeCode: string | null
  /** Only these numbers of the review, in their order; all figures when absent. */
  readonly refs?: readonly string[] | undefined
}

/** A figure as it was counted. */
export interface FigureValue extends Pick<
  Figure,
  'ref' | 'id' | 'name' | 'unit' | 'qualifier' | 'kind' | 'measure' | 'opens'
> {
  /** Decimal digits in the smallest unit: pieces, or fen. `publishedValue` makes yuan of it. */
  readonly value: string
  /** How many rows it was counted from. */
  readonly rows: number
}

/**
 * Counts figures for a period and a place, one statement for each, from the very rows the drill-down lists.
 *
 * @throws review.figure_unknown, review.day_unreal, review.period_reversed
 */
export async function computeFigures(
  ctx: Context,
  request: FigureRequest,
  catalogue: readonly Figure[],
): Promise<FigureValue[]> {
  const scope = figureScope(request, request.placeCode)
  const wanted = request.refs?.map((ref) => findFigure(catalogue, ref)) ?? catalogue
  const values: FigureValue[] = []
  for (const figure of wanted) {
    const { ref, id, name, unit, qualifier, kind, measure, opens } = figure
    // Amounts add up to numeric, which as a JavaScript number would lose its last digits: it travels as text.
    const value =
      measure === 'amount' ? sql<string>`coalesce(sum(amount), 0)::text` : sql<string>`count(*)::text`
    const counted = await ctx.db
      .selectFrom(figure.rows(ctx, scope).as('counted'))
      .select([value.as('value'), sql<number>`count(*)::int`.as('rows')])
      .executeTakeFirstOrThrow()
    values.push({ ref, id, name, unit, qualifier, kind, measure, opens, ...counted })
  }
  return values
}
