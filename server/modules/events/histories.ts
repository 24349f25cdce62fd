import type { HistoryGuard } from '#platform/audit.routes.ts'
import { allow } from '#platform/policy.ts'
import { findEvent } from './event/event.queries.ts'
import { maySeeHistory } from './policy.ts'
import { findPromotion } from './promotion/promotion.queries.ts'

export const histories: Readonly<Record<string, HistoryGuard>> = {
  'events.event': async (ctx, id) => allow(maySeeHistory(ctx.actor, await findEvent(ctx, id))),
  'events.promotion': async (ctx, id) => allow(maySeeHistory(ctx.actor, await findPromotion(ctx, id))),
}
