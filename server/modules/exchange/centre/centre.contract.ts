import { z } from 'zod'
import {
  abilitiesSchema,
  dayText,
  fenText,
  instantText,
  pageOf,
  pageQuery,
  stateSchema,
} from '#platform/http/contracts.ts'
import { CENTRE_STATES } from './centre.states.ts'

export const LEVELS = ['city', 'county'] as const
export const DUTIES = ['head', 'broker', 'reception', 'technology', 'other'] as const
/** 财政（中央、省、市、县）, 自筹, 其他. */
export const FUNDING_SOURCES = ['central', 'province', 'city', 'county', 'own', 'other'] as const

const words = (most: number) => z.string().trim().max(most)
/** Midnight as an end is 23:59: a period lies within one day. */
const timeText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const period = { opens: timeText, closes: timeText }

const opening = {
  hours: z.array(z.object({ weekday: z.int().min(1).max(7), ...period })).max(28),
  specialDays: z
    .array(
      z.object({
        from: dayText,
        to: dayText,
        note: words(200).min(1),
        /** None: closed. */
        periods: z.array(z.object(period)).max(4),
      }),
    )
    .max(60),
}

const facts = {
  name: words(100).min(2),
  organisationId: z.uuid(),
  address: words(200).min(2),
  /** The centre's own number, never a person's. */
  telephone: z.string().regex(/^[0-9+() -]{5,30}$/),
  services: z.array(words(60).min(1)).max(20),
  foundedOn: dayText,
  ...opening,
}

export const centreDraft = z
  .object({ placeCode: z.string().regex(/^\d{6}$/), ...facts })
  .meta({ id: 'NewServiceCentre' })

export const centreChange = z.object(facts).meta({ id: 'ServiceCentreChange' })

export type CentreDraft = z.infer<typeof centreDraft>
export type CentreChange = z.infer<typeof centreChange>

const card = {
  id: z.uuid(),
  name: z.string(),
  level: z.enum(LEVELS),
  placeCode: z.string(),
  placeName: z.string(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  address: z.string(),
  telephone: z.string(),
  services: z.array(z.string()),
  ...opening,
  opening: z.object({
    isOpen: z.boolean(),
    closesAt: instantText.nullable(),
    opensAt: instantText.nullable(),
    note: z.string().nullable(),
  }),
  foundedOn: dayText,
  acceptedOn: dayText.nullable(),
  state: stateSchema,
}

export const centreCard = z.object(card).meta({ id: 'ServiceCentreCard' })
export const centrePage = pageOf(centreCard)

const staffMember = {
  id: z.uuid(),
  /** Masked to everyone outside the person's place unless the person agreed to be shown. */
  name: z.string(),
  duty: z.enum(DUTIES),
  fromOn: dayText,
  toOn: dayText.nullable(),
}

export const centreDetail = z
  .object({
    ...card,
    /** Those on duty today. */
    staff: z.array(z.object({ name: z.string(), duty: z.enum(DUTIES) })),
    abilities: abilitiesSchema,
  })
  .meta({ id: 'ServiceCentre' })

const file = z.object({ id: z.uuid(), name: z.string() })

export const checklistItemSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    /** What is asked for. */
    required: z.string(),
    condition: z.enum(['missing', 'met', 'lapsed']),
    fulfilledOn: dayText.nullable(),
    validTo: dayText.nullable(),
    lapsedOn: dayText.nullable(),
    lapseReason: z.string().nullable(),
    note: z.string(),
    evidence: z.array(z.object({ id: z.uuid(), file, note: z.string(), createdAt: instantText })),
  })
  .meta({ id: 'CentreChecklistItem' })

export const fundingSchema = z
  .object({
    id: z.uuid(),
    year: z.int(),
    source: z.enum(FUNDING_SOURCES),
    grantedOn: dayText,
    amountFen: fenText,
    usedFen: fenText,
    note: z.string(),
    file: file.nullable(),
    cancelReason: z.string().nullable(),
  })
  .meta({ id: 'CentreFunding' })

export const centreRecord = z
  .object({
    stateReason: z.string().nullable(),
    checklist: z.array(checklistItemSchema),
    staff: z.array(z.object(staffMember)),
    funding: z.array(fundingSchema),
    acceptances: z.array(
      z.object({
        id: z.uuid(),
        acceptedOn: dayText,
        remarks: z.string(),
        items: z.array(z.string()),
        withdrawnOn: dayText.nullable(),
        withdrawnReason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ServiceCentreRecord' })

export const centreQuery = z.object({
  ...pageQuery,
  state: z.enum(CENTRE_STATES).optional(),
  level: z.enum(LEVELS).optional(),
  place: z.string().max(12).optional(),
})

export type CentreQuery = z.infer<typeof centreQuery>

export const fulfilmentBody = z
  .object({
    fulfilledOn: dayText,
    validTo: dayText.nullable().default(null),
    note: words(1000).default(''),
  })
  .meta({ id: 'CentreItemFulfilment' })

export const centreEvidenceBody = z
  .object({ fileId: z.uuid(), note: words(200).default('') })
  .meta({ id: 'NewCentreEvidence' })

export const acceptanceRemarks = z
  .object({ remarks: words(1000).default('') })
  .meta({ id: 'CentreAcceptance' })

export const staffBody = z
  .object({ personId: z.uuid(), duty: z.enum(DUTIES), fromOn: dayText })
  .meta({ id: 'NewCentreStaff' })

export const staffEndBody = z.object({ toOn: dayText }).meta({ id: 'CentreStaffEnd' })

const used = { usedFen: fenText, note: words(500).default('') }

export const fundingBody = z
  .object({
    year: z.int().min(2000).max(2100),
    source: z.enum(FUNDING_SOURCES),
    grantedOn: dayText,
    amountFen: z.string().regex(/^[1-9]\d{0,14}$/),
    ...used,
    fileId: z.uuid().nullable().default(null),
  })
  .meta({ id: 'NewCentreFunding' })

export const fundingUseBody = z
  .object({ ...used, fileId: z.uuid().nullable().default(null) })
  .meta({ id: 'CentreFundingUse' })
