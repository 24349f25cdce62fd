import type { Context } from '#platform/context.ts'

/** Who has a duty at a centre on a day, the head first. */
export async function staffOn(ctx: Context, centreId: string, day: string) {
  return ctx.db
    .selectFrom('exchange.centreStaff')
    .select(['personId', 'duty'])
    .where('centreId', '=', centreId)
    .where('fromOn', '<=', day)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', day)]))
    .orderBy((eb) => eb('duty', '<>', 'head'))
    .orderBy('fromOn')
    .orderBy('id')
    .execute()
}

/** Everyone who has or had a duty at a centre, the latest first. */
export async function staffOf(ctx: Context, centreId: string) {
  return ctx.db
    .selectFrom('exchange.centreStaff')
    .select(['id', 'personId', 'duty', 'fromOn', 'toOn'])
    .where('centreId', '=', centreId)
    .orderBy('fromOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
