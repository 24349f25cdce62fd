import { z } from 'zod'
import { abilitiesSchema, instantText, pageOf, pageQuery } from '#platform/http/contracts.ts'
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

export const expertSchema = z
  .object({
    person: z.object({
      id: z.uuid(),
      /** Masked where the person is neither of the reader's places nor named beside an offer. */
      name: z.string(),
      title: z.string(),
      employer: z.string(),
      subjectCode: z.string().nullable(),
      subject: z.string().nullable(),
      placeCode: z.string(),
      place: z.string(),
      isWithinReach: z.boolean(),
    }),
    score: z.number(),
    signals: z.array(signalSchema),
    sharedTerms: z.array(z.string()),
    /** Published offers of the person, five at most. */
    offerIds: z.array(z.uuid()),
  })
  .meta({ id: 'Expert' })

export const expertListSchema = z.object({ items: z.array(expertSchema) })

/** Matches in a list at most. */
export const LONGEST_LIST = 50

export const shownBody = z.object({ ids: z.array(z.uuid()).min(1).max(LONGEST_LIST) })
export const openedBody = z.object({ id: z.uuid() })

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

export type TopMatch = z.infer<typeof topMatchSchema>

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

export const matchRunCard = matchRunSchema
  .extend({
    /** `failed`: its job was tried again and again, and given up. */
    state: z.enum(['waiting', 'running', 'done', 'abandoned', 'failed']),
    /** Null when the clock began it. */
    requestedByName: z.string().nullable(),
    /** Code of the failure; the log has the rest. */
    failure: z.string().nullable(),
  })
  .meta({ id: 'MatchRunCard' })

export const matchRunPage = pageOf(matchRunCard).extend({ abilities: abilitiesSchema })
