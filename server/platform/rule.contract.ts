import { z } from 'zod'
import { abilitiesSchema, dayText, instantText } from './http/contracts.ts'

const body = z.record(z.string(), z.unknown())
const placeCode = z.string().regex(/^\d{6}$/)

const ruleVersion = z
  .object({
    id: z.uuid(),
    version: z.int(),
    placeCode: z.string(),
    placeName: z.string(),
    /** Today: holds, will hold, or has been followed by another. */
    state: z.enum(['in_force', 'planned', 'ended']),
    validFrom: dayText,
    validTo: dayText.nullable(),
    body,
    reason: z.string(),
    author: z.string().nullable(),
    createdAt: instantText,
  })
  .meta({ id: 'RuleVersion' })

export const ruleSetSchema = z
  .object({
    name: z.string(),
    title: z.string(),
    purpose: z.string(),
    /** JSON Schema of a body; titles, descriptions and units are in the reader's language. */
    schema: z.record(z.string(), z.unknown()),
    /** What holds where no place has written its own. */
    standard: body,
    /** By place, the newest first. */
    versions: z.array(ruleVersion),
    abilities: abilitiesSchema,
  })
  .meta({ id: 'RuleSet' })

export const ruleSetList = z.object({ items: z.array(ruleSetSchema) })

export const newVersion = z
  .object({
    placeCode,
    validFrom: dayText,
    body,
    reason: z.string().trim().min(2).max(500),
    /** Number of the place's newest version the author has seen, 0 for none: a newer one is not written over. */
    latest: z.int().min(0),
  })
  .meta({ id: 'NewRuleVersion' })

export const ruleTrialRequest = z
  .object({ placeCode, validFrom: dayText, body })
  .meta({ id: 'RuleTrialRequest' })

export const ruleTrialSchema = z
  .object({
    /** What holds for the place on that day without the new version. */
    before: body,
    isStandard: z.boolean(),
    effects: z.array(
      z
        .object({ label: z.string(), unit: z.string(), before: z.int(), after: z.int() })
        .meta({ id: 'RuleEffect' }),
    ),
  })
  .meta({ id: 'RuleTrial' })

export const ruleInForceSchema = z.object({ body, isStandard: z.boolean() }).meta({ id: 'RuleInForce' })
