import { z } from 'zod'
import type { IndexOperator } from '#matching'
import {
  abilitiesSchema,
  changesQuery,
  dayText,
  fenText,
  instantText,
  pageOf,
  pageQuery,
  stateSchema,
} from '#platform/http/contracts.ts'

export const POSTING_KINDS = ['need', 'capability', 'achievement', 'undertaking'] as const
export type PostingKind = (typeof POSTING_KINDS)[number]
export const OFFER_KINDS: readonly PostingKind[] = ['capability', 'achievement', 'undertaking']

export const POSTING_STATES = [
  'draft',
  'submitted',
  'on_hold',
  'rejected',
  'published',
  'suspended',
  'expired',
  'contracted',
  'withdrawn',
] as const

export const CONTRACT_KINDS = ['development', 'transfer', 'licence', 'consulting', 'service'] as const

const line = z.string().trim().max(200)
const paragraph = z.string().trim().max(2_000)

export const INDEX_OPERATORS = [
  '>=',
  '>',
  '<=',
  '<',
  '=',
  'between',
  'tolerance',
] as const satisfies readonly IndexOperator[]

/**
 * A number that must be reached: “抗拉强度 ≥ 600 MPa”. `between` has its greater end in `upper`; `tolerance` is ± around
 * the nominal value. An offer that misses a required one is not matched.
 */
export const indexSchema = z
  .object({
    name: z.string().trim().min(1).max(60),
    op: z.enum(INDEX_OPERATORS),
    value: z.number(),
    upper: z.number().optional(),
    unit: z.string().trim().max(30).default(''),
    required: z.boolean().optional(),
  })
  .meta({ id: 'TechnicalIndex' })

export type TechnicalIndex = z.infer<typeof indexSchema>

export const INDICES_AT_MOST = 20

/** A code of GB/T 2260 (six digits) or of a town or village below it. */
export const placeCodeText = z.string().regex(/^\d{6}(\d{3}){0,2}$/)

/** What the kinds ask for beyond title, abstract and body; every part may be left empty. */
export const detailsSchema = z
  .object({
    presentMethod: paragraph.optional(),
    presentCostFen: fenText.optional(),
    indices: z.array(indexSchema).max(INDICES_AT_MOST).optional(),
    budgetLowFen: fenText.optional(),
    budgetHighFen: fenText.optional(),
    deadlineOn: dayText.optional(),
    wants: z.enum(['expert', 'result', 'test', 'joint_rd', 'talent']).optional(),
    contractKind: z.enum(CONTRACT_KINDS).optional(),
    solves: paragraph.optional(),
    advantage: paragraph.optional(),
    economics: paragraph.optional(),
    maturity: z.int().min(1).max(9).optional(),
    transferModes: z.array(z.enum(['transfer', 'licence', 'shares', 'use_first'])).optional(),
    ipStatus: line.optional(),
    methods: paragraph.optional(),
    equipment: paragraph.optional(),
    cases: paragraph.optional(),
    deliverables: paragraph.optional(),
    teamSize: z.int().min(1).max(1_000).optional(),
    durationMonths: z.int().min(1).max(120).optional(),
    priceLowFen: fenText.optional(),
    priceHighFen: fenText.optional(),
    /** Places the other side must lie in; everywhere when there are none. */
    regions: z.array(placeCodeText).max(20).optional(),
  })
  .meta({ id: 'PostingDetails' })

export type PostingDetails = z.infer<typeof detailsSchema>

/**
 * Who may read all of a posting before an introduction. `matched`: everyone reads title and abstract, the rest is for
 * those a broker brings together with it. `broker`: nobody but brokers and officers finds it.
 */
export const VISIBILITIES = ['public', 'matched', 'broker'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** Somebody a posting must not be matched with: by id, or an organisation by its exact name or credit code. */
const conflictSchema = z
  .object({ id: z.uuid().nullable().default(null), name: z.string().trim().min(1).max(200) })
  .meta({ id: 'DeclaredConflict' })

export const CONFLICTS_AT_MOST = 20

export const postingInput = z
  .object({
    kind: z.enum(POSTING_KINDS),
    title: z.string().trim().min(4).max(200),
    abstract: z.string().trim().max(1_000).default(''),
    body: z.string().trim().max(20_000).default(''),
    ownerOrganisationId: z.uuid().nullable().default(null),
    ownerPersonId: z.uuid().nullable().default(null),
    placeCode: placeCodeText,
    industryCode: z.string().max(10).nullable().default(null),
    subjectCode: z.string().max(10).nullable().default(null),
    details: detailsSchema.default({}),
    visibility: z.enum(VISIBILITIES).default('public'),
    conflicts: z.array(conflictSchema).max(CONFLICTS_AT_MOST).default([]),
  })
  .meta({ id: 'PostingDraft' })

export type PostingInput = z.infer<typeof postingInput>

const card = {
  id: z.uuid(),
  kind: z.enum(POSTING_KINDS),
  title: z.string(),
  abstract: z.string(),
  ownerName: z.string(),
  placeCode: z.string(),
  placeName: z.string(),
  industryCode: z.string().nullable(),
  subjectCode: z.string().nullable(),
  visibility: z.enum(VISIBILITIES),
  state: stateSchema,
  submittedAt: instantText.nullable(),
  publishedAt: instantText.nullable(),
  createdAt: instantText,
}

export const postingCard = z.object(card).meta({ id: 'PostingCard' })
export const postingPage = pageOf(postingCard)

export const postingDetail = z
  .object({
    ...card,
    body: z.string(),
    details: detailsSchema,
    ownerOrganisationId: z.uuid().nullable(),
    ownerPersonId: z.uuid().nullable(),
    source: z.string(),
    /** The rest of it is confidential to this reader: no owner, text or answers. */
    isAbridged: z.boolean(),
    regionNames: z.array(z.string()),
    /** For its owner and the staff of its place; empty for everyone else. */
    conflicts: z.array(conflictSchema),
    stateReason: z.string().nullable(),
    /** The last day it is public, for its owner and the staff of its place. */
    expiresOn: dayText.nullable(),
    openOrder: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    abilities: abilitiesSchema,
  })
  .meta({ id: 'Posting' })

export const postingQuery = z.object({
  ...pageQuery,
  ...changesQuery,
  q: z.string().trim().max(200).optional(),
  side: z.enum(['need', 'offer']).optional(),
  kind: z.enum(POSTING_KINDS).optional(),
  state: z.enum(POSTING_STATES).optional(),
  place: z.string().max(12).optional(),
  /** A section letter or a division, and everything below it. */
  industry: z.string().max(10).optional(),
  /** A discipline, and everything below it. */
  subject: z.string().max(10).optional(),
  mine: z.stringbool().optional(),
})

export type PostingQuery = z.infer<typeof postingQuery>

export const indicesBody = z.object({ text: z.string().max(4_000) })
export const indicesRead = z.object({ indices: z.array(indexSchema) })

export const reasonBody = z.object({ reason: z.string().trim().min(2).max(500) })

export const batchBody = z.object({ ids: z.array(z.uuid()).min(1).max(200) })

export const summarySchema = z
  .object({
    needs: z.int(),
    offers: z.int(),
    deals: z.int(),
    dealsAmountFen: fenText,
    organisations: z.int(),
    workers: z.int(),
  })
  .meta({ id: 'ExchangeSummary' })
