import { defineMessage } from '#platform/messaging/messages.ts'

export const postingPublished = defineMessage({
  name: 'exchange.posting-published',
  subject: { zh: '您的信息已发布：{title}', en: 'Published: {title}' },
  body: {
    zh: '您提交的“{title}”已通过审核并发布。系统会自动寻找匹配对象，科服保姆也会跟进。',
    en: '“{title}” has been approved and published. Matches are being looked for, and a broker will follow up.',
  },
})

export const postingHeld = defineMessage({
  name: 'exchange.posting-held',
  subject: { zh: '请修改后再提交：{title}', en: 'Please revise: {title}' },
  body: {
    zh: '您提交的“{title}”审核得{total}分（满分20分），暂缓发布：{reason}。修改后可再次提交。',
    en: '“{title}” was given {total} of 20 points and is on hold: {reason}. Revise it and submit it again.',
  },
})

export const postingRejected = defineMessage({
  name: 'exchange.posting-rejected',
  subject: { zh: '没有通过审核：{title}', en: 'Not approved: {title}' },
  body: {
    zh: '您提交的“{title}”审核得{total}分（满分20分），没有通过：{reason}。',
    en: '“{title}” was given {total} of 20 points and is not approved: {reason}.',
  },
})

export const postingSuspended = defineMessage({
  name: 'exchange.posting-suspended',
  subject: { zh: '已停用：{title}', en: 'Suspended: {title}' },
  body: {
    zh: '“{title}”已停用，暂时不再公开：{reason}。请按说明修改，工作人员核实后恢复。',
    en: '“{title}” is suspended and not public for now: {reason}. Mend it; staff lift the suspension once they have checked.',
  },
})

export const postingLifted = defineMessage({
  name: 'exchange.posting-lifted',
  subject: { zh: '已恢复发布：{title}', en: 'Public again: {title}' },
  body: {
    zh: '“{title}”已恢复发布，重新参加匹配。',
    en: '“{title}” is public again and takes part in matching.',
  },
})

export const postingsExpiring = defineMessage({
  name: 'exchange.postings-expiring',
  subject: { zh: '将到期：{title}', en: 'Expiring soon: {title}' },
  body: {
    zh: '您发布的“{title}”等{count}条信息最早于{day}到期，到期后不再公开。仍然有效的，请在“我的”中续期。',
    en: 'Postings of yours expire, {count} in all, the first on {day}: “{title}”. Renew under “My page” what still holds.',
  },
})

export const postingsExpired = defineMessage({
  name: 'exchange.postings-expired',
  subject: { zh: '已到期：{title}', en: 'Expired: {title}' },
  body: {
    zh: '您发布的“{title}”等{count}条信息已到期，不再公开。仍然有效的，请在“我的”中续期，当天恢复。',
    en: 'Postings of yours have expired, {count} in all, and are no longer public: “{title}”. Renew under “My page” what still holds; it is public again at once.',
  },
})

export const introductionInvited = defineMessage({
  name: 'exchange.introduction-invited',
  subject: { zh: '邀请对接：{title}', en: 'An introduction for you: {title}' },
  body: {
    zh: '科服保姆认为“{title}”与您的“{own}”相匹配，请查看匹配理由并答复是否愿意对接。双方都同意后才会互相看到联系方式。',
    en: 'A broker believes “{title}” fits your “{own}”. Read the reasons and answer; contact details appear only when both sides accept.',
  },
})

export const introductionAccepted = defineMessage({
  name: 'exchange.introduction-accepted',
  subject: { zh: '双方已同意对接：{title}', en: 'Both sides have accepted: {title}' },
  body: {
    zh: '关于“{title}”的对接双方均已同意，现在可以看到对方的联系方式。',
    en: 'Both sides have accepted the introduction about “{title}”; contact details are now shown.',
  },
})

export const introductionClosed = defineMessage({
  name: 'exchange.introduction-closed',
  subject: { zh: '对接已结束：{title}', en: 'The introduction has ended: {title}' },
  body: {
    zh: '保姆单已结单，“{title}”与您的“{own}”的对接随之结束，您无需再答复。您的信息不受影响，以后仍可再次对接。',
    en: 'The service order is closed, and with it the introduction of “{title}” to your “{own}”; no answer is needed. Your posting stays as it is, and the two may be introduced again.',
  },
})

export const introductionSuspended = defineMessage({
  name: 'exchange.introduction-suspended',
  subject: { zh: '对接邀请已收回：{title}', en: 'The invitation is withdrawn: {title}' },
  body: {
    zh: '保姆单已暂缓办理，“{title}”与您的“{own}”的对接邀请随之收回，您无需再答复。恢复办理后，科服保姆会再次邀请。',
    en: 'The service order is on hold, and with it the invitation of “{title}” to your “{own}”; no answer is needed. When the order is taken up again the broker will ask again.',
  },
})
