import { z } from 'zod'
import { instantText, pageOf, pageQuery } from '#platform/http/contracts.ts'
import { postingCard } from '../posting/posting.contract.ts'

export const signalSchema = z
  .object({
    name: z.enum([
      'title',
      'body',
      'semantic',
      'indices',
      'subject',
      'industry',
      'track_record',
      'place',
      'load',
    ]),
    value: z.number(),
    weight: z.number(),
    contribution: z.number(),
    /** Whole points that add up to the rounded score. */
    points: z.int(),
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

const leftOutSchema = z
  .object({ reason: z.string(), label: z.string(), count: z.int() })
  .meta({ id: 'MatchesLeftOut' })

/** `leftOut` counts, for staff only, the candidates that a gate stood against. */
export const matchListSchema = z.object({ items: z.array(matchSchema), leftOut: z.array(leftOutSchema) })

export const topMatchQuery = z.object({ ...pageQuery, place: z.string().max(12).optional() })

export const topMatchSchema = z
  .object({
    need: postingCard,
    offer: postingCard,
    score: z.number(),
    signals: z.array(signalSchema),
    computedAt: instantText,
  })
  .meta({ id: 'TopMatch' })

export const topMatchPage = pageOf(topMatchSchema)

export const matchRunSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(['waiting', 'running', 'done', 'abandoned']),
    needs: z.int(),
    ranked: z.int(),
    pairs: z.int(),
    requestedAt: instantText,
    endedAt: instantText.nullable(),
  })
  .meta({ id: 'MatchRun' })
