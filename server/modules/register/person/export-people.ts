import type { Context } from '#platform/context.ts'
import type { FileReply } from '#platform/http/route.ts'
import type { WriteColumn } from '#platform/sheets/index.ts'
import { exportSheet } from '../sheet-export.ts'
import { listPeople, type PeopleFilter } from './person.queries.ts'
import { presentPeople } from './present-person.ts'

const HEADERS = {
  zh: [
    '姓名',
    '手机号',
    '所在地',
    '工作单位',
    '职称',
    '学科代码',
    '科技工作者',
    '状态',
    '活跃情况',
    '最近活动',
    '登记日期',
    '核验日期',
  ],
  en: [
    'Name',
    'Phone',
    'Place',
    'Employer',
    'Title',
    'Discipline',
    'S&T worker',
    'State',
    'Activity',
    'Last active',
    'Registered',
    'Verified',
  ],
} as const

const KEYS = [
  'name',
  'phone',
  'place',
  'employer',
  'title',
  'subjectCode',
  'isWorker',
  'state',
  'activity',
  'activeOn',
  'registeredAt',
  'verifiedAt',
] as const

/** The list of people with its filters as a file: the reader's places, phones masked, no ID numbers. */
export function exportPeople(
  ctx: Context,
  filter: Omit<PeopleFilter, 'cursor' | 'limit'>,
  format: 'csv' | 'xlsx',
): FileReply {
  const columns: WriteColumn[] = KEYS.map((key, index) => ({
    key,
    header: HEADERS[ctx.language][index] ?? key,
    kind: key === 'registeredAt' || key === 'verifiedAt' ? 'date' : 'text',
  }))
  return exportSheet(ctx, format, {
    title: { zh: '人员名单', en: 'People' },
    columns,
    async page(cursor, limit) {
      const page = await listPeople(ctx, { ...filter, cursor, limit })
      const items = (await presentPeople(ctx, page.items)).map((person) => ({
        ...person,
        state: person.state.label,
        activity: person.activity?.label ?? null,
        registeredAt: new Date(person.registeredAt),
        verifiedAt: person.verifiedAt === null ? null : new Date(person.verifiedAt),
      }))
      return { ...page, items }
    },
  })
}
