import { z } from 'zod'
import {
  abilitiesSchema,
  changesQuery,
  dayText,
  instantText,
  pageOf,
  pageQuery,
  stateSchema,
} from '#platform/http/contracts.ts'
import { signalSchema } from '../match/match.contract.ts'
import { postingCard } from '../posting/posting.contract.ts'

export const planStep = z
  .object({
    text: z.string().trim().min(1).max(300),
    dueOn: dayText.nullable().default(null),
    isDone: z.boolean().default(false),
  })
  .meta({ id: 'PlanStep' })

export const planInput = z
  .object({
    diagnosis: z.string().trim().min(4).max(4_000),
    steps: z.array(planStep).min(1).max(20),
    dueOn: dayText,
  })
  .meta({ id: 'OrderPlan' })

export type PlanInput = z.infer<typeof planInput>

const card = {
  id: z.uuid(),
  number: z.string(),
  needId: z.uuid(),
  needTitle: z.string(),
  ownerName: z.string(),
  placeCode: z.string(),
  placeName: z.string(),
  brokerName: z.string(),
  isMine: z.boolean(),
  state: stateSchema,
  dueOn: dayText.nullable(),
  isOverdue: z.boolean(),
  openedAt: instantText,
}

export const orderCard = z.object(card).meta({ id: 'ServiceOrderCard' })
export const orderPage = pageOf(orderCard)

export const orderDetail = z
  .object({
    ...card,
    diagnosis: z.string(),
    steps: z.array(planStep),
    stateReason: z.string().nullable(),
    need: postingCard,
    introductions: z.array(
      z.object({
        id: z.uuid(),
        state: stateSchema,
        offerId: z.uuid(),
        offerTitle: z.string(),
        matchScore: z.number().nullable(),
        signals: z.array(signalSchema),
        needAnswer: z.string().nullable(),
        offerAnswer: z.string().nullable(),
        dealId: z.uuid().nullable(),
      }),
    ),
    abilities: abilitiesSchema,
  })
  .meta({ id: 'ServiceOrder' })

export const ORDER_STATES = [
  'opened',
  'plan_issued',
  'introduced',
  'negotiating',
  'won',
  'lost',
  'parked',
] as const

export const orderQuery = z.object({
  ...pageQuery,
  ...changesQuery,
  state: z.enum(ORDER_STATES).optional(),
  open: z.stringbool().optional(),
  mine: z.stringbool().optional(),
  overdue: z.stringbool().optional(),
  place: z.string().max(12).optional(),
})

export type OrderQuery = z.infer<typeof orderQuery>
