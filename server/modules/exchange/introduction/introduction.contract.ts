import { z } from 'zod'
import type { GateReason } from '#matching'
import {
  abilitiesSchema,
  changesQuery,
  instantText,
  pageOf,
  pageQuery,
  stateSchema,
} from '#platform/http/contracts.ts'
import { declineReason, declineReasonSchema } from '../match/decline-reasons.ts'
import { signalSchema } from '../match/match.contract.ts'
import { postingCard } from '../posting/posting.contract.ts'

/** Gates that stand against a pair only until somebody has asked both sides. */
export const CONFIRMABLE = [
  'need_region',
  'offer_region',
  'deadline_passed',
  'deadline_short',
  'budget',
  'index_violated',
] as const satisfies readonly GateReason[]
export type Confirmable = (typeof CONFIRMABLE)[number]

export const pairQuery = z.object({ orderId: z.uuid(), offerId: z.uuid() })

const pairCondition = z
  .object({ reason: z.enum(CONFIRMABLE), text: z.string() })
  .meta({ id: 'PairCondition' })
export const pairConditionList = z.object({ items: z.array(pairCondition) })

export const introductionInput = z.object({
  orderId: z.uuid(),
  offerId: z.uuid(),
  message: z.string().trim().max(1_000).default(''),
  /** Conditions not met that the broker has cleared with both sides. */
  despite: z.array(z.enum(CONFIRMABLE)).max(CONFIRMABLE.length).default([]),
})

export const answerInput = z.object({
  side: z.enum(['need', 'offer']),
  answer: z.enum(['accepted', 'declined']),
  /** Needed with a no; the words in `reason` only with `other`. */
  declineReason: declineReason.optional(),
  reason: z.string().trim().max(500).optional(),
})

const contactSchema = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
})

const card = {
  id: z.uuid(),
  orderId: z.uuid(),
  orderNumber: z.string(),
  state: stateSchema,
  needId: z.uuid(),
  needTitle: z.string(),
  offerId: z.uuid(),
  offerTitle: z.string(),
  matchScore: z.number().nullable(),
  /** The side the reader belongs to, and whether an answer is expected from them. */
  mySide: z.enum(['need', 'offer']).nullable(),
  awaitsMe: z.boolean(),
  invitedAt: instantText,
}

export const introductionCard = z.object(card).meta({ id: 'IntroductionCard' })
export const introductionPage = pageOf(introductionCard)

export const introductionDetail = z
  .object({
    ...card,
    message: z.string(),
    signals: z.array(signalSchema),
    need: postingCard,
    offer: postingCard,
    needAnswer: z.string().nullable(),
    needDeclineReason: declineReasonSchema.nullable(),
    needAnswerReason: z.string().nullable(),
    offerAnswer: z.string().nullable(),
    offerDeclineReason: declineReasonSchema.nullable(),
    offerAnswerReason: z.string().nullable(),
    /** Why it was closed; null otherwise. */
    stateReason: z.string().nullable(),
    /** Only when both sides have accepted; masked for those who neither are a side nor bring them together. */
    contacts: z.object({ need: z.array(contactSchema), offer: z.array(contactSchema) }).nullable(),
    dealId: z.uuid().nullable(),
    abilities: abilitiesSchema,
  })
  .meta({ id: 'Introduction' })

export const introductionQuery = z.object({
  ...pageQuery,
  ...changesQuery,
  state: z.enum(['invited', 'accepted', 'declined', 'closed', 'deal']).optional(),
  mine: z.stringbool().optional(),
})

export type IntroductionQuery = z.infer<typeof introductionQuery>
