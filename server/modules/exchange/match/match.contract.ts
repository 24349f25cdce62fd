import { z } from 'zod'
import { postingCard } from '../posting/posting.contract.ts'

export const signalSchema = z
  .object({
    name: z.enum(['title', 'body', 'industry', 'subject', 'place', 'track_record']),
    value: z.number(),
    weight: z.number(),
    contribution: z.number(),
    label: z.string(),
    sentence: z.string(),
  })
  .meta({ id: 'MatchSignal' })

export const matchSchema = z
  .object({
    posting: postingCard,
    score: z.number(),
    signals: z.array(signalSchema),
    sharedTerms: z.array(z.string()),
    introduced: z.boolean(),
  })
  .meta({ id: 'Match' })

export const matchListSchema = z.object({ items: z.array(matchSchema) })
