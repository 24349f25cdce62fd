import type { ColumnDefinition } from '#platform/sheets/index.ts'
import type { NewPosting } from './import-postings.ts'

export const importColumns: readonly ColumnDefinition[] = [
  { key: 'id', zh: '编号', en: 'id', aliases: ['source id'] },
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
  { key: 'indices', zh: '技术指标', en: 'indices' },
  { key: 'budgetLow', zh: '预算下限（元）', en: 'budget from (yuan)', aliases: ['预算下限'] },
  { key: 'budgetHigh', zh: '预算上限（元）', en: 'budget to (yuan)', aliases: ['预算上限'] },
  { key: 'deadline', zh: '期望完成日', en: 'wanted by', aliases: ['deadline'] },
  { key: 'priceLow', zh: '最低报价（元）', en: 'price from (yuan)', aliases: ['最低报价'] },
  { key: 'priceHigh', zh: '最高报价（元）', en: 'price to (yuan)', aliases: ['最高报价'] },
  { key: 'months', zh: '周期（月）', en: 'months', aliases: ['周期'] },
  { key: 'regions', zh: '限定地区代码', en: 'limited to regions', aliases: ['regions'] },
  { key: 'visibility', zh: '公开范围', en: 'visibility' },
  { key: 'conflicts', zh: '回避单位', en: 'conflicts' },
]

/** What a column is called in the reasons: by the name the template gives it. */
export function columnOf(key: string): string {
  return importColumns.find((column) => column.key === key)?.zh ?? key
}

/** A row as read, before the register says who its owner is. */
export interface SheetPosting extends Omit<
  NewPosting,
  'ownerOrganisationId' | 'ownerPersonId' | 'conflictOwnerIds'
> {
  readonly ownerName: string
  readonly creditCode: string
  /** Names or credit codes of those it must not be matched with. */
  readonly conflicts: readonly string[]
}
