import type { Context } from '#platform/context.ts'
import { registerFaults } from '../errors.ts'

/** @throws register.evidence_missing when nothing is attached to the record */
export async function requireEvidence(ctx: Context, subjectId: string): Promise<void> {
  const found = await ctx.db
    .selectFrom('register.evidence')
    .select('id')
    .where('subjectId', '=', subjectId)
    .limit(1)
    .executeTakeFirst()
  if (!found) throw registerFaults.evidence_missing()
}
