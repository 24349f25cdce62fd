import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { ImportDefinition } from '#platform/import.ts'
import type { MappedRow } from '#platform/sheets/index.ts'
import { resolveParties } from '#register'
import { checkRows } from './check-rows.ts'
import { resolveNamed } from './check-limits.ts'
import { columnOf, importColumns, type SheetPosting } from './import-columns.ts'
import { importPostings } from './import-postings.ts'
import { personalDataField } from './personal-data.ts'
import { readLimits } from './sheet-limits.ts'
import { detailsSchema, POSTING_KINDS, type PostingKind } from './posting.contract.ts'

/** What may be set for a whole file whose rows do not say it. */
export interface ImportDefaults {
  readonly side: 'need' | 'offer'
  readonly placeCode: string
  readonly state: 'submitted' | 'published'
  /** A collection taken over as it stands, on the command line: its short titles are nobody's to mend here. */
  readonly isTakenOver?: boolean
}

/** As in the form; a shorter title tells neither readers nor matching anything. */
const TITLE_CHARACTERS = 4

const KIND_NAMES: Readonly<Record<string, PostingKind>> = {
  需求: 'need',
  科技需求: 'need',
  科技所能: 'capability',
  所能: 'capability',
  成果: 'achievement',
  科技成果: 'achievement',
  承接项目: 'undertaking',
}

const cellsSchema = z.object({
  id: z.string().max(100).default(''),
  kind: z.string().default(''),
  title: z.string().trim().min(1).max(200),
  abstract: z.string().max(1_000).default(''),
  text: z.string().max(20_000).default(''),
  owner: z.string().default(''),
  creditCode: z.string().default(''),
  place: z
    .string()
    .regex(/^(\d{6}(\d{3}){0,2})?$/)
    .default(''),
  industry: z
    .string()
    .regex(/^([A-T]|\d{2,4})?$/)
    .default(''),
  field: z
    .string()
    .regex(/^(\d{3,7})?$/)
    .default(''),
  presentMethod: z.string().max(2_000).default(''),
})

const PROBLEMS: Readonly<Record<string, { zh: string; en: string }>> = {
  title: { zh: '标题必填，最多 200 字', en: 'The title is needed and has at most 200 characters' },
  abstract: { zh: '摘要最多 1000 字', en: 'The abstract has at most 1,000 characters' },
  text: { zh: '正文最多 20000 字', en: 'The text has at most 20,000 characters' },
  place: { zh: '地区代码应为 6、9 或 12 位数字', en: 'A region code has 6, 9 or 12 digits' },
  industry: { zh: '行业代码应为门类字母或 2–4 位数字', en: 'An industry code is a letter or 2–4 digits' },
  id: { zh: '编号最多 100 字', en: 'An id has at most 100 characters' },
  presentMethod: { zh: '现行办法最多 2000 字', en: 'The present method has at most 2,000 characters' },
  field: { zh: '学科代码应为 3–7 位数字', en: 'A subject code has 3–7 digits' },
}

/** How needs or offers are read from a spreadsheet or a jsonl file. */
export function postingImport(defaults: ImportDefaults): ImportDefinition<SheetPosting> {
  return {
    columns: importColumns,
    parse: (row) => parseRow(row, defaults),
    check: (ctx, rows) => checkRows(ctx, rows, defaults.state),
    write: (ctx, rows) => writeRows(ctx, rows, defaults),
  }
}

function parseRow(
  row: MappedRow,
  defaults: ImportDefaults,
): ReturnType<ImportDefinition<SheetPosting>['parse']> {
  const parsed = cellsSchema.safeParse(row.cells)
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
    return {
      problems: [...fields].map((key) => ({
        column: columnOf(key),
        text: PROBLEMS[key] ?? PROBLEMS['title']!,
      })),
    }
  }
  const cells = parsed.data
  const kind = kindOf(cells.kind, defaults.side)
  if (!kind) return { problems: [{ column: columnOf('kind'), text: KIND_PROBLEMS[defaults.side] }] }
  if (!defaults.isTakenOver && cells.title.length < TITLE_CHARACTERS)
    return { problems: [{ column: columnOf('title'), text: TITLE_SHORT }] }
  return withLimits(row, { ...cells, kind }, defaults)
}

/** The rest of a row whose plain cells can be read: what gates ask about, and whether its texts may be public. */
function withLimits(
  row: MappedRow,
  cells: z.infer<typeof cellsSchema> & { kind: PostingKind },
  defaults: ImportDefaults,
): ReturnType<ImportDefinition<SheetPosting>['parse']> {
  const read = readLimits(row)
  if ('problems' in read)
    return { problems: read.problems.map(({ key, text }) => ({ column: columnOf(key), text })) }
  const { kind, title, abstract, text: body, presentMethod } = cells
  const { details: limits, visibility, conflicts } = read.limits
  const details = detailsSchema.parse({ ...(presentMethod ? { presentMethod } : {}), ...limits })
  const personal = personalDataField({ title, abstract, body, details })
  if (personal)
    return { problems: [{ column: columnOf(COLUMN_OF[personal] ?? personal), text: PERSONAL_PROBLEM }] }
  return {
    row: {
      ...{ kind, title, abstract, body, details, visibility, conflicts },
      placeCode: cells.place || defaults.placeCode,
      industryCode: cells.industry || null,
      subjectCode: cells.field || null,
      sourceRef: cells.id ? `${defaults.side}:${cells.id}` : null,
      ownerName: cells.owner,
      creditCode: cells.creditCode,
    },
  }
}

/** Fields of a posting whose column bears another name. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  ...{ body: 'text', 'details.presentMethod': 'presentMethod', 'details.indices': 'indices' },
}

const KIND_PROBLEMS = {
  need: { zh: '需求表里的类别应为：需求', en: 'In a sheet of needs the kind is: need' },
  offer: {
    zh: '供给表里的类别应为：科技所能、成果、承接项目',
    en: 'In a sheet of offers the kind is one of: capability, achievement, undertaking',
  },
} as const
const TITLE_SHORT = {
  zh: '标题至少 4 字，请写明具体是什么',
  en: 'The title has at least 4 characters; say what it is',
}
const PERSONAL_PROBLEM = {
  zh: '公开内容里含有身份证号或手机号，请删除',
  en: 'The public text contains an ID or phone number; remove it',
}

function kindOf(text: string, side: 'need' | 'offer'): PostingKind | undefined {
  if (text === '') return side === 'need' ? 'need' : 'achievement'
  const kind = KIND_NAMES[text] ?? POSTING_KINDS.find((known) => known === text.toLowerCase())
  return kind !== undefined && (kind === 'need') === (side === 'need') ? kind : undefined
}

async function writeRows(
  ctx: Context,
  rows: readonly SheetPosting[],
  defaults: ImportDefaults,
): Promise<void> {
  const owners = await resolveParties(
    ctx,
    rows.map((row) => ({ name: row.ownerName, creditCode: row.creditCode })),
  )
  const conflictsOf = await resolveNamed(ctx, rows)
  const postings = rows.map(({ ownerName: _name, creditCode: _code, conflicts, ...row }, index) => ({
    ...row,
    conflictOwnerIds: conflicts.flatMap((name) => conflictsOf.get(name) ?? []),
    ownerOrganisationId: owners[index] ?? null,
    ownerPersonId: null,
  }))
  await importPostings(ctx, postings, { state: defaults.state })
}
