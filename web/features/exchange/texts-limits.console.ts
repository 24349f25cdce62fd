import { defineTexts } from '#web/lib/i18n.tsx'

export const limitTexts = defineTexts({
  limits: { zh: '面向谁', en: 'Who it is for' },
  limitsHint: {
    zh: '限定地区不填就是面向所有地区；回避的单位和个人不会告诉对方。',
    en: 'Without regions it is for everywhere; the other side is never told of conflicts.',
  },
  regionsExample: { zh: '输入地名查找', en: 'Type a place to find it' },
  conflictsExample: { zh: '输入单位或姓名查找', en: 'Type an organisation or a person' },
  indexUpper: { zh: '上限', en: 'Upper end' },
  indexLower: { zh: '下限', en: 'Lower end' },
  indexRequired: { zh: '必达', en: 'Required' },
  rangeWrong: { zh: '请填写上限，不小于下限', en: 'The upper end, not below the lower one' },
  between: { zh: '范围', en: 'range' },
  tolerance: { zh: '± 允差', en: '± tolerance' },
  pasteIndices: { zh: '粘贴文字自动填写指标', en: 'Fill the indices in from text' },
  pasteHint: {
    zh: '如：抗拉强度≥600MPa；工作温度-40~85℃；★精度±0.01mm。用分号隔开，★表示必达。',
    en: 'e.g. tensile strength ≥ 600 MPa; temperature -40~85 ℃; *accuracy ±0.01 mm. Semicolons between; * means required.',
  },
  readIndices: { zh: '读入指标', en: 'Read the indices' },
  indicesRead: { zh: '已填入{count}项指标，请核对', en: '{count} indices filled in; please check' },
  conditionsTitle: { zh: '今天还有条件不符', en: 'Conditions not met today' },
  conditionsConfirm: {
    zh: '已与双方核实，仍要介绍（会记入办理记录）',
    en: 'Cleared with both sides; introduce all the same (kept in the history)',
  },
})
