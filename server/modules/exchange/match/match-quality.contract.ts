import { z } from 'zod'
import { exportFormat } from '#platform/export.ts'
import { abilitiesSchema, dayText, instantText } from '#platform/http/contracts.ts'

/** Without days the last 365 until today; without a place all places of the reader. */
export const qualityQuery = z.object({
  from: dayText.optional(),
  to: dayText.optional(),
  place: z.string().max(12).optional(),
})

export const qualityExportQuery = qualityQuery.extend({ format: exportFormat })

const intervalSchema = z
  .object({ mean: z.number(), low: z.number(), high: z.number() })
  .meta({ id: 'MatchGain', description: 'Mean over needs and the interval that holds it 95 times of 100' })

const comparisonSchema = z
  .object({ before: z.number(), after: z.number(), gain: intervalSchema })
  .meta({ id: 'MatchComparison', description: 'nDCG@10 before and after, by cross-validation' })

const weightSchema = z
  .object({ name: z.string(), label: z.string(), present: z.number(), other: z.number() })
  .meta({ id: 'MatchWeight' })

const reportSchema = z
  .object({
    outcomes: z.int(),
    needs: z.int(),
    /** Pairs that could not be learned from: without kept signals, or past the most at once. */
    unscored: z.int(),
    older: z.int(),
    isBetter: z.boolean(),
    weights: comparisonSchema,
    /** Measured and never installed. */
    trees: comparisonSchema,
    /** `present` as they were in use, `other` as they were learned. */
    signals: z.array(weightSchema),
  })
  .meta({ id: 'MatchTrainingReport' })

export const trainingSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(['waiting', 'installed', 'not_better', 'held', 'outdated', 'refused', 'abandoned']),
    label: z.string(),
    requestedAt: instantText,
    endedAt: instantText.nullable(),
    refusal: z.string().nullable(),
    report: reportSchema.nullable(),
  })
  .meta({ id: 'MatchTraining' })

const bandSchema = z
  .object({
    from: z.int(),
    to: z.int(),
    introduced: z.int(),
    signed: z.int(),
    rate: z.number().nullable(),
  })
  .meta({ id: 'MatchBand' })

const eventSchema = z
  .object({ event: z.string(), label: z.string(), count: z.int() })
  .meta({ id: 'MatchEventCount' })

export const qualitySchema = z
  .object({
    from: dayText,
    to: dayText,
    /** Share of the best five of a need's list of a day that were opened or better; null without lists. */
    precision5: z.number().nullable(),
    lists: z.int(),
    needs: z.int(),
    bands: z.array(bandSchema),
    /** Introduced without a score, which are in no band, and those signed among them. */
    unscored: z.int(),
    unscoredSigned: z.int(),
    events: z.array(eventSchema),
    origin: z.enum(['trained', 'built_in']),
    /** `present` in use, `other` built in. */
    weights: z.array(weightSchema),
    training: trainingSchema.nullable(),
    /** What there is to learn from, over all places, as long as nothing was learned yet. */
    learnable: z
      .object({
        outcomes: z.int(),
        mixedNeeds: z.int(),
        leastOutcomes: z.int(),
        leastMixedNeeds: z.int(),
      })
      .nullable(),
    abilities: abilitiesSchema,
  })
  .meta({ id: 'MatchQuality' })

export const weightsListSchema = z.object({
  items: z.array(
    z
      .object({
        id: z.uuid(),
        isCurrent: z.boolean(),
        origin: z.enum(['trained', 'built_in']),
        setAt: instantText,
        setBy: z.string(),
        report: reportSchema.nullable(),
        /** Without a report the weights were the built-in ones. */
        weights: z.record(z.string(), z.number()),
      })
      .meta({ id: 'MatchWeights' }),
  ),
})
