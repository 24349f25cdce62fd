import { defineFaults } from '#platform/errors.ts'

export const faults = defineFaults('matching', {
  index_unnamed: {
    kind: 'invalid',
    zh: '第 {position} 个字起的“{text}”没有指标名称，请写成“抗拉强度≥600MPa”的样子',
    en: '“{text}” at character {position} names no index; write it like “tensile strength ≥ 600 MPa”',
  },
  index_without_number: {
    kind: 'invalid',
    zh: '第 {position} 个字起的“{text}”没有数值，请写成“抗拉强度≥600MPa”的样子',
    en: '“{text}” at character {position} has no figure; write it like “tensile strength ≥ 600 MPa”',
  },
  index_unit_unreadable: {
    kind: 'invalid',
    zh: '第 {position} 个字起的“{text}”不是计量单位，几项指标之间请用分号隔开',
    en: '“{text}” at character {position} is not a unit; put semicolons between several indices',
  },
  index_range_reversed: {
    kind: 'invalid',
    zh: '第 {position} 个字起的“{text}”上限小于下限，请先写小的数',
    en: 'The range “{text}” at character {position} ends below its beginning; write the smaller figure first',
  },
})
