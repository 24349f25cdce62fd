import type { EventInput } from '#events'

type OtherKind = Exclude<EventInput['kind'], 'conference' | 'promotion'>

/** Events beside the conference and the promotions on the spot. */
export const HELD: readonly OtherKind[] = [
  ...(['forum', 'forum', 'forum', 'academic_meeting', 'academic_meeting', 'academic_meeting'] as const),
  ...(['training', 'training', 'training', 'training', 'training', 'training'] as const),
  ...(['popularisation', 'popularisation', 'popularisation', 'popularisation'] as const),
  ...(['salon', 'salon', 'salon', 'other'] as const),
]

/** What is to come, so many days after the sample is loaded. */
export const COMING: readonly { readonly kind: OtherKind; readonly days: number }[] = [
  { kind: 'training', days: 9 },
  { kind: 'forum', days: 23 },
  { kind: 'popularisation', days: 40 },
  { kind: 'academic_meeting', days: 65 },
]

export const VENUES = {
  conference: '示例会展中心',
  others: [
    '示例科技馆报告厅',
    '示例县文化中心',
    '示例产业园多功能厅',
    '示例职业学院礼堂',
    '示例镇便民服务中心',
  ],
} as const

export const CONFERENCE_SESSIONS = [
  { title: '开幕式', room: '主会场', from: 9, to: 10 },
  { title: '主旨报告', room: '主会场', from: 10, to: 12 },
  { title: '项目路演（材料与装备）', room: '一号厅', from: 13, to: 15 },
  { title: '项目路演（农业与食品）', room: '二号厅', from: 13, to: 15 },
  { title: '现场签约', room: '主会场', from: 15, to: 17 },
] as const

export const CANCELLED = '因暴雨预警取消，改期后另行公布。'

const TITLES: Readonly<Record<OtherKind, string>> = {
  forum: '{topic}产业发展论坛',
  academic_meeting: '{topic}学术交流会',
  training: '{topic}实用技术培训',
  popularisation: '{topic}科普进社区',
  salon: '{topic}供需沙龙',
  other: '{topic}成果参观日',
}

export const titleOf = (kind: OtherKind, topic: string): string => TITLES[kind].replace('{topic}', topic)

export const promotionTitle = (topic: string): string => `科技云服务现场推介：${topic}专场`

export const POST_TITLES = [
  '科技云服务走进企业：{topic}难题有人接单',
  '一条需求的旅程：{topic}怎样找到专家',
  '科服保姆手记：帮企业说清{topic}需求',
  '专家来了：{topic}技术现场答疑',
  '三分钟看懂{topic}新成果',
  '本周供需信息：{topic}等需求征集中',
  '用好科技云服务，{topic}少走弯路',
] as const
