import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'

export interface Merge {
  readonly keptId: string
  readonly mergedId: string
}

/**
 * Moves memberships, invitations and evidence from a merged record to the kept one. A membership both hold stays once,
 * and the stronger of the two roles with it; of two open invitations the kept record's stays.
 */
export async function moveBelongings(
  ctx: Context,
  side: 'person' | 'organisation',
  { keptId, mergedId }: Merge,
): Promise<void> {
  const own = sql.ref(`${side}_id`)
  const other = sql.ref(side === 'person' ? 'organisation_id' : 'person_id')
  await sql`
    update register.membership as kept set role = 'representative'
    from register.membership as merged
    where kept.${own} = ${keptId} and merged.${own} = ${mergedId} and kept.${other} = merged.${other}
      and kept.valid_to is null and merged.valid_to is null and merged.role = 'representative'`.execute(
    ctx.db,
  )
  await sql`
    update register.membership as merged set valid_to = ${dayOf(ctx.now)}::date
    from register.membership as kept
    where kept.${own} = ${keptId} and merged.${own} = ${mergedId} and kept.${other} = merged.${other}
      and kept.valid_to is null and merged.valid_to is null`.execute(ctx.db)
  await sql`update register.membership set ${own} = ${keptId} where ${own} = ${mergedId}`.execute(ctx.db)
  await sql`
    delete from register.membership_invitation as merged using register.membership_invitation as kept
    where kept.${own} = ${keptId} and merged.${own} = ${mergedId} and kept.${other} = merged.${other}
      and kept.state = 'invited' and merged.state = 'invited'`.execute(ctx.db)
  await sql`
    update register.membership_invitation set ${own} = ${keptId} where ${own} = ${mergedId}`.execute(ctx.db)
  await ctx.db
    .updateTable('register.evidence')
    .set({ subjectId: keptId })
    .where('subjectId', '=', mergedId)
    .execute()
}
