import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { registerFaults } from '../errors.ts'

/** @throws register.studio_alone when nobody belongs to the studio beside its leader */
export async function requireTeam(ctx: Context, studioId: string): Promise<void> {
  const today = dayOf(ctx.now)
  const members = await ctx.db
    .selectFrom('register.membership')
    .select('id')
    .where('organisationId', '=', studioId)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', today)]))
    .limit(2)
    .execute()
  if (members.length < 2) throw registerFaults.studio_alone()
}
