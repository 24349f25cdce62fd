import { defineFaults } from '../errors.ts'

export const webhookFaults = defineFaults('webhook', {
  too_many: {
    kind: 'conflict',
    zh: '最多可以有 {most} 个推送地址，请先删除不用的。',
    en: 'There can be {most} webhooks at most; remove one you no longer use.',
  },
  url_taken: {
    kind: 'conflict',
    zh: '这个地址已经登记过，请修改原来的一条或换一个地址。',
    en: 'This address is registered already; use that one or give another.',
    field: 'url',
  },
  credentials_in_url: {
    kind: 'invalid',
    zh: '地址里不能带用户名和密码。接收方可以用签名确认来源。',
    en: 'The address must not hold a name and password; the receiver can check the signature instead.',
    field: 'url',
  },
  not_found: {
    kind: 'not_found',
    zh: '没有这个推送地址，可能已经删除。请刷新页面。',
    en: 'There is no such webhook; it may be removed already. Load the page again.',
  },
})
