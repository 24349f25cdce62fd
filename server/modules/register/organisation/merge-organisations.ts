import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { transition } from '#platform/workflow.ts'
import { registerFaults } from '../errors.ts'
import { moveBelongings, type Merge } from '../duplicate/move-belongings.ts'
import { organisationPolicy } from '../policy.ts'
import { lockOrganisation } from './organisation.queries.ts'
import { organisationStates } from './organisation.states.ts'

/**
 * Makes one of two registrations of the same organisation: the kept one takes over members, evidence and what it lacks.
 * Announces `register.organisation.replaced` with `keptId` and `mergedId`, so that other modules move theirs.
 *
 * @throws register.organisation_not_found, register.merge_with_itself, register.merge_not_living,
 *   register.studio_not_merged
 */
export async function mergeOrganisations(ctx: Context, input: Merge): Promise<void> {
  const { keptId, mergedId } = input
  if (keptId === mergedId) throw registerFaults.merge_with_itself()
  // Always in the same order, so that two merges of the same pair wait instead of blocking each other.
  const first = await lockOrganisation(ctx, keptId < mergedId ? keptId : mergedId)
  const second = await lockOrganisation(ctx, keptId < mergedId ? mergedId : keptId)
  const [kept, merged] = first.id === keptId ? [first, second] : [second, first]
  allow(organisationPolicy.merge(ctx.actor, kept))
  allow(organisationPolicy.merge(ctx.actor, merged))
  if (kept.state === 'merged' || kept.state === 'closed') throw registerFaults.merge_not_living()
  if (kept.kind === 'studio' || merged.kind === 'studio') throw registerFaults.studio_not_merged()
  const changes = { mergedInto: keptId }
  await transition(ctx, { states: organisationStates, record: merged, move: 'merge', changes })
  await ctx.db
    .updateTable('register.organisation')
    .set({ mergedInto: keptId })
    .where('mergedInto', '=', mergedId)
    .execute()
  await takeOver(ctx, input)
  await moveBelongings(ctx, 'organisation', input)
  await ctx.audit({
    action: 'register.organisation.take_over',
    subjectType: 'register.organisation',
    subjectId: keptId,
    sentence: { zh: '并入了另一条重复的登记', en: 'took over a duplicate registration' },
    changes: { mergedId },
  })
  await ctx.announce('register.organisation.replaced', input)
}

async function takeOver(ctx: Context, { keptId, mergedId }: Merge): Promise<void> {
  await sql`
    update register.organisation as kept set
      credit_code = coalesce(kept.credit_code, merged.credit_code),
      industry_code = coalesce(kept.industry_code, merged.industry_code),
      address = coalesce(nullif(kept.address, ''), merged.address),
      introduction = coalesce(nullif(kept.introduction, ''), merged.introduction),
      handled_by = array(select distinct unnest(kept.handled_by || merged.handled_by)),
      updated_at = ${ctx.now}, version = kept.version + 1
    from register.organisation as merged
    where kept.id = ${keptId} and merged.id = ${mergedId}`.execute(ctx.db)
}
