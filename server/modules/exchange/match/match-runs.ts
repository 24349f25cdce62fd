import type { z } from 'zod'
import { listRuns } from '#matching'
import type { Context } from '#platform/context.ts'
import { mayRunMatches } from '../policy.ts'
import { failuresOf } from './failed-runs.ts'
import type { matchRunPage } from './match.contract.ts'
import { rankingJob } from './store-rankings.ts'

/** The runs over all needs, the latest first; one whose job was given up is `failed`, with the code. */
export async function listMatchRuns(
  ctx: Context,
  query: { cursor?: string | undefined; limit: number },
): Promise<z.input<typeof matchRunPage>> {
  const page = await listRuns(ctx, query)
  const failures = await failuresOf(
    ctx,
    rankingJob,
    page.items.map(({ id }) => id),
  )
  const items = page.items.map((run) => {
    const failure = run.state === 'done' ? null : (failures.get(run.id) ?? null)
    return { ...run, state: failure === null ? run.state : ('failed' as const), failure }
  })
  return { items, nextCursor: page.nextCursor, abilities: mayRunMatches(ctx.actor) === true ? ['start'] : [] }
}
