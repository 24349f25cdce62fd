import { defineTexts } from '#web/lib/i18n.tsx'

export const platformTexts = defineTexts({
  platform: { zh: '系统', en: 'System' },
  outbox: { zh: '消息', en: 'Messages' },
  hint: {
    zh: '系统发出的每一条消息都在这里。没有配置发信服务时，消息留存在本页，可以直接阅读。',
    en: 'Every message of the product. Without a mail service they are kept here to be read.',
  },
  subject: { zh: '主题', en: 'Subject' },
  channel: { zh: '方式', en: 'Channel' },
  email: { zh: '电子邮件', en: 'Mail' },
  inbox: { zh: '站内消息', en: 'Inbox' },
  address: { zh: '收件地址', en: 'Address' },
  state: { zh: '状态', en: 'State' },
  queued: { zh: '等待发送', en: 'Queued' },
  kept: { zh: '已留存', en: 'Kept' },
  sent: { zh: '已发送', en: 'Sent' },
  failed: { zh: '发送失败', en: 'Failed' },
  createdAt: { zh: '生成时间', en: 'Created' },
  sentAt: { zh: '发送时间', en: 'Sent at' },
  attempts: { zh: '尝试次数', en: 'Attempts' },
  failure: { zh: '失败原因', en: 'Failure' },
  body: { zh: '内容', en: 'Text' },
  close: { zh: '关闭', en: 'Close' },
  empty: { zh: '还没有发出过消息。', en: 'No messages yet.' },
})
