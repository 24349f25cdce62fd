import { defineFaults } from '#platform/errors.ts'

export const faults = defineFaults('matching', {
  run_open: {
    kind: 'conflict',
    zh: '已有一次全量匹配正在进行，请等它结束后再发起。',
    en: 'A run over all needs is under way; start another when it has ended.',
  },
  run_not_found: {
    kind: 'not_found',
    zh: '没有找到这次全量匹配。',
    en: 'There is no such run.',
  },
})
