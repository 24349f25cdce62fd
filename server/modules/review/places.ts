import type { Context } from '#platform/context.ts'

/** What the review asks about places; the composition answers with the register, which the review does not know. */
export interface PlaceLookup {
  /**
   * The codes of every place a place lies in, its own included.
   * Refuses a code that is not in use.
   */
  path(ctx: Context, code: string): Promise<readonly string[]>
  /** Names by code in the reader's language; an unknown code is absent. */
  names(ctx: Context, codes: readonly string[]): Promise<ReadonlyMap<string, string>>
}
