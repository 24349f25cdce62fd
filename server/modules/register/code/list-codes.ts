import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { containing } from '../containing.ts'
import type { CodeScheme } from './load-codes.ts'

const SHOWN = 2_000

/** The entries of a code table in use, by code: all, those below one, or those whose name holds a text. */
export async function listCodes(
  ctx: Context,
  query: { scheme: CodeScheme; parent?: string | undefined; q?: string | undefined },
) {
  const today = dayOf(ctx.now)
  let select = ctx.db
    .selectFrom('register.codeEntry')
    .select(['code', 'parentCode', 'zh', 'en'])
    .where('scheme', '=', query.scheme)
    .where('validFrom', '<=', today)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', today)]))
    .orderBy('code')
    .limit(SHOWN)
  const { parent, q } = query
  if (parent) select = select.where('parentCode', '=', parent)
  if (q) {
    select = select.where((eb) =>
      eb.or([eb('zh', 'ilike', containing(q)), eb('en', 'ilike', containing(q)), eb('code', '=', q)]),
    )
  }
  const rows = await select.execute()
  return rows.map(({ zh, en, ...row }) => ({ ...row, name: ctx.language === 'en' ? en || zh : zh }))
}
