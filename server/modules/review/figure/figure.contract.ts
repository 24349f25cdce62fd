import { z } from 'zod'
import { abilitiesSchema, dayText, pageOf, pageQuery } from '#platform/http/contracts.ts'

/** A place's code; nothing asked means the reader's own place, or the whole country. */
const placeCode = z.string().regex(/^\d{6}(\d{3}){0,2}$/)

export const scopeQuery = z.object({
  from: z.string().max(20).optional(),
  to: z.string().max(20).optional(),
  place: placeCode.optional(),
})

export const figuresQuery = scopeQuery.extend({
  /** Numbers of the review, separated by commas. */
  refs: z
    .string()
    .regex(/^\w+(,\w+)*$/)
    .max(2_000)
    .optional(),
})

export const rowsQuery = scopeQuery.extend(pageQuery)

export const refParams = z.object({ ref: z.string().max(20) })

const unitSchema = z.object({ code: z.string(), label: z.string() })

export const figureSchema = z
  .object({
    ref: z.string(),
    id: z.string(),
    name: z.string(),
    /** Exact, in the unit: amounts in yuan with up to two decimals. */
    value: z.string().regex(/^\d+(\.\d{1,2})?$/),
    unit: unitSchema,
    /** The value as a sentence states it, rounded where the qualifier allows. */
    text: z.string(),
    qualifier: z.enum(['exact', 'about']),
    kind: z.enum(['S', 'F']),
    rows: z.int(),
    opens: z.string(),
  })
  .meta({ id: 'ReviewFigure' })

export const figuresSchema = z.object({
  from: dayText,
  to: dayText,
  placeCode: z.string().nullable(),
  items: z.array(figureSchema),
  abilities: abilitiesSchema,
})

export const countedRowSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    place: z.object({ code: z.string(), name: z.string() }),
    /** An instant, or a day where the record knows no more. */
    at: z.string(),
    /** Yuan, where the figure is an amount. */
    amount: z.string().optional(),
  })
  .meta({ id: 'CountedRow' })

export const countedRowsSchema = pageOf(countedRowSchema)

export const definitionSchema = z
  .object({
    ref: z.string(),
    id: z.string(),
    name: z.string(),
    unit: unitSchema,
    kind: z.object({ code: z.enum(['S', 'F']), label: z.string() }),
    qualifier: z.enum(['exact', 'about']),
    /** What is counted and what is not. */
    definition: z.string(),
    opens: z.string(),
  })
  .meta({ id: 'ReviewDefinition' })

export const definitionsSchema = z.object({ items: z.array(definitionSchema) })
