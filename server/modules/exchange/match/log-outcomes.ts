import type { Subscriber } from '#platform/manifest.ts'
import type { Context } from '#platform/context.ts'
import type { Announcement } from '#platform/outbox.ts'
import { keepOutcomes, type OutcomeEvent } from '#matching'
import { declineReason } from './decline-reasons.ts'

const INTRODUCTION: Readonly<Record<string, OutcomeEvent>> = {
  'exchange.introduction.invited': 'introduced',
  'exchange.introduction.accepted': 'agreed',
  'exchange.introduction.declined': 'declined',
}

/** Logs for learning what became of the pairs that were brought together, with the reasons they were matched for. */
export const logOutcomes: Subscriber = {
  name: 'exchange.log-outcomes',
  events: [...Object.keys(INTRODUCTION), 'exchange.deal.signed'],
  async handle(ctx, announcement) {
    const { id } = announcement.payload as { id: string }
    const step = INTRODUCTION[announcement.event]
    if (step) await logIntroduction(ctx, { id, step, announcement })
    else await logDeal(ctx, id, announcement)
  },
}

function introductions(ctx: Context) {
  return ctx.db
    .selectFrom('exchange.introduction')
    .select(['needId', 'offerId', 'matchScore', 'matchSignals', 'needAnswer', 'offerAnswer'])
    .select(['needDeclineReason', 'offerDeclineReason'])
}

async function logIntroduction(
  ctx: Context,
  { id, step, announcement }: { id: string; step: OutcomeEvent; announcement: Announcement },
): Promise<void> {
  const row = await introductions(ctx).where('id', '=', id).executeTakeFirst()
  if (!row) return
  const { needId, offerId, matchScore: score } = row
  // The code alone: what somebody wrote may hold personal data, and stays with the introduction.
  const declinedFor = row.needDeclineReason ?? row.offerDeclineReason
  const reason = step === 'declined' ? declineReason.parse(declinedFor) : null
  const signals = row.matchSignals as unknown[]
  await keepOutcomes(
    ctx,
    [{ needId, offerId, event: step, reason, score, signals }],
    new Date(announcement.at),
  )
}

async function logDeal(ctx: Context, id: string, { at }: Announcement): Promise<void> {
  const deal = await ctx.db
    .selectFrom('exchange.deal')
    .select(['needId', 'offerId', 'introductionId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!deal) return
  const { needId, offerId, introductionId } = deal
  const met = introductionId
    ? await introductions(ctx).where('id', '=', introductionId).executeTakeFirst()
    : undefined
  const signals = (met?.matchSignals ?? []) as unknown[]
  const score = met?.matchScore ?? null
  await keepOutcomes(ctx, [{ needId, offerId, event: 'signed', score, signals }], new Date(at))
}
