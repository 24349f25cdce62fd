import { defineFaults } from '../errors.ts'

export const accessTokenFaults = defineFaults('access_token', {
  too_many: {
    kind: 'conflict',
    zh: '最多可以有 {most} 个访问令牌，请先撤销不用的。',
    en: 'There can be {most} access tokens at most; revoke one you no longer use.',
  },
  name_taken: {
    kind: 'conflict',
    zh: '已有名为“{name}”的访问令牌，请换一个名称。',
    en: 'There is an access token “{name}” already; choose another name.',
    field: 'name',
  },
  not_found: {
    kind: 'not_found',
    zh: '没有这个访问令牌，可能已经撤销。请刷新页面。',
    en: 'There is no such access token; it may be revoked already. Load the page again.',
  },
})
