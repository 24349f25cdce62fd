import type { Context } from '#platform/context.ts'

/** The names of places in the reader's language, Chinese where there is no English one; an unknown code is absent. */
export async function placeNames(
  ctx: Context,
  codes: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(codes)].filter((code) => code !== null)
  if (wanted.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('register.place')
    .select(['code', 'zh', 'en'])
    .where('code', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.code, ctx.language === 'en' ? (row.en ?? row.zh) : row.zh]))
}
