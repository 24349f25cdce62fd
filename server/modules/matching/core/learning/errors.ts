import { defineFaults } from '#platform/errors.ts'

export const learningFaults = defineFaults('matching', {
  outcomes_few: {
    kind: 'unprocessable',
    zh: '可学习的结果 {outcomes} 条、好坏兼有的需求 {needs} 个，不足 {leastOutcomes} 条和 {leastNeeds} 个，暂按现有权重排序；请继续记录对接结果，积累后再学习。',
    en: 'There are {outcomes} outcomes and {needs} needs with both good and bad ones; learning takes {leastOutcomes} and {leastNeeds}. Keep the present weights and keep logging outcomes, then learn again.',
  },
})
