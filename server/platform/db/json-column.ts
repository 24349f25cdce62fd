import type { ColumnType } from 'kysely'

/**
 * A `jsonb` column: read as whatever its module's Zod schema says, written as text made by `toJson`,
 * because the driver would write a plain array as a PostgreSQL array.
 */
export type JsonColumn = ColumnType<unknown, string, string>

export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? part.toString() : part))
}
