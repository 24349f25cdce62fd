import { z } from 'zod'
import { dayText, instantText } from './http/contracts.ts'

const body = z.record(z.string(), z.unknown())

export const ruleSetSchema = z
  .object({
    name: z.string(),
    title: z.string(),
    /** What holds where no place has written its own. */
    standard: body,
    /** The newest first. */
    versions: z.array(
      z.object({
        id: z.uuid(),
        version: z.int(),
        placeCode: z.string(),
        validFrom: dayText,
        validTo: dayText.nullable(),
        body,
        reason: z.string(),
        createdAt: instantText,
      }),
    ),
  })
  .meta({ id: 'RuleSet' })

export const ruleSetList = z.object({ items: z.array(ruleSetSchema) })

export const newVersion = z
  .object({
    placeCode: z.string().regex(/^\d{6}$/),
    validFrom: dayText,
    body,
    reason: z.string().trim().min(2).max(500),
  })
  .meta({ id: 'NewRuleVersion' })

export const ruleInForceSchema = z.object({ body, isStandard: z.boolean() }).meta({ id: 'RuleInForce' })
