import { z } from 'zod'
import { abilitiesSchema, dayText, pageOf, pageQuery } from '#platform/http/contracts.ts'
import { placeCodeText } from '../event/event.contract.ts'

export const PROMOTION_KINDS = ['post', 'video'] as const
export const CHANNELS = [
  'wechat',
  'video_account',
  'douyin',
  'kuaishou',
  'weibo',
  'website',
  'press',
  'broadcast',
  'other',
] as const

export const promotionDraft = z
  .object({
    kind: z.enum(PROMOTION_KINDS),
    title: z.string().trim().min(2).max(200),
    channel: z.enum(CHANNELS),
    link: z.url({ protocol: /^https?$/ }).max(1_000),
    publishedOn: dayText,
    /** The event it makes known; null when it is about the platform as such. */
    eventId: z.uuid().nullable().default(null),
    placeCode: placeCodeText,
  })
  .meta({ id: 'PromotionDraft' })

export type PromotionDraft = z.infer<typeof promotionDraft>

export const promotionsBody = z
  .object({ items: z.array(promotionDraft).min(1).max(200) })
  .meta({ id: 'NewPromotions' })

export const promotionSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(PROMOTION_KINDS),
    title: z.string(),
    channel: z.enum(CHANNELS),
    link: z.string(),
    publishedOn: dayText,
    event: z.object({ id: z.uuid(), title: z.string() }).nullable(),
    placeCode: z.string(),
    placeName: z.string(),
    abilities: abilitiesSchema,
  })
  .meta({ id: 'Promotion' })

export const promotionPage = pageOf(promotionSchema)

export const promotionQuery = z.object({
  ...pageQuery,
  q: z.string().trim().max(100).optional(),
  kind: z.enum(PROMOTION_KINDS).optional(),
  channel: z.enum(CHANNELS).optional(),
  event: z.uuid().optional(),
  place: z.string().max(12).optional(),
  from: dayText.optional(),
  to: dayText.optional(),
})

export type PromotionQuery = z.infer<typeof promotionQuery>

export const importResult = z
  .object({
    rows: z.int(),
    imported: z.int(),
    notes: z.array(z.string()),
    problems: z.array(z.object({ line: z.int(), column: z.string(), reason: z.string() })),
    errorFileId: z.uuid().nullable(),
  })
  .meta({ id: 'PromotionImportResult' })

export const importQuery = z.object({
  /** For rows that do not say where they belong. */
  place: z.string().regex(/^\d{6}$/),
})

export const withdrawalBody = z.object({ reason: z.string().trim().min(2).max(500) })
