import { z } from 'zod'
import { changesQuery, dayText } from '#platform/http/contracts.ts'

export const conferenceInput = z
  .object({
    name: z.string().trim().min(2).max(100),
    edition: z.int().min(1).max(1_000),
    placeCode: z.string().regex(/^\d{6}$/),
    heldFrom: dayText,
    heldTo: dayText,
  })
  .meta({ id: 'NewConference' })

export const conferenceSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    edition: z.int(),
    placeCode: z.string(),
    placeName: z.string(),
    heldFrom: dayText,
    heldTo: dayText,
    released: z.int(),
    signed: z.int(),
  })
  .meta({ id: 'Conference' })

export const conferenceQuery = z.object(changesQuery)
export const conferenceList = z.object({ items: z.array(conferenceSchema) })
export const releaseInput = z.object({ postingIds: z.array(z.uuid()).min(1).max(1_000) })
