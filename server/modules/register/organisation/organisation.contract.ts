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

const legalKinds = [
  'enterprise',
  'institution',
  'university',
  'society',
  'cooperative',
  'government',
] as const
/** What an organisation may be registered as; a studio has a way of its own. */
const legalKind = z.enum(legalKinds)
const kind = z.enum([...legalKinds, 'studio'])
export const directionsSchema = z.array(z.string().trim().min(1).max(30)).max(10)
const organisationState = z.enum(['registered', 'returned', 'verified', 'merged', 'closed'])

const organisationSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  creditCode: z.string().nullable(),
  kind,
  placeCode: z.string(),
  place: z.string(),
  industryCode: z.string().nullable(),
  state: stateSchema,
  /** Worked out every night from records; null where it is not verified, or has done nothing yet. */
  activity: stateSchema.nullable(),
  activeOn: dayText.nullable(),
  registeredAt: instantText,
  verifiedAt: instantText.nullable(),
})

export const organisationSummarySchema = organisationSummary.meta({ id: 'OrganisationSummary' })
export const organisationsPageSchema = pageOf(organisationSummarySchema)

export const organisationSchema = organisationSummary
  .extend({
    address: z.string(),
    introduction: z.string(),
    /** What a studio offers to do; empty for others. */
    directions: z.array(z.string()),
    stateReason: z.string().nullable(),
    mergedInto: z.uuid().nullable(),
    version: z.int(),
    members: z.array(
      z.object({
        id: z.uuid(),
        personId: z.uuid(),
        name: z.string(),
        role: z.enum(['member', 'representative']),
        validFrom: dayText,
      }),
    ),
    abilities: abilitiesSchema,
    /** Why an officer of the place cannot verify it: four eyes. */
    verifyRefusal: z.string().nullable(),
  })
  .meta({ id: 'Organisation' })

export const organisationCardSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind,
    placeCode: z.string(),
    place: z.string(),
    industryCode: z.string().nullable(),
    industry: z.string().nullable(),
    introduction: z.string(),
    directions: z.array(z.string()),
    /** Of a studio, those who agreed to be named in public, its leader first; empty for others. */
    members: z.array(z.object({ name: z.string(), title: z.string(), isLeader: z.boolean() })),
  })
  .meta({ id: 'OrganisationCard' })

const filters = {
  q: z.string().trim().max(100).optional(),
  state: organisationState.optional(),
  place: z.string().max(12).optional(),
  kind: kind.optional(),
  activity: z.enum(['active', 'dormant']).optional(),
}

export const organisationsQuery = z.object({ ...pageQuery, ...changesQuery, ...filters })
export const organisationsFilterQuery = z.object(filters)

const required = {
  name: z.string().trim().min(2).max(100),
  kind: legalKind,
  placeCode: z.string().max(12),
}
const optional = {
  creditCode: z.string().trim().max(30).nullable(),
  industryCode: z.string().max(10).nullable(),
  address: z.string().trim().max(200),
  introduction: z.string().trim().max(2_000),
}

export const newOrganisationSchema = z.object({ ...required, ...z.object(optional).partial().shape })

export const organisationUpdateSchema = z
  .object({ ...required, ...optional, directions: directionsSchema })
  .partial()
  .extend({ version: z.int() })
