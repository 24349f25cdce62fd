import { z } from 'zod'
import { dayText, fenText, instantText, stateSchema } from '#platform/http/contracts.ts'

/** 一次总付, 分期支付, 提成支付, 先用后付. */
export const PAYMENT_MODES = ['lump_sum', 'instalments', 'commission', 'use_first'] as const

const fileId = z.uuid().nullable().default(null)
const words = (most: number) => z.string().trim().max(most)

export const milestoneInput = z
  .object({
    title: words(200).min(2),
    /** What must be seen for it to be accepted, written before the signing. */
    criteria: words(2000).min(4),
    dueOn: dayText,
    /** What is due with it; 0 where no payment hangs on it. */
    amountFen: fenText.default('0'),
  })
  .meta({ id: 'NewMilestone' })

/** How the contract is performed and paid, agreed before the signing. */
export const dealTerms = z
  .object({
    paymentMode: z.enum(PAYMENT_MODES),
    /** Use first, pay later alone: what must have happened, and within how many days of it one pays. */
    triggerCondition: words(1000).nullable().default(null),
    payWithinDays: z.int().min(1).max(3650).nullable().default(null),
    milestones: z.array(milestoneInput).max(50),
  })
  .meta({ id: 'DealTerms' })

export const SIDES = ['need', 'offer'] as const
export type Side = (typeof SIDES)[number]

export const sideBody = z.object({ side: z.enum(SIDES) }).meta({ id: 'DealSide' })

export const triggerBody = z
  .object({ triggeredOn: dayText, note: words(1000).default('') })
  .meta({ id: 'PaymentTrigger' })

export const submissionBody = z
  .object({ note: words(2000).default(''), fileId })
  .meta({ id: 'MilestoneSubmission' })

export const remarksBody = z.object({ remarks: words(2000).default('') }).meta({ id: 'MilestoneAcceptance' })

export const acceptanceBody = z
  .object({ /** Today when left out. */ acceptedOn: dayText.optional(), remarks: words(2000).default('') })
  .meta({ id: 'DealAcceptance' })

export const closingBody = z.object({ unpaidReason: words(500).optional() }).meta({ id: 'DealClosing' })

export const evidenceBody = z
  .object({ statement: words(2000).min(2), fileId })
  .meta({ id: 'DisputeStatement' })

export const settlementBody = z.object({ settlement: words(2000).min(4) }).meta({ id: 'DisputeSettlement' })

export const ratingBody = z
  .object({ side: z.enum(SIDES), score: z.int().min(1).max(5), words: words(1000).default('') })
  .meta({ id: 'NewDealRating' })

const file = z.object({ id: z.uuid(), name: z.string() }).nullable()
const party = z.enum([...SIDES, 'staff'])

export const milestoneSchema = z
  .object({
    id: z.uuid(),
    position: z.int(),
    title: z.string(),
    criteria: z.string(),
    dueOn: dayText,
    amountFen: fenText,
    state: stateSchema,
    /** Why it was refused. */
    stateReason: z.string().nullable(),
    submission: z.string(),
    file,
    submittedAt: instantText.nullable(),
    remarks: z.string(),
    decidedAt: instantText.nullable(),
    abilities: z.array(z.string()),
  })
  .meta({ id: 'Milestone' })

export const disputeSchema = z
  .object({
    id: z.uuid(),
    raisedBy: party,
    claim: z.string(),
    openedAt: instantText,
    settlement: z.string().nullable(),
    settledAt: instantText.nullable(),
    evidence: z.array(
      z.object({ id: z.uuid(), givenBy: party, statement: z.string(), file, createdAt: instantText }),
    ),
  })
  .meta({ id: 'Dispute' })

export const ratingSchema = z
  .object({
    side: z.enum(SIDES),
    /** Null while the reader may know only that it was given. */
    score: z.int().nullable(),
    words: z.string().nullable(),
    createdAt: instantText,
  })
  .meta({ id: 'DealRating' })

/** The steps that led from a match to the money, each with its day, who did it and where it is read. */
export const chainSchema = z
  .object({
    steps: z.array(
      z.object({
        kind: z.enum(['match', 'order', 'introduction', 'deal', 'registration', 'milestone', 'payment']),
        /** The record the step is about; posting of the offer for a match. */
        id: z.uuid(),
        title: z.string(),
        state: stateSchema.nullable(),
        at: instantText.nullable(),
        person: z.string().nullable(),
        amountFen: z.string().nullable(),
        /** From 0 to 100, of a match alone. */
        score: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'DealChain' })
