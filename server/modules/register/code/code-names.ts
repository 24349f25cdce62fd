import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/i18n.ts'
import type { CodeScheme } from './load-codes.ts'

/** The names of entries of a code table, Chinese where there is no English one; an unknown code is absent. */
export async function codeNames(
  { db }: Pick<Context, 'db'>,
  { scheme, codes }: { scheme: CodeScheme; codes: readonly string[] },
): Promise<Map<string, Text>> {
  const wanted = [...new Set(codes)]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('register.codeEntry')
    .select(['code', 'zh', 'en'])
    .where('scheme', '=', scheme)
    .where('code', 'in', wanted)
    .execute()
  return new Map(rows.map(({ code, zh, en }) => [code, { zh, en: en || zh }]))
}
