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
  training_open: {
    kind: 'conflict',
    zh: '正在学习匹配权重，请等这一次结束后再发起。',
    en: 'Weights are being learned already; start another training when it has ended.',
  },
  training_not_found: {
    kind: 'not_found',
    zh: '没有找到这次学习。',
    en: 'There is no such training.',
  },
  weights_built_in: {
    kind: 'conflict',
    zh: '现在用的就是内置权重，不必恢复。',
    en: 'The built-in weights are in use already.',
  },
})
