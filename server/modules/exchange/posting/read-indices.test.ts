import { describe, expect, it } from 'vitest'
import { Fault } from '#platform/errors.ts'
import { readIndices } from './read-indices.ts'

function refusal(text: string): [code: string, field: string | undefined, said: string] {
  try {
    readIndices({ text })
  } catch (error) {
    if (error instanceof Fault) return [error.code, error.field, error.say('zh')]
    throw error
  }
  throw new Error('It was read')
}

describe('indices read out of a text', () => {
  it('have every operator the form has', () => {
    const text = '★抗拉强度≥600MPa；粒径<5μm；硬度>50HRC；含水率≤12%；工作温度-40~85℃；精度±0.01mm；通道数=8'
    expect(readIndices({ text }).indices).toEqual([
      { name: '抗拉强度', op: '>=', value: 600, unit: 'MPa', required: true },
      { name: '粒径', op: '<', value: 5, unit: 'μm' },
      { name: '硬度', op: '>', value: 50, unit: 'HRC' },
      { name: '含水率', op: '<=', value: 12, unit: '%' },
      { name: '工作温度', op: 'between', value: -40, upper: 85, unit: '℃' },
      { name: '精度', op: 'tolerance', value: 0.01, unit: 'mm' },
      { name: '通道数', op: '=', value: 8, unit: '' },
    ])
    expect(readIndices({ text: ' \n' })).toEqual({ indices: [] })
  })

  it('are refused at the place that cannot be read', () => {
    expect(refusal('抗拉强度≥600MPa；外观良好')).toEqual([
      'matching.index_without_number',
      'text',
      '第 13 个字起的“外观良好”没有数值，请写成“抗拉强度≥600MPa”的样子',
    ])
  })

  it('are refused when there are more than a posting holds, or a name is a sentence', () => {
    const many = Array.from({ length: 21 }, (_, at) => `指标${'甲'.repeat(at + 1)}≥1MPa`).join('；')
    expect(refusal(many).slice(0, 2)).toEqual(['exchange.indices_too_many', 'text'])
    expect(refusal(`${'长'.repeat(61)}≥1MPa`).slice(0, 2)).toEqual(['exchange.index_name_long', 'text'])
  })
})
