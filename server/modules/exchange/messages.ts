import { defineMessage } from '#platform/messaging/messages.ts'

export const postingPublished = defineMessage({
  name: 'exchange.posting-published',
  subject: { zh: '您的信息已发布：{title}', en: 'Published: {title}' },
  body: {
    zh: '您提交的“{title}”已通过审核并发布。系统会自动寻找匹配对象，科服保姆也会跟进。',
    en: '“{title}” has been approved and published. Matches are being looked for, and a broker will follow up.',
  },
})

export const postingReturned = defineMessage({
  name: 'exchange.posting-returned',
  subject: { zh: '请修改后再提交：{title}', en: 'Please revise: {title}' },
  body: {
    zh: '您提交的“{title}”需要修改，原因：{reason}。修改后可再次提交。',
    en: '“{title}” needs a change: {reason}. Revise it and submit it again.',
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
