import { defineFaults } from '#platform/errors.ts'

/** What makes a problem no problem at all: a mistake in its data, not limits that collide. */
export const faults = defineFaults('matching', {
  id_twice: {
    kind: 'invalid',
    zh: '编号 {id} 在同一侧出现了两次，请删去一个',
    en: 'The id {id} stands twice on one side; delete one of them',
  },
  limits_wrong: {
    kind: 'invalid',
    zh: '编号 {id} 的下限 {min} 和上限 {max} 不正确：应为不小于 0 的整数，且下限不大于上限',
    en: 'The limits of {id}, {min} to {max}, are not valid: whole numbers from 0, the minimum not above the maximum',
  },
  id_unknown: {
    kind: 'invalid',
    zh: '编号 {id} 没有写明上下限，请补上或改正',
    en: 'The id {id} has no limits; add them or correct it',
  },
  pair_twice: {
    kind: 'invalid',
    zh: '{left} 与 {right} 这一对出现了两次，请删去一个',
    en: 'The pair of {left} and {right} stands twice; delete one of them',
  },
  score_wrong: {
    kind: 'invalid',
    zh: '{left} 与 {right} 的分数不是有限的数',
    en: 'The score of {left} and {right} is not a finite number',
  },
  scores_too_large: {
    kind: 'invalid',
    zh: '分数过大（绝对值到 {most}），无法精确到百万分之一；请把分数除以同一个数',
    en: 'The scores are too large (up to {most}) to be exact to a millionth; divide all by one number',
  },
  matrix_size: {
    kind: 'invalid',
    zh: '分数表有 {found} 格，应为 {expected} 格',
    en: 'The score matrix has {found} cells and should have {expected}',
  },
  fair_fills_seats: {
    kind: 'invalid',
    zh: '“公平”目标总是先填满席位，不能与“只计分数”同用',
    en: 'The objective fair always fills seats first; it cannot be used with fill: score',
  },
  probability_limit_wrong: {
    kind: 'invalid',
    zh: '概率上限 {value} 不正确：应大于 0、不大于 1，至多四位小数',
    en: 'The probability limit {value} is not valid: above 0, at most 1, at most four decimals',
  },
  seed_wrong: {
    kind: 'invalid',
    zh: '随机种子 {value} 不正确：应为 0 到 4294967295 的整数',
    en: 'The seed {value} is not valid: a whole number from 0 to 4294967295',
  },
  alternates_wrong: {
    kind: 'invalid',
    zh: '候补人数 {value} 不正确：应为不小于 0 的整数',
    en: 'The number of alternates {value} is not valid: a whole number from 0',
  },
})
