import { defineTexts } from '#web/lib/i18n.tsx'

export const webhookTexts = defineTexts({
  cancel: { zh: '取消', en: 'Cancel' },
  webhooks: { zh: '消息推送', en: 'Webhooks' },
  webhooksText: {
    zh: '记录有变化时，通知您的程序（Webhook）。消息带签名，只说哪条记录发生了什么，内容由您的程序用访问令牌读取。',
    en: 'Your programme is told when records change. Messages are signed and say only what happened to which record; your programme reads it with an access token.',
  },
  none: { zh: '还没有推送地址。', en: 'There are no webhooks yet.' },
  add: { zh: '登记推送地址', en: 'Register a webhook' },
  url: { zh: '接收地址', en: 'Address' },
  urlHint: {
    zh: '以 https:// 开头，例如 https://example.org/hook',
    en: 'Begins with https://, such as https://example.org/hook',
  },
  urlMissing: { zh: '请填写接收地址', en: 'Enter an address' },
  topics: { zh: '通知哪些记录的变化', en: 'Records to be told about' },
  topicsHint: {
    zh: '只会通知您有权查看操作日志的记录。',
    en: 'You are told only of records whose history you may see.',
  },
  topicsMissing: { zh: '请至少选一种记录', en: 'Choose at least one kind of record' },
  save: { zh: '登记', en: 'Register' },
  made: { zh: '请保存签名密钥', en: 'Keep the signing secret' },
  madeText: {
    zh: '它只显示这一次。接收程序用它核对每条消息的签名（Standard Webhooks）。已发出一条试发消息。',
    en: 'It is shown only now. The receiver checks the signature of each message with it (Standard Webhooks). A first message is on its way.',
  },
  secret: { zh: '签名密钥', en: 'Signing secret' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: {
    zh: '没能复制，请手工选中复制。',
    en: 'It could not be copied; select it and copy it by hand.',
  },
  kept: { zh: '我已保存', en: 'I have kept it' },
  active: { zh: '推送中', en: 'Active' },
  paused: { zh: '已暂停', en: 'Paused' },
  waiting: { zh: '{count} 条待发', en: '{count} waiting' },
  delivered: { zh: '最近收下 {time}', en: 'Last taken {time}' },
  neverDelivered: { zh: '还没有收下过消息', en: 'Nothing taken yet' },
  failed: { zh: '上一条没有收下：{why}', en: 'The last message was not taken: {why}' },
  tryNow: { zh: '试发一条', en: 'Send a test' },
  tryNamed: { zh: '向 {url} 试发一条', en: 'Send a test to {url}' },
  tried: { zh: '试发消息已排队', en: 'A test message is on its way' },
  pause: { zh: '暂停', en: 'Pause' },
  pauseNamed: { zh: '暂停 {url}', en: 'Pause {url}' },
  remove: { zh: '删除', en: 'Remove' },
  removeNamed: { zh: '删除 {url}', en: 'Remove {url}' },
  removeTitle: { zh: '删除这个推送地址？', en: 'Remove this webhook?' },
  removeText: {
    zh: '待发的消息一并删除，签名密钥作废。',
    en: 'Messages that wait are removed too, and its secret becomes void.',
  },
  removed: { zh: '推送地址已删除', en: 'The webhook was removed' },
})

export const topicTexts = defineTexts({
  'exchange.posting': { zh: '供需信息', en: 'Postings' },
  'exchange.service_order': { zh: '保姆单', en: 'Service orders' },
  'exchange.introduction': { zh: '介绍对接', en: 'Introductions' },
  'exchange.deal': { zh: '交易', en: 'Deals' },
  'exchange.dismissal': { zh: '不合适的候选', en: 'Dismissed candidates' },
  'exchange.conference': { zh: '大会', en: 'Conferences' },
  'events.event': { zh: '活动', en: 'Events' },
  'events.promotion': { zh: '宣传推文和视频', en: 'Posts and videos' },
  'register.person': { zh: '人员', en: 'People' },
  'register.organisation': { zh: '单位', en: 'Organisations' },
  'matching.score_weights': { zh: '匹配权重', en: 'Matching weights' },
})

export const failureTexts = defineTexts({
  private_address: { zh: '不能推送到内部网络的地址', en: 'the address lies in an inner network' },
  not_tls: { zh: '地址要以 https:// 开头', en: 'the address must begin with https://' },
  timeout: { zh: '10 秒内没有应答', en: 'no answer within 10 seconds' },
  unknown_host: { zh: '没有这个域名', en: 'there is no such host' },
  unreachable: { zh: '连接不上', en: 'nobody listens there' },
  certificate: { zh: '证书无效', en: 'the certificate is not valid' },
  paused: { zh: '推送已暂停', en: 'it was paused' },
  unknown: { zh: '连接中断', en: 'the connection broke off' },
})
