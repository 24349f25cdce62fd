import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { movesOf } from '#platform/workflow.ts'
import { presentDeclineReason } from '../match/decline-reasons.ts'
import { postingsOf } from '../posting/posting.queries.ts'
import { presentCards } from '../posting/present-posting.ts'
import type { dismissalSchema } from './dismissal.contract.ts'
import type { DismissalRow } from './dismissal.queries.ts'
import { dismissalStates } from './dismissal.states.ts'

export async function presentDismissals(
  ctx: Context,
  rows: readonly DismissalRow[],
): Promise<z.infer<typeof dismissalSchema>[]> {
  const offers = await postingsOf(
    ctx,
    rows.map(({ offerId }) => offerId),
  )
  const cards = new Map((await presentCards(ctx, offers)).map((card) => [card.id, card]))
  return rows.map((row) => ({
    id: row.id,
    offer: cards.get(row.offerId)!,
    reason: presentDeclineReason(ctx, row.reason)!,
    note: row.note,
    dismissedByName: row.dismissedByName ?? '',
    dismissedAt: row.dismissedAt,
    abilities: movesOf(dismissalStates, ctx.actor, row),
  }))
}
