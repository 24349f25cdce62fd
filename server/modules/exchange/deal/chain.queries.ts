import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { presentState } from '#platform/workflow.ts'
import { registrationStates } from '../contract/contract-registration.states.ts'
import { introductionStates } from '../introduction/introduction.states.ts'
import { orderStates } from '../order/order.states.ts'
import { audienceOf } from '../posting/present-posting.ts'
import type { chainSchema } from './course.contract.ts'
import type { DealRow } from './deal.queries.ts'
import { dealStates } from './deal.states.ts'
import { milestoneStates } from './milestone.states.ts'

type Step = z.infer<typeof chainSchema>['steps'][number]

interface ChainRow {
  readonly kind: Step['kind']
  readonly id: string
  readonly title: string
  readonly state: string | null
  readonly at: string | null
  readonly person: string | null
  readonly amountFen: bigint | null
  readonly score: number | null
}

/** The tables of states of the steps that have some. */
const STATES = {
  order: orderStates,
  introduction: introductionStates,
  deal: dealStates,
  registration: registrationStates,
  milestone: milestoneStates,
} as const

/** Match, order, introduction and deal, each with where its author is found: an account, or an entry of the history. */
function untilSigning(deal: DealRow): RawBuilder<unknown> {
  return sql`
      select 1 as place, 'match' as kind, offer.id, offer.title, null as state, met.invited_at as at,
        null::uuid as subject, null as action, null::uuid as account, null::bigint as amount_fen, met.match_score as score
      from exchange.introduction met join exchange.posting offer on offer.id = met.offer_id
      where met.id = ${deal.introductionId}
      union all
      select 2, 'order', id, number, state, opened_at, null, null, broker_id, null, null
      from exchange.service_order where id = ${deal.orderId}
      union all
      select 3, 'introduction', id, '', state, invited_at, id, 'exchange.introduction.invite', null, null, null
      from exchange.introduction where id = ${deal.introductionId}
      union all
      select 4, 'deal', id, number, state, coalesce(signed_on::timestamp at time zone 'Asia/Shanghai', created_at), id,
        case when signed_on is null then 'exchange.deal.start' else 'exchange.deal.sign' end, null, amount_total_fen, null
      from exchange.deal where id = ${deal.id}`
}

/** Registration, milestones and payments. */
function sinceSigning(dealId: string): RawBuilder<unknown> {
  return sql`
            select 5, 'registration', id, coalesce(certificate_number, number), state,
        coalesce(registered_on, filed_on)::timestamp at time zone 'Asia/Shanghai', id,
        case when certificate_number is null then 'exchange.contract_registration.file'
          else 'exchange.contract_registration.register' end, null, recognised_technical_fen, null
      from exchange.contract_registration where deal_id = ${dealId} and state <> 'cancelled'
      union all
      select 6, 'milestone', id, title, state, coalesce(decided_at, submitted_at), id,
        case when decided_at is null then 'exchange.deal_milestone.submit'
          else 'exchange.deal_milestone.' || case state when 'refused' then 'refuse' else 'accept' end end,
        null, nullif(amount_fen, 0), null
      from exchange.deal_milestone where deal_id = ${dealId}
      union all
      select 7, 'payment', id, note, null, paid_on::timestamp at time zone 'Asia/Shanghai', null, null, created_by,
        amount_fen, null
      from exchange.deal_payment payment where deal_id = ${dealId} and reverses is null
        and not exists (select from exchange.deal_payment undone where undone.reverses = payment.id)`
}

/**
 * Everything between the match and the money, in that order, in one statement: who did a step is the author of its
 * entry in the history; payments that were taken back are left out.
 */
export async function chainOf(ctx: Context, deal: DealRow): Promise<Step[]> {
  const { rows } = await sql<ChainRow>`
    with step as (${untilSigning(deal)} union all ${sinceSigning(deal.id)})
    select step.kind, step.id, step.title, step.state, step.at, step.amount_fen, step.score,
      coalesce(person.name, entry.actor_name) as person
    from step
    left join platform.account account on account.id = step.account
    left join register.person person on person.id = account.person_id
    left join lateral (
      select actor_name from platform.audit_entry
      where subject_id = step.subject and action = step.action order by id desc limit 1) entry on true
    order by step.place, step.at nulls last, step.id`.execute(ctx.db)
  return rows.map((row) => presentStep(ctx, row))
}

function presentStep(ctx: Context, row: ChainRow): Step {
  const { kind, state, amountFen, ...rest } = row
  const isMoving = kind !== 'match' && kind !== 'payment'
  const shown =
    isMoving && state !== null
      ? presentState(ctx, STATES[kind] as typeof dealStates, state, audienceOf(ctx))
      : null
  return { ...rest, kind, state: shown, amountFen: amountFen === null ? null : String(amountFen) }
}
