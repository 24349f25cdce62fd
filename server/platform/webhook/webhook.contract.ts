import { z } from 'zod'
import { instantText, pageOf } from '../http/contracts.ts'

const topicText = z.string().regex(/^[a-z]+\.[a-z_]+$/)

export const webhookList = z.object({
  items: z.array(
    z
      .object({
        id: z.uuid(),
        url: z.string(),
        topics: z.array(topicText),
        state: z.enum(['active', 'paused']),
        createdAt: instantText,
        deliveredAt: instantText.nullable(),
        /** Messages that wait for their next try. */
        waiting: z.int(),
        /** Code of what went wrong with the last message tried; null when it arrived. */
        failure: z.string().nullable(),
      })
      .meta({ id: 'Webhook' }),
  ),
  /** Every kind of record there is word of. */
  topics: z.array(topicText),
})

export const newWebhookSchema = (topics: readonly [string, ...string[]]) =>
  z.object({
    url: z.url({ protocol: /^https?$/ }).max(500),
    topics: z.array(z.enum(topics)).min(1),
  })

export const madeWebhookSchema = z
  .object({
    id: z.uuid(),
    /** `whsec_` and 32 bytes in base64, shown this once: messages are signed with it. */
    secret: z.string(),
  })
  .meta({ id: 'MadeWebhook' })

export const webhookDeliveryPage = pageOf(
  z
    .object({
      id: z.uuid(),
      event: z.string(),
      subjectId: z.uuid(),
      happenedAt: instantText,
      state: z.enum(['queued', 'delivered', 'failed']),
      attempts: z.int(),
      nextTryAt: instantText,
      failure: z.string().nullable(),
    })
    .meta({ id: 'WebhookDelivery' }),
)
