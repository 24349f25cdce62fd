import { z } from 'zod'
import {
  abilitiesSchema,
  dayText,
  fenText,
  instantText,
  pageOf,
  pageQuery,
  stateSchema,
} from '#platform/http/contracts.ts'
import { CONTRACT_KINDS } from '../posting/posting.contract.ts'
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
    payments: z.array(paymentSchema),
    abilities: abilitiesSchema,
  })
  .meta({ id: 'Deal' })

export const dealQuery = z.object({
  ...pageQuery,
  state: z.enum(['negotiating', 'signed', 'terminated']).optional(),
  place: z.string().max(12).optional(),
  mine: z.stringbool().optional(),
})

export type DealQuery = z.infer<typeof dealQuery>
