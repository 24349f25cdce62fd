import { defineFaults } from '#platform/errors.ts'

/** What only the tables of `assign` can have wrong, by file, line and column: exit code 2. */
export const assignFaults = defineFaults('usage', {
  number_wrong: {
    kind: 'invalid',
    zh: '{file} 第 {line} 行“{column}”列的“{value}”不是数，请写成 0.85 这样。',
    en: '{file}, line {line}, column “{column}”: “{value}” is not a number; write it like 0.85.',
  },
  limit_wrong: {
    kind: 'invalid',
    zh: '{file} 第 {line} 行“{column}”列的“{value}”不正确，应为不小于 0 的整数。',
    en: '{file}, line {line}, column “{column}”: “{value}” must be a whole number from 0.',
  },
  side_wrong: {
    kind: 'invalid',
    zh: '{file} 第 {line} 行“{column}”列的“{value}”不正确，应为 left 或 right。',
    en: '{file}, line {line}, column “{column}”: “{value}” must be left or right.',
  },
  limits_crossed: {
    kind: 'invalid',
    zh: '{file} 第 {line} 行“{column}”列：下限 {min} 大于上限 {max}。',
    en: '{file}, line {line}, column “{column}”: the minimum {min} is above the maximum {max}.',
  },
  party_unknown: {
    kind: 'invalid',
    zh: '{file} 第 {line} 行“{column}”列的“{value}”不在 {limits} 中，请补上它的上下限或改正编号。',
    en: '{file}, line {line}, column “{column}”: “{value}” is not in {limits}; add its limits or correct the id.',
  },
})
