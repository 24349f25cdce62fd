import { z } from 'zod'

/** Parts that many routes share. Lists page by cursor: an opaque text from the page before. */
export const idParams = z.object({ id: z.uuid() })

export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
}

/** For whoever keeps a copy: what changed at or after an instant, the oldest change first. */
export const changesQuery = { modifiedSince: z.iso.datetime({ offset: true }).optional() }

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int().optional() })
}

/** An amount in fen as decimal text: JSON numbers lose digits past 2^53. */
export const fenText = z.string().regex(/^\d{1,15}$/)

export const instantText = z.string().meta({ format: 'date-time' })
export const dayText = z.iso.date()

export const stateSchema = z
  .object({
    code: z.string(),
    label: z.string(),
    tone: z.enum(['neutral', 'active', 'good', 'attention', 'ended']),
  })
  .meta({ id: 'State' })

export const abilitiesSchema = z.array(z.string())
