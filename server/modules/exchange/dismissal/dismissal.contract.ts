import { z } from 'zod'
import { abilitiesSchema, instantText, pageOf } from '#platform/http/contracts.ts'
import { declineReason, declineReasonSchema } from '../match/decline-reasons.ts'
import { postingCard } from '../posting/posting.contract.ts'

export const dismissalBody = z.object({
  offerId: z.uuid(),
  reason: declineReason,
  /** Needed with `other`; read by the staff of the need's place alone. */
  note: z.string().trim().max(500).default(''),
})

export type DismissalBody = z.infer<typeof dismissalBody>

export const dismissalSchema = z
  .object({
    id: z.uuid(),
    offer: postingCard,
    reason: declineReasonSchema,
    note: z.string(),
    dismissedByName: z.string(),
    dismissedAt: instantText,
    abilities: abilitiesSchema,
  })
  .meta({ id: 'Dismissal' })

export const dismissalPage = pageOf(dismissalSchema)
