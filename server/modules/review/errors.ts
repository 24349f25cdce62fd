import { defineFaults } from '#platform/errors.ts'

export const reviewFaults = defineFaults('review', {
  figure_unknown: {
    kind: 'not_found',
    zh: '没有编号为“{ref}”的指标。请从指标口径表中选择。',
    en: 'There is no figure “{ref}”. Choose one from the list of definitions.',
  },
  day_unreal: {
    kind: 'invalid',
    zh: '“{day}”不是有效日期。请按 2021-12-17 的格式填写。',
    en: '“{day}” is no date of the calendar. Write it like 2021-12-17.',
  },
  period_reversed: {
    kind: 'invalid',
    zh: '开始日期 {from} 晚于截止日期 {to}。请调换两个日期。',
    en: 'The first day {from} comes after the last day {to}. Exchange the two.',
    field: 'to',
  },
})
