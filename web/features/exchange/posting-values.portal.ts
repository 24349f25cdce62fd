import type { FieldProblem } from '#web/lib/problem.ts'
import type { Posting, PostingDetails, PostingDraft, PostingKind, TechnicalIndex } from './api.portal.ts'
import { fenFromWan, numberFrom, wanFromFen } from './wan.portal.ts'

/** Answers that are texts; kept as they are typed. */
export const proseKeys = [
  'presentMethod',
  'solves',
  'advantage',
  'economics',
  'methods',
  'equipment',
  'cases',
  'deliverables',
  'ipStatus',
] as const

/** Amounts, in 万元 while they are typed. */
export const moneyKeys = [
  'presentCostFen',
  'budgetLowFen',
  'budgetHighFen',
  'priceLowFen',
  'priceHighFen',
] as const
const numberKeys = ['maturity', 'teamSize', 'durationMonths'] as const
const choiceKeys = ['deadlineOn', 'wants', 'contractKind'] as const

export type ProseKey = (typeof proseKeys)[number]
export type MoneyKey = (typeof moneyKeys)[number]
export type NumberKey = (typeof numberKeys)[number]
export type ChoiceKey = (typeof choiceKeys)[number]
export type DetailKey = ProseKey | MoneyKey | NumberKey | ChoiceKey
export type TransferMode = NonNullable<PostingDetails['transferModes']>[number]

/** One row of the index table while it is typed. */
export interface IndexRow {
  readonly name: string
  readonly op: TechnicalIndex['op']
  readonly value: string
  /** The greater end of a range. */
  readonly upper: string
  readonly unit: string
  readonly required: boolean
}

/** Somebody not to be matched with; without an id while the server has not found the name. */
export interface ConflictRow {
  readonly id: string | null
  readonly name: string
}

/** Everything of the form as it was typed; what is not asked of a kind stays empty. */
export interface PostingValues {
  readonly kind: PostingKind | ''
  readonly title: string
  readonly abstract: string
  readonly body: string
  /** `person`, or the id of an organisation. */
  readonly owner: string
  readonly placeCode: string
  readonly industryCode: string
  readonly subjectCode: string
  readonly details: Readonly<Partial<Record<DetailKey, string>>>
  readonly indices: readonly IndexRow[]
  readonly transferModes: readonly TransferMode[]
  /** Codes of the places the other side must lie in. */
  readonly regions: readonly string[]
  readonly visibility: Posting['visibility']
  readonly conflicts: readonly ConflictRow[]
}

export const emptyIndex: IndexRow = { name: '', op: '>=', value: '', upper: '', unit: '', required: false }

/** An index as a row of the form. */
export function indexRowOf({ name, op, value, upper, unit, required }: TechnicalIndex): IndexRow {
  const end = upper === undefined ? '' : String(upper)
  return { name, op, value: String(value), upper: end, unit: unit ?? '', required: required ?? false }
}

export function emptyValues(kind: PostingKind | ''): PostingValues {
  return {
    kind,
    title: '',
    abstract: '',
    body: '',
    owner: 'person',
    placeCode: '',
    industryCode: '',
    subjectCode: '',
    details: {},
    indices: [],
    transferModes: [],
    regions: [],
    visibility: 'public',
    conflicts: [],
  }
}

/** The form of a posting that the server knows. */
export function valuesOf(posting: Posting): PostingValues {
  const { details } = posting
  const typed: Partial<Record<DetailKey, string>> = {}
  for (const key of [...proseKeys, ...choiceKeys]) typed[key] = details[key] ?? ''
  for (const key of moneyKeys) typed[key] = wanFromFen(details[key])
  for (const key of numberKeys) typed[key] = details[key] === undefined ? '' : String(details[key])
  return {
    kind: posting.kind,
    title: posting.title,
    abstract: posting.abstract,
    body: posting.body,
    owner: posting.ownerOrganisationId ?? 'person',
    placeCode: posting.placeCode,
    industryCode: posting.industryCode ?? '',
    subjectCode: posting.subjectCode ?? '',
    details: typed,
    indices: (details.indices ?? []).map(indexRowOf),
    transferModes: details.transferModes ?? [],
    regions: details.regions ?? [],
    visibility: posting.visibility,
    conflicts: posting.conflicts.map(({ id, name }) => ({ id: id ?? null, name })),
  }
}

/** The sentences for what the form cannot send. */
export interface ValueWords {
  readonly kind: string
  readonly title: string
  readonly place: string
  readonly amount: string
  readonly number: string
  readonly indexName: string
  /** For a range whose second figure is missing or smaller. */
  readonly range: string
}

type Reading<T> = { readonly value: T } | { readonly problems: readonly FieldProblem[] }

const problem = (field: string, detail: string): FieldProblem => ({ field, code: 'form', detail })

function isEmptyRow({ name, value, upper, unit }: IndexRow): boolean {
  return [name, value, upper, unit].every((text) => !text.trim())
}

/** Rows keep their place in the list, so that an error of the server leads to the right one. */
function readIndices(values: PostingValues, words: ValueWords, problems: FieldProblem[]): TechnicalIndex[] {
  return values.indices.map(({ name, op, value, upper, unit, required }, row) => {
    const number = numberFrom(value)
    const end = op === 'between' ? numberFrom(upper) : undefined
    if (!name.trim()) problems.push(problem(`details.indices.${row}.name`, words.indexName))
    if (number === null || number === undefined) {
      problems.push(problem(`details.indices.${row}.value`, words.number))
    } else if (op === 'between' && (end === null || end === undefined || end < number)) {
      problems.push(problem(`details.indices.${row}.upper`, words.range))
    }
    return {
      ...{ name: name.trim(), op, value: number ?? 0, unit: unit.trim() },
      ...(typeof end === 'number' ? { upper: end } : {}),
      ...(required ? { required } : {}),
    }
  })
}

function readDetails(values: PostingValues, words: ValueWords, problems: FieldProblem[]): PostingDetails {
  const read: Record<string, unknown> = {}
  for (const key of [...proseKeys, ...choiceKeys]) {
    const text = (values.details[key] ?? '').trim()
    if (text) read[key] = text
  }
  for (const key of moneyKeys) {
    const fen = fenFromWan(values.details[key] ?? '')
    if (fen === null) problems.push(problem(`details.${key}`, words.amount))
    else if (fen !== undefined) read[key] = fen
  }
  for (const key of numberKeys) {
    const number = numberFrom(values.details[key] ?? '')
    if (number === null) problems.push(problem(`details.${key}`, words.number))
    else if (number !== undefined) read[key] = number
  }
  const indices = readIndices(values, words, problems)
  if (indices.length > 0) read['indices'] = indices
  if (values.transferModes.length > 0) read['transferModes'] = values.transferModes
  if (values.regions.length > 0) read['regions'] = values.regions
  return read as PostingDetails
}

/** Rows that were opened and left empty are no answers. */
export function withoutEmptyRows(values: PostingValues): PostingValues {
  return {
    ...values,
    indices: values.indices.filter((row) => !isEmptyRow(row)),
    conflicts: values.conflicts.filter(({ name }) => name.trim() !== ''),
  }
}

/** Turns the form into what the server takes, or says field by field what cannot be sent. */
export function readValues(
  values: PostingValues,
  { personId, words }: { personId: string | null; words: ValueWords },
): Reading<PostingDraft> {
  const problems: FieldProblem[] = []
  const { kind, owner } = values
  if (kind === '') problems.push(problem('kind', words.kind))
  if ([...values.title.trim()].length < 4) problems.push(problem('title', words.title))
  if (values.placeCode === '') problems.push(problem('placeCode', words.place))
  const details = readDetails(values, words, problems)
  if (problems.length > 0 || kind === '') return { problems }
  const isPerson = owner === 'person'
  return {
    value: {
      kind,
      title: values.title.trim(),
      abstract: values.abstract.trim(),
      body: values.body.trim(),
      ownerOrganisationId: isPerson ? null : owner,
      ownerPersonId: isPerson ? personId : null,
      placeCode: values.placeCode,
      industryCode: values.industryCode || null,
      subjectCode: values.subjectCode || null,
      details,
      visibility: values.visibility,
      conflicts: values.conflicts.map(({ id, name }) => ({ id, name: name.trim() })),
    },
  }
}
