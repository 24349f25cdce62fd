import { defineFaults } from '#platform/errors.ts'

/** What is wrong with the tables of `assign`, by file, line and column: exit code 2. */
export const tableFaults = defineFaults('usage', {
  standard_input_twice: {
    kind: 'invalid',
    zh: '标准输入（-）只能给一个表用；请把其余的表写成文件。',
    en: 'Standard input (-) serves one table only; give the others as files.',
  },
  table_unreadable: {
    kind: 'invalid',
    zh: '无法读取文件 {file}（{reason}）。请检查路径和权限。',
    en: 'The file {file} cannot be read ({reason}). Check its path and permissions.',
  },
  table_wrong: { kind: 'invalid', zh: '{file}：{why}', en: '{file}: {why}' },
  row_wrong: {
    kind: 'invalid',
    zh: '{file} 第 {line} 行{column}：{why}。',
    en: '{file}, line {line}{column}: {why}.',
  },
  column_missing: {
    kind: 'invalid',
    zh: '{file} 缺少 {column} 列；请在第一行写列名 {columns}。',
    en: '{file} has no column {column}; name the columns {columns} on the first line.',
  },
  cell_empty: {
    kind: 'invalid',
    zh: '{file} 第 {line} 行“{column}”列是空的，请填写。',
    en: '{file}, line {line}, column “{column}” is empty; fill it in.',
  },
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
  line_twice: {
    kind: 'invalid',
    zh: '{file} 第 {line} 行“{column}”列：“{value}”已在第 {first} 行，请删去一行。',
    en: '{file}, line {line}, column “{column}”: “{value}” stands on line {first} already; delete one of them.',
  },
  party_unknown: {
    kind: 'invalid',
    zh: '{file} 第 {line} 行“{column}”列的“{value}”不在 {limits} 中，请补上它的上下限或改正编号。',
    en: '{file}, line {line}, column “{column}”: “{value}” is not in {limits}; add its limits or correct the id.',
  },
})
