import { z } from 'zod'
import {
  abilitiesSchema,
  changesQuery,
  dayText,
  instantText,
  pageOf,
  pageQuery,
  stateSchema,
} from '#platform/http/contracts.ts'
import { CONSENT_PURPOSES } from '../consent/consent-purposes.ts'

const personState = z.enum(['registered', 'returned', 'verified', 'merged', 'closed'])

/** Phones are masked here and everywhere but in the reply of `revealPhone`. */
const personSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  phone: z.string().nullable(),
  placeCode: z.string(),
  place: z.string(),
  employer: z.string(),
  title: z.string(),
  subjectCode: z.string().nullable(),
  isWorker: z.boolean(),
  state: stateSchema,
  /** Worked out every night from records; null for who is not verified, or has done nothing yet. */
  activity: stateSchema.nullable(),
  activeOn: dayText.nullable(),
  registeredAt: instantText,
  verifiedAt: instantText.nullable(),
})

export const personSummarySchema = personSummary.meta({ id: 'PersonSummary' })

export const personSchema = personSummary
  .extend({
    email: z.string().nullable(),
    idNumber: z.string().nullable(),
    introduction: z.string(),
    stateReason: z.string().nullable(),
    mergedInto: z.uuid().nullable(),
    version: z.int(),
    memberships: z.array(
      z.object({
        id: z.uuid(),
        organisationId: z.uuid(),
        organisation: z.string(),
        role: z.enum(['member', 'representative']),
        validFrom: dayText,
      }),
    ),
    grants: z.array(z.object({ id: z.uuid(), role: z.string(), placeCode: z.string(), place: z.string() })),
    abilities: abilitiesSchema,
    /** Why an officer of the place cannot verify it: four eyes. */
    verifyRefusal: z.string().nullable(),
  })
  .meta({ id: 'Person' })

export const peoplePageSchema = pageOf(personSummarySchema)

const filters = {
  q: z.string().trim().max(50).optional(),
  state: personState.optional(),
  place: z.string().max(12).optional(),
  activity: z.enum(['active', 'dormant']).optional(),
  isWorker: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
}

export const peopleQuery = z.object({ ...pageQuery, ...changesQuery, ...filters })
export const peopleFilterQuery = z.object(filters)

const fields = {
  name: z.string().trim().min(1).max(50),
  phone: z.string().trim().max(30).nullable(),
  idNumber: z.string().trim().max(30).nullable(),
  email: z.email().max(200).nullable(),
  placeCode: z.string().max(12),
  employer: z.string().trim().max(100),
  title: z.string().trim().max(50),
  subjectCode: z.string().max(10).nullable(),
  introduction: z.string().trim().max(2_000),
  isWorker: z.boolean(),
}

const { name, placeCode, ...optional } = fields

const personFields = { name, placeCode, ...z.object(optional).partial().shape }

/** At the counter, with the purposes the signed form consents to. */
export const newPersonSchema = z.object({
  ...personFields,
  consents: z.array(z.enum(CONSENT_PURPOSES)).max(4).optional(),
})

export const signUpSchema = z.object({
  ...personFields,
  /** What one consents to, each on the version of the text that was shown. */
  consents: z
    .array(z.object({ purpose: z.enum(CONSENT_PURPOSES), version: z.int() }))
    .max(4)
    .optional(),
  phone: z.string().trim().min(1).max(30),
  login: z.string().trim().min(2).max(100),
  password: z.string().min(1).max(200),
})

export const personUpdateSchema = z.object(fields).partial().extend({ version: z.int() })

export const reasonSchema = z.object({ reason: z.string().trim().max(500) })

export const revealSchema = z.object({ purpose: z.string().trim().min(2).max(200) })
