import { z } from 'zod'
import { dayText, fenText, instantText } from '#platform/http/contracts.ts'

export const paymentInput = z
  .object({
    paidOn: dayText,
    amountFen: fenText,
    note: z.string().trim().max(500).default(''),
    /** A file the same account uploaded: the receipt or the bank's slip. */
    fileId: z.uuid().nullable().default(null),
    /** Needed where the payments exceed the contract's total. */
    excessReason: z.string().trim().max(500).optional(),
  })
  .meta({ id: 'NewDealPayment' })

export type PaymentInput = z.infer<typeof paymentInput>

/** An amount that may be negative, in fen as decimal text. */
const signedFenText = z.string().regex(/^-?\d{1,15}$/)

export const paymentSchema = z
  .object({
    id: z.uuid(),
    paidOn: dayText,
    /** Negative where the entry reverses another. */
    amountFen: signedFenText,
    note: z.string(),
    excessReason: z.string().nullable(),
    file: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    /** The payment this entry takes back. */
    reverses: z.uuid().nullable(),
    isReversed: z.boolean(),
    createdAt: instantText,
  })
  .meta({ id: 'DealPayment' })
