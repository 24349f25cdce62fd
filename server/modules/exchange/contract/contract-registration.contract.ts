import { z } from 'zod'
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
import { CONTRACT_KINDS } from '../posting/posting.contract.ts'
import { PAYMENT_MODES } from '../deal/course.contract.ts'
import { REGISTRATION_STATES } from './contract-registration.states.ts'

/** 合同主体性质代码: what kind of body a party is, as the registry's form JJ-001 codes it. */
export const PARTY_NATURES = ['010', '020', '021', '022', '023', '030', '100', '200', '300', '400'] as const

/** 知识产权类型. */
export const IP_KINDS = [
  'technical_secret',
  'patent',
  'software',
  'integrated_circuit',
  'plant_variety',
  'biological_medicine',
  'none',
] as const

/** 计划来源. */
export const PLAN_SOURCES = ['national', 'ministry', 'province', 'city', 'none'] as const

const party = z.object({
  /** ISO 3166-1 alpha-3; the form asks for three letters. */
  country: z.string().regex(/^[A-Z]{3}$/),
  /** GB/T 2260. */
  region: z.string().regex(/^\d{6}$/),
  nature: z.enum(PARTY_NATURES),
})

/** What the registry's form asks for besides what the deal says already. */
export const registrationForm = z
  .object({
    projectName: z.string().trim().min(4).max(200),
    validFrom: dayText,
    validTo: dayText,
    buyer: party,
    seller: party,
    technicalField: z.string().trim().max(100).default(''),
    socioEconomicTarget: z.string().trim().max(100).default(''),
    ipKind: z.enum(IP_KINDS),
    planSource: z.enum(PLAN_SOURCES),
    /** Of transfers and licences. */
    expectedInvestmentFen: fenText.nullable().default(null),
    expectedOutputFen: fenText.nullable().default(null),
    /** The complete text of the contract; needed for the filing. */
    fileId: z.uuid().nullable().default(null),
  })
  .meta({ id: 'ContractRegistrationForm' })

export type RegistrationForm = z.infer<typeof registrationForm>

const recognised = { recognisedTotalFen: fenText, recognisedTechnicalFen: fenText }

export const takingUpBody = z
  .object({ needsExperts: z.boolean().default(false) })
  .meta({ id: 'ContractRegistrationTakingUp' })

export const certificateBody = z
  .object({
    /** 16 digits, of older certificates 14. */
    certificateNumber: z.string().regex(/^(\d{14}|\d{16})$/),
    ...recognised,
  })
  .meta({ id: 'ContractCertificate' })

export const amendmentBody = z
  .object({ text: z.string().trim().min(4).max(1000), ...recognised })
  .meta({ id: 'ContractAmendment' })

const card = {
  id: z.uuid(),
  number: z.string(),
  state: stateSchema,
  dealId: z.uuid(),
  dealNumber: z.string(),
  projectName: z.string(),
  contractKind: z.enum(CONTRACT_KINDS),
  buyerName: z.string(),
  sellerName: z.string(),
  placeCode: z.string(),
  placeName: z.string(),
  amountTotalFen: fenText,
  amountTechnicalFen: fenText,
  filedOn: dayText.nullable(),
  /** The last working day for the decision. */
  dueOn: dayText.nullable(),
  needsExperts: z.boolean(),
  certificateNumber: z.string().nullable(),
  registeredOn: dayText.nullable(),
  recognisedTotalFen: fenText.nullable(),
  recognisedTechnicalFen: fenText.nullable(),
  createdAt: instantText,
}

export const registrationCard = z.object(card).meta({ id: 'ContractRegistrationCard' })
export const registrationPage = pageOf(registrationCard)

export const registrationDetail = z
  .object({
    ...card,
    stateReason: z.string().nullable(),
    workingDays: z.int().nullable(),
    signedOn: dayText.nullable(),
    paymentMode: z.enum(PAYMENT_MODES),
    form: registrationForm,
    file: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    amendments: z.array(z.object({ on: dayText, text: z.string(), ...recognised })),
    abilities: abilitiesSchema,
  })
  .meta({ id: 'ContractRegistration' })

export const registrationQuery = z.object({
  ...pageQuery,
  ...changesQuery,
  state: z.enum(REGISTRATION_STATES).optional(),
  place: z.string().max(12).optional(),
  /** Those the registry has not decided in time. */
  overdue: z.stringbool().optional(),
})

export type RegistrationQuery = z.infer<typeof registrationQuery>
