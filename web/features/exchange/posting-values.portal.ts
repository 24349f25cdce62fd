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
  readonly unit: string
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
}

export const emptyIndex: IndexRow = { name: '', op: '>=', value: '', unit: '' }

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
    indices: (details.indices ?? []).map((index) => ({ ...index, value: String(index.value) })),
    transferModes: details.transferModes ?? [],
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
}

type Reading<T> = { readonly value: T } | { readonly problems: readonly FieldProblem[] }

const problem = (field: string, detail: string): FieldProblem => ({ field, code: 'form', detail })

function isEmptyRow({ name, value, unit }: IndexRow): boolean {
  return !name.trim() && !value.trim() && !unit.trim()
}

/** Rows keep their place in the list, so that an error of the server leads to the right one. */
function readIndices(values: PostingValues, words: ValueWords, problems: FieldProblem[]): TechnicalIndex[] {
  return values.indices.map(({ name, op, value, unit }, row) => {
    const number = numberFrom(value)
    if (!name.trim()) problems.push(problem(`details.indices.${row}.name`, words.indexName))
    if (number === null || number === undefined) {
      problems.push(problem(`details.indices.${row}.value`, words.number))
    }
    return { name: name.trim(), op, value: number ?? 0, unit: unit.trim() }
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
  return read as PostingDetails
}

/** Rows that were opened and left empty are no indices. */
export function withoutEmptyRows(values: PostingValues): PostingValues {
  return { ...values, indices: values.indices.filter((row) => !isEmptyRow(row)) }
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
    },
  }
}
