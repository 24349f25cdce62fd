import type { Context } from '#platform/context.ts'
import type { FileReply } from '#platform/http/route.ts'
import type { WriteColumn } from '#platform/sheets/index.ts'
import { exportSheet } from '../sheet-export.ts'
import { organisationKindNames } from './organisation-kinds.ts'
import { listOrganisations, type OrganisationsFilter } from './organisation.queries.ts'
import { presentOrganisations } from './present-organisation.ts'

const HEADERS = {
  zh: [
    '单位名称',
    '统一社会信用代码',
    '单位类型',
    '所在地',
    '行业代码',
    '状态',
    '活跃情况',
    '最近活动',
    '登记日期',
    '核验日期',
  ],
  en: [
    'Name',
    'Unified social credit code',
    'Kind',
    'Place',
    'Industry',
    'State',
    'Activity',
    'Last active',
    'Registered',
    'Verified',
  ],
} as const

const KEYS = [
  'name',
  'creditCode',
  'kind',
  'place',
  'industryCode',
  'state',
  'activity',
  'activeOn',
  'registeredAt',
  'verifiedAt',
] as const

/** The list of organisations with its filters as a file, for the reader's places. */
export function exportOrganisations(
  ctx: Context,
  filter: Omit<OrganisationsFilter, 'cursor' | 'limit'>,
  format: 'csv' | 'xlsx',
): FileReply {
  const columns: WriteColumn[] = KEYS.map((key, index) => ({
    key,
    header: HEADERS[ctx.language][index] ?? key,
    kind: key === 'registeredAt' || key === 'verifiedAt' ? 'date' : 'text',
  }))
  return exportSheet(ctx, format, {
    title: { zh: '单位名单', en: 'Organisations' },
    columns,
    async page(cursor, limit) {
      const page = await listOrganisations(ctx, { ...filter, cursor, limit })
      const items = (await presentOrganisations(ctx, page.items)).map((organisation) => ({
        ...organisation,
        kind: organisationKindNames[organisation.kind][ctx.language],
        state: organisation.state.label,
        activity: organisation.activity?.label ?? null,
        registeredAt: new Date(organisation.registeredAt),
        verifiedAt: organisation.verifiedAt === null ? null : new Date(organisation.verifiedAt),
      }))
      return { ...page, items }
    },
  })
}
