import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { ImportDefinition, LinedRow } from '#platform/import.ts'
import { findPersonalData } from '#platform/privacy.ts'
import type { ColumnDefinition, MappedRow, RowProblem } from '#platform/sheets/index.ts'
import { resolveParties } from '#register'
import { importPostings, type NewPosting } from './import-postings.ts'
import { detailsSchema, POSTING_KINDS, type PostingKind } from './posting.contract.ts'

/** What may be set for a whole file whose rows do not say it. */
export interface ImportDefaults {
  readonly side: 'need' | 'offer'
  readonly placeCode: string
  readonly state: 'submitted' | 'published'
}

export const importColumns: readonly ColumnDefinition[] = [
  { key: 'id', zh: '编号', en: 'id', aliases: ['序号', 'source id'] },
  { key: 'kind', zh: '类别', en: 'kind' },
  { key: 'title', zh: '标题', en: 'title', aliases: ['名称', '需求名称', '成果名称'], required: true },
  { key: 'abstract', zh: '摘要', en: 'abstract', aliases: ['简介'] },
  { key: 'text', zh: '正文', en: 'text', aliases: ['内容', '详细说明', 'body'] },
  { key: 'owner', zh: '单位名称', en: 'organisation', aliases: ['单位', '企业名称', 'owner'] },
  { key: 'creditCode', zh: '统一社会信用代码', en: 'credit code' },
  { key: 'place', zh: '地区代码', en: 'region', aliases: ['行政区划代码', 'place'] },
  { key: 'industry', zh: '行业代码', en: 'industry' },
  { key: 'field', zh: '学科代码', en: 'field', aliases: ['subject'] },
  { key: 'presentMethod', zh: '现行办法', en: 'present method' },
]

const KIND_NAMES: Readonly<Record<string, PostingKind>> = {
  需求: 'need',
  科技需求: 'need',
  科技所能: 'capability',
  所能: 'capability',
  成果: 'achievement',
  科技成果: 'achievement',
  承接项目: 'undertaking',
}

interface SheetPosting extends Omit<NewPosting, 'ownerOrganisationId' | 'ownerPersonId'> {
  readonly ownerName: string
  readonly creditCode: string
}

const cellsSchema = z.object({
  id: z.string().max(100).default(''),
  kind: z.string().default(''),
  title: z.string().min(1).max(200),
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
  title: { zh: '标题必填,最多 200 字', en: 'The title is needed and has at most 200 characters' },
  abstract: { zh: '摘要最多 1000 字', en: 'The abstract has at most 1,000 characters' },
  text: { zh: '正文最多 20000 字', en: 'The text has at most 20,000 characters' },
  place: { zh: '地区代码应为 6、9 或 12 位数字', en: 'A region code has 6, 9 or 12 digits' },
  industry: { zh: '行业代码应为门类字母或 2–4 位数字', en: 'An industry code is a letter or 2–4 digits' },
  field: { zh: '学科代码应为 3–7 位数字', en: 'A subject code has 3–7 digits' },
}

/** How needs or offers are read from a spreadsheet or a jsonl file. */
export function postingImport(defaults: ImportDefaults): ImportDefinition<SheetPosting> {
  return {
    columns: importColumns,
    parse: (row) => parseRow(row, defaults),
    check: checkRows,
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
      problems: [...fields].map((column) => ({ column, text: PROBLEMS[column] ?? PROBLEMS['title']! })),
    }
  }
  const cells = parsed.data
  const kind = kindOf(cells.kind, defaults.side)
  if (!kind) return { problems: [{ column: 'kind', text: KIND_PROBLEM }] }
  const publicText = [cells.title, cells.abstract, cells.text].join('\n')
  if (findPersonalData(publicText).length > 0)
    return { problems: [{ column: 'text', text: PERSONAL_PROBLEM }] }
  return {
    row: {
      kind,
      title: cells.title,
      abstract: cells.abstract,
      body: cells.text,
      placeCode: cells.place || defaults.placeCode,
      industryCode: cells.industry || null,
      subjectCode: cells.field || null,
      details: detailsSchema.parse(cells.presentMethod ? { presentMethod: cells.presentMethod } : {}),
      sourceRef: cells.id ? `${defaults.side}:${cells.id}` : null,
      ownerName: cells.owner,
      creditCode: cells.creditCode,
    },
  }
}

const KIND_PROBLEM = {
  zh: '类别应为:需求、科技所能、成果、承接项目',
  en: 'The kind is one of: need, capability, achievement, undertaking',
}
const PERSONAL_PROBLEM = {
  zh: '公开内容里含有身份证号或手机号,请删除',
  en: 'The public text contains an ID or phone number; remove it',
}

function kindOf(text: string, side: 'need' | 'offer'): PostingKind | undefined {
  if (text === '') return side === 'need' ? 'need' : 'achievement'
  const kind = KIND_NAMES[text] ?? POSTING_KINDS.find((known) => known === text.toLowerCase())
  return (kind === 'need') === (side === 'need') ? kind : undefined
}

async function checkRows(ctx: Context, rows: readonly LinedRow<SheetPosting>[]): Promise<RowProblem[]> {
  const problems: RowProblem[] = []
  const seen = new Map<string, number>()
  for (const { line, row } of rows) {
    if (!row.sourceRef) continue
    const earlier = seen.get(row.sourceRef)
    if (earlier !== undefined) problems.push({ line, column: 'id', text: repeated(earlier) })
    else seen.set(row.sourceRef, line)
  }
  const taken = await takenRefs(ctx, [...seen.keys()])
  const owners = await resolveParties(
    ctx,
    rows.map(({ row }) => ({ name: row.ownerName, creditCode: row.creditCode })),
  )
  for (const [index, { line, row }] of rows.entries()) {
    if (row.sourceRef && taken.has(row.sourceRef))
      problems.push({ line, column: 'id', text: IMPORTED_BEFORE })
    if (!owners[index] && (row.ownerName || row.creditCode))
      problems.push({ line, column: 'owner', text: UNKNOWN_OWNER })
  }
  return problems
}

const IMPORTED_BEFORE = { zh: '这个编号以前已经导入过', en: 'This id was imported before' }
const UNKNOWN_OWNER = {
  zh: '登记册里没有这个单位,请先登记并核验',
  en: 'The register has no such organisation; register and verify it first',
}

function repeated(line: number): { zh: string; en: string } {
  return { zh: `编号与第 ${line} 行重复`, en: `The id repeats line ${line}` }
}

async function takenRefs(ctx: Context, refs: string[]): Promise<Set<string>> {
  const taken = new Set<string>()
  for (let from = 0; from < refs.length; from += 10_000) {
    const rows = await ctx.db
      .selectFrom('exchange.posting')
      .select('sourceRef')
      .where('sourceRef', 'in', refs.slice(from, from + 10_000))
      .execute()
    for (const row of rows) if (row.sourceRef) taken.add(row.sourceRef)
  }
  return taken
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
  const postings = rows.map(({ ownerName: _name, creditCode: _code, ...row }, index) => ({
    ...row,
    ownerOrganisationId: owners[index] ?? null,
    ownerPersonId: null,
  }))
  await importPostings(ctx, postings, { state: defaults.state })
}
