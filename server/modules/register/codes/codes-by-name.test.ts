import { describe, expect, it } from 'vitest'
import { industriesByName, placesByName, subjectsByName } from './codes-by-name.ts'

describe('codes by name', () => {
  it('knows subjects and industries in both languages, the wider of two of one name', () => {
    const subjects = subjectsByName()
    const industries = industriesByName()
    expect([subjects.get('农学'), subjects.get('agronomy'), subjects.get('林学')]).toEqual([
      '210',
      '210',
      '220',
    ])
    expect([industries.get('国际组织'), industries.get('international organizations')]).toEqual(['T', 'T'])
    expect([industries.get('农业'), industries.get('石头')]).toEqual(['01', undefined])
  })

  it('knows places alone, without their last character and below their city, but not names that several share', async () => {
    const places = await placesByName()
    const names = ['四川省', '遂宁市', '遂宁', '船山区', '遂宁市船山区', '四川省遂宁市船山区', 'suining']
    expect(names.map((name) => places.get(name))).toEqual([
      '510000',
      '510900',
      '510900',
      '510903',
      '510903',
      '510903',
      '510900',
    ])
    expect([places.get('鼓楼区'), places.get('福州市鼓楼区'), places.get('北京市海淀区')]).toEqual([
      undefined,
      '350102',
      '110108',
    ])
  })
})
