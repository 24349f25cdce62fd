import type { ReactNode } from 'react'
import { fenToYuan, yuanToFen } from '#web/console/parts/yuan.ts'
import type { Posting, PostingDetails, PostingDraft, PostingKind } from './api.console.ts'
import { detailFields, type TechnicalIndex } from './labels.console.ts'

const amounts = [
  'presentCostFen',
  'budgetLowFen',
  'budgetHighFen',
  'priceLowFen',
  'priceHighFen',
] as const satisfies readonly (keyof PostingDetails)[]
const numbers = [
  'maturity',
  'teamSize',
  'durationMonths',
] as const satisfies readonly (keyof PostingDetails)[]

interface TypedIndex {
  readonly name: string
  readonly op: TechnicalIndex['op']
  readonly value: string
  /** The greater end of a range. */
  readonly upper?: string | undefined
  readonly unit?: string
  readonly required?: boolean
}

/** What the form keeps: amounts in yuan and numbers as typed. */
export interface PostingValues {
  kind: PostingKind
  title: string
  abstract?: string
  body?: string
  ownerOrganisationId?: string
  placeCode: string
  industryCode?: string
  subjectCode?: string
  details?: Record<string, unknown> & { indices?: TypedIndex[]; regions?: string[] }
  visibility?: Posting['visibility']
  /** With the id as value and the name as label, as the choice shows them. */
  conflicts?: readonly { readonly value: string; readonly label: ReactNode }[]
}

/** The fields of a kind, with the upper ends of its ranges. */
function fieldsOf(kind: PostingKind): ReadonlySet<string> {
  const upper = { budgetLowFen: 'budgetHighFen', priceLowFen: 'priceHighFen' } as Record<string, string>
  return new Set(['regions', ...detailFields[kind].flatMap((field) => [field, upper[field] ?? field])])
}

function typed(field: string, value: unknown): unknown {
  if ((amounts as readonly string[]).includes(field)) return yuanToFen(String(value)) ?? undefined
  if ((numbers as readonly string[]).includes(field)) return Number(value)
  if (field !== 'indices') return value
  return (value as TypedIndex[]).map(storedIndex)
}

function storedIndex({ upper, required, ...index }: TypedIndex): TechnicalIndex {
  const isRange = index.op === 'between' && upper !== undefined
  return {
    ...{ ...index, value: Number(index.value), unit: index.unit ?? '' },
    ...(isRange ? { upper: Number(upper) } : {}),
    ...(required ? { required } : {}),
  }
}

/** An index as the form keeps it. */
export function typedIndex({ upper, ...index }: TechnicalIndex): TypedIndex {
  return {
    ...{ ...index, value: String(index.value) },
    ...(upper === undefined ? {} : { upper: String(upper) }),
  }
}

/** What is sent: only the fields that belong to the kind and were filled in. */
export function draftOf(values: PostingValues, ownerPersonId: string | null): PostingDraft {
  const fields = fieldsOf(values.kind)
  const entries = Object.entries(values.details ?? {})
    .filter(([field, value]) => fields.has(field) && value !== undefined && value !== '' && value !== null)
    .map(([field, value]) => [field, typed(field, value)] as const)
  return {
    kind: values.kind,
    title: values.title,
    abstract: values.abstract ?? '',
    body: values.body ?? '',
    ownerOrganisationId: values.ownerOrganisationId ?? null,
    ownerPersonId: values.ownerOrganisationId ? null : ownerPersonId,
    placeCode: values.placeCode,
    industryCode: values.industryCode || null,
    subjectCode: values.subjectCode || null,
    details: Object.fromEntries(entries),
    visibility: values.visibility ?? 'public',
    conflicts: (values.conflicts ?? []).map(({ value, label }) => ({ id: value, name: String(label) })),
  }
}

/** The values the form begins with for a posting that is changed. */
export function valuesOf(posting: Posting): PostingValues {
  const { details } = posting
  const yuan = Object.fromEntries(
    amounts.filter((field) => details[field]).map((field) => [field, fenToYuan(details[field])]),
  )
  const { indices: stored, ...rest } = details
  const indices = stored?.map(typedIndex)
  return {
    kind: posting.kind,
    title: posting.title,
    abstract: posting.abstract,
    body: posting.body,
    placeCode: posting.placeCode,
    ...(posting.ownerOrganisationId ? { ownerOrganisationId: posting.ownerOrganisationId } : {}),
    ...(posting.industryCode ? { industryCode: posting.industryCode } : {}),
    ...(posting.subjectCode ? { subjectCode: posting.subjectCode } : {}),
    details: { ...rest, ...yuan, ...(indices ? { indices } : {}) },
    visibility: posting.visibility,
    conflicts: posting.conflicts.map(({ id, name }) => ({ value: id ?? '', label: name })),
  }
}
