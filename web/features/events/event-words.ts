import { defineTexts } from '#web/lib/i18n.tsx'

/** What the kinds of events are called. */
export const kindTexts = defineTexts({
  conference: { zh: '大会', en: 'Conference' },
  forum: { zh: '论坛', en: 'Forum' },
  academic_meeting: { zh: '学术会议', en: 'Academic meeting' },
  training: { zh: '培训', en: 'Training' },
  popularisation: { zh: '科普活动', en: 'Science popularisation' },
  salon: { zh: '沙龙', en: 'Salon' },
  promotion: { zh: '现场推介', en: 'Promotion on the spot' },
  other: { zh: '其他活动', en: 'Other event' },
})

/** What organisations do for an event. */
export const roleTexts = defineTexts({
  host: { zh: '主办', en: 'Host' },
  co_host: { zh: '联合主办', en: 'Co-host' },
  organiser: { zh: '承办', en: 'Organiser' },
  supporter: { zh: '支持', en: 'Supporter' },
})

/** What came of an event, and in what it is counted. */
export const figureTexts = defineTexts({
  attendance: { zh: '参加人次', en: 'Attendance (person-times)' },
  online_views: { zh: '线上观看人次', en: 'Online views' },
  talks: { zh: '报告场次', en: 'Talks given' },
  materials: { zh: '发放资料份数', en: 'Materials handed out' },
})

export const promotionKindTexts = defineTexts({
  post: { zh: '推文', en: 'Post' },
  video: { zh: '视频', en: 'Video' },
})

export const channelTexts = defineTexts({
  wechat: { zh: '微信公众号', en: 'WeChat account' },
  video_account: { zh: '微信视频号', en: 'WeChat channel' },
  douyin: { zh: '抖音', en: 'Douyin' },
  kuaishou: { zh: '快手', en: 'Kuaishou' },
  weibo: { zh: '微博', en: 'Weibo' },
  website: { zh: '网站', en: 'Website' },
  press: { zh: '报刊', en: 'Press' },
  broadcast: { zh: '广播电视', en: 'Radio and television' },
  other: { zh: '其他渠道', en: 'Other channel' },
})

export const eventKinds = [
  'conference',
  'forum',
  'academic_meeting',
  'training',
  'popularisation',
  'salon',
  'promotion',
  'other',
] as const
