import { defineTexts } from '#web/lib/i18n.tsx'

export const inboxTexts = defineTexts({
  title: { zh: '我的消息', en: 'My messages' },
  lead: {
    zh: '审核结果、对接邀请和进展都会发到这里。',
    en: 'Results of reviews, invitations and progress arrive here.',
  },
  unread: { zh: '未读', en: 'Unread' },
  open: { zh: '去处理', en: 'Go there' },
  markRead: { zh: '标为已读', en: 'Mark as read' },
  marked: { zh: '已标为已读', en: 'Marked as read' },
  empty: { zh: '还没有消息', en: 'No messages yet' },
  emptyText: {
    zh: '发布需求或技术后，审核结果和对接邀请会出现在这里。',
    en: 'Once you publish something, its review and invitations will appear here.',
  },
  publish: { zh: '去发布', en: 'Publish' },
  retry: { zh: '再试一次', en: 'Try again' },
})
