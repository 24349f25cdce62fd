import type { SelectQueryBuilder } from 'kysely'
import type { Context } from './context.ts'
import type { DB } from './db/schema.generated.ts'
import type { Text } from './i18n.ts'

/** The span and region a figure is asked for; both days belong to the period, in Asia/Shanghai. */
export interface FigureScope {
  readonly from: string
  readonly to: string
  /** First instant of `from`, as ISO text. */
  readonly start: string
  /** First instant after `to`. */
  readonly end: string
  readonly placeCode: string | null
}

/** A row a figure counts: enough to recognise the record and open it. */
export interface CountedRow {
  readonly id: string
  readonly label: string
  readonly placeCode: string
  readonly at: string
  /** What this row adds to a sum, in the figure's smallest unit; absent where rows are counted. */
  readonly amount?: bigint
}

/** S: stock at the end of the period. F: flow over the period. */
export type FigureKind = 'S' | 'F'

/**
 * A figure, declared beside the rows it counts. Its value and its drill-down come from the one query `rows`,
 * so that they cannot differ.
 */
export interface Figure {
  /** The number in the review, e.g. `F016`. */
  readonly ref: string
  readonly id: string
  readonly name: Text
  readonly unit: Text & { readonly code: string }
  readonly kind: FigureKind
  readonly qualifier: 'exact' | 'about'
  readonly measure: 'count' | 'amount'
  /** What is counted and what is not, for readers who do not program. */
  readonly definition: Text
  /** The kind of record a row opens: `need`, `deal` … */
  readonly opens: string
  rows(ctx: Context, scope: FigureScope): SelectQueryBuilder<DB, never, CountedRow>
}

export function defineFigure(figure: Figure): Figure {
  return figure
}
