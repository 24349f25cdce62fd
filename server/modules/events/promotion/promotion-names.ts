import type { Text } from '#platform/i18n.ts'
import type { CHANNELS, PROMOTION_KINDS } from './promotion.contract.ts'

/** What the forms are called in sheets. */
export const PROMOTION_KIND_NAMES: Readonly<Record<(typeof PROMOTION_KINDS)[number], Text>> = {
  post: { zh: '推文', en: 'post' },
  video: { zh: '视频', en: 'video' },
}

/** What the channels are called in sheets. */
export const CHANNEL_NAMES: Readonly<Record<(typeof CHANNELS)[number], Text>> = {
  wechat: { zh: '微信公众号', en: 'WeChat account' },
  video_account: { zh: '微信视频号', en: 'WeChat channel' },
  douyin: { zh: '抖音', en: 'Douyin' },
  kuaishou: { zh: '快手', en: 'Kuaishou' },
  weibo: { zh: '微博', en: 'Weibo' },
  website: { zh: '网站', en: 'website' },
  press: { zh: '报刊', en: 'press' },
  broadcast: { zh: '广播电视', en: 'radio and television' },
  other: { zh: '其他渠道', en: 'other' },
}
