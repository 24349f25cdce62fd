import type { Context } from '#platform/context.ts'

/** What happened to a centre beside its state: the history's sentence, naming nobody. */
interface CentreNote {
  readonly action: string
  readonly zh: string
  readonly en: string
}

export async function noteCentre(ctx: Context, centreId: string, { action, zh, en }: CentreNote) {
  await ctx.audit({
    action: `exchange.service_centre.${action}`,
    subjectType: 'exchange.service_centre',
    subjectId: centreId,
    sentence: { zh, en },
  })
}
