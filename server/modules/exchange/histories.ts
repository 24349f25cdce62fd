import type { HistoryGuard } from '#platform/audit.routes.ts'
import { allow } from '#platform/policy.ts'
import { centrePolicy } from './centre/centre.policy.ts'
import { findCentre } from './centre/centre.queries.ts'
import { findRegistration } from './contract/contract-registration.queries.ts'
import { findDeal } from './deal/deal.queries.ts'
import { findDismissal } from './dismissal/dismissal.queries.ts'
import { findIntroduction } from './introduction/introduction.queries.ts'
import { findOrder } from './order/order.queries.ts'
import { mayReadQuality, postingPolicy } from './policy.ts'
import { findPosting } from './posting/posting.queries.ts'

/** A posting is public, its history is its place's staff's; orders, introductions and deals are found by whom they concern. */
export const histories: Readonly<Record<string, HistoryGuard>> = {
  'exchange.posting': async (ctx, id) =>
    allow(postingPolicy.seeHistory(ctx.actor, await findPosting(ctx, id))),
  'exchange.service_order': findOrder,
  'exchange.introduction': findIntroduction,
  'exchange.deal': findDeal,
  'exchange.contract_registration': findRegistration,
  'exchange.dismissal': findDismissal,
  'exchange.service_centre': async (ctx, id) =>
    allow(centrePolicy.seeRecord(ctx.actor, await findCentre(ctx, id))),
  'matching.score_weights': async (ctx) => allow(mayReadQuality(ctx.actor)),
  // Conferences are public and their history names nobody but staff.
  'exchange.conference': async () => {},
}
