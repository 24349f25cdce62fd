import { z } from 'zod'
import { instantText } from '#platform/http/contracts.ts'

/** Two records that may be the same, with what speaks for it. */
export interface DuplicateRow {
  readonly firstId: string
  readonly secondId: string
  readonly firstName: string
  readonly secondName: string
  readonly firstPlace: string
  readonly secondPlace: string
  readonly firstRegisteredAt: string
  readonly secondRegisteredAt: string
  readonly similarity: number
  readonly sameName: boolean
}

export const mergeSchema = z.object({ keptId: z.uuid(), mergedId: z.uuid() })

export const duplicatesQuery = z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) })

const duplicate = z.object({
  id: z.uuid(),
  name: z.string(),
  placeCode: z.string(),
  place: z.string(),
  registeredAt: instantText,
})

const duplicatePairSchema = z
  .object({
    reason: z.enum(['same_name', 'similar_name']),
    similarity: z.number(),
    first: duplicate,
    second: duplicate,
  })
  .meta({ id: 'DuplicatePair' })

export const duplicatesSchema = z.object({ items: z.array(duplicatePairSchema) })
