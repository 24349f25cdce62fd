import { z } from 'zod'
import {
  abilitiesSchema,
  changesQuery,
  dayText,
  fenText,
  instantText,
  pageOf,
  pageQuery,
  stateSchema,
} from '#platform/http/contracts.ts'
import { CONTRACT_KINDS } from '../posting/posting.contract.ts'
import {
  disputeSchema,
  milestoneInput,
  milestoneSchema,
  PAYMENT_MODES,
  ratingSchema,
} from './course.contract.ts'
import { DEAL_STATES } from './deal.states.ts'
import { paymentSchema } from './payment.contract.ts'

const amounts = {
  /** 合同成交额: all of the contract. */
  amountTotalFen: fenText,
  /** 技术交易额: the part that is for technology, which registration and tax ask for. */
  amountTechnicalFen: fenText,
}

export const dealInput = z
  .object({
    introductionId: z.uuid(),
    title: z.string().trim().min(4).max(200),
    contractKind: z.enum(CONTRACT_KINDS),
    ...amounts,
    /** Those known by now; all of them must stand before the signing. */
    milestones: z.array(milestoneInput).max(50).default([]),
  })
  .meta({ id: 'NewDeal' })

export const dealChange = z
  .object({ title: z.string().trim().min(4).max(200), contractKind: z.enum(CONTRACT_KINDS), ...amounts })
  .meta({ id: 'DealChange' })

export const signInput = z
  .object({ signedOn: dayText, conferenceId: z.uuid().nullable().default(null) })
  .meta({ id: 'DealSigning' })

const card = {
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  state: stateSchema,
  contractKind: z.enum(CONTRACT_KINDS),
  amountTotalFen: fenText,
  amountTechnicalFen: fenText,
  /** What has been paid so far: the sum of the payments. */
  amountPaidFen: fenText,
  buyerName: z.string(),
  sellerName: z.string(),
  placeCode: z.string(),
  placeName: z.string(),
  signedOn: dayText.nullable(),
  conferenceName: z.string().nullable(),
  createdAt: instantText,
}

export const dealCard = z.object(card).meta({ id: 'DealCard' })
export const dealPage = pageOf(dealCard)

export const dealDetail = z
  .object({
    ...card,
    orderId: z.uuid().nullable(),
    orderNumber: z.string().nullable(),
    introductionId: z.uuid().nullable(),
    needId: z.uuid(),
    needTitle: z.string(),
    offerId: z.uuid(),
    offerTitle: z.string(),
    stateReason: z.string().nullable(),
    /** Which side the reader is; null for staff. */
    mySide: z.enum(['need', 'offer']).nullable(),
    paymentMode: z.enum(PAYMENT_MODES),
    triggerCondition: z.string().nullable(),
    payWithinDays: z.int().nullable(),
    triggeredOn: dayText.nullable(),
    triggerNote: z.string().nullable(),
    paymentDueOn: dayText.nullable(),
    needSignedAt: instantText.nullable(),
    offerSignedAt: instantText.nullable(),
    acceptedOn: dayText.nullable(),
    acceptanceRemarks: z.string().nullable(),
    closedAt: instantText.nullable(),
    unpaidReason: z.string().nullable(),
    milestones: z.array(milestoneSchema),
    disputes: z.array(disputeSchema),
    ratings: z.array(ratingSchema),
    /** The last day for ratings, once the deal is closed. */
    rateUntil: dayText.nullable(),
    registration: z
      .object({
        id: z.uuid(),
        number: z.string(),
        state: stateSchema,
        certificateNumber: z.string().nullable(),
      })
      .nullable(),
    payments: z.array(paymentSchema),
    abilities: abilitiesSchema,
  })
  .meta({ id: 'Deal' })

export const dealQuery = z.object({
  ...pageQuery,
  ...changesQuery,
  state: z.enum(DEAL_STATES).optional(),
  place: z.string().max(12).optional(),
  mine: z.stringbool().optional(),
})

export type DealQuery = z.infer<typeof dealQuery>
