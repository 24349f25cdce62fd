import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findPersonalData,
  idCheckCharacter,
  isCalendarDate,
  mask,
  type Audience,
  type MaskKind,
  type PersonalDataFound,
} from './privacy.ts'

const DAY = 24 * 3600 * 1000
const fullWidth = (text: string) =>
  text.replace(/[0-9X]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

const idNumbers = fc
  .tuple(
    fc.constantFrom('110105', '510902', '510981', '820000'),
    fc.integer({ min: Date.UTC(1900, 0, 1) / DAY, max: Date.UTC(1999, 11, 31) / DAY }),
    fc.integer({ min: 0, max: 995 }),
  )
  .map(([place, day, sequence]) => {
    const birth = new Date(day * DAY).toISOString().slice(0, 10).replaceAll('-', '')
    const body = place + birth + String(sequence).padStart(3, '0')
    return body + idCheckCharacter(body)
  })

describe('mask', () => {
  it.each<[MaskKind, string, string, string]>([
    ['phone', '13800131234', '138****1234', '***'],
    ['phone', '+86 138 0013 1234', '138****1234', '***'],
    ['phone', '１３８００１３１２３４', '138****1234', '***'],
    ['phone', '0825-2221234', '****1234', '***'],
    ['phone', '110', '***', '***'],
    ['id_number', '11010519491231002X', '110105********002X', '***'],
    ['id_number', '110105 19491231 002x', '110105********002X', '***'],
    ['id_number', '110105491231002', '110105******002', '***'],
    ['id_number', 'E12345678', 'E******78', '***'],
    ['id_number', 'A1', '***', '***'],
    ['name', '张三', '张三', '张*'],
    ['name', '王小明', '王小明', '王*明'],
    ['name', '王　明', '王　明', '王*'],
    ['name', '欧阳娜娜', '欧阳娜娜', '欧阳**'],
    ['name', '诸葛亮', '诸葛亮', '诸葛*'],
    ['name', '东方', '东方', '东*'],
    ['name', '扎西顿珠', '扎西顿珠', '扎**珠'],
    ['name', '张', '张', '*'],
    ['name', '阿卜杜拉·买买提', '阿卜杜拉·买买提', '阿***·买***'],
    ['name', 'John Ronald Smith', 'John Ronald Smith', 'J*** R*** S***'],
    ['name', 'Jean-Luc Ü', 'Jean-Luc Ü', 'J***-L*** *'],
    ['name', '王𠮷明', '王𠮷明', '王*明'],
    ['bank_card', '6222 0000 0000 0001 234', '**** 1234', '***'],
    ['bank_card', '1234', '****', '***'],
    ['email', 'anna@x.cn', 'a***@x.cn', '***'],
    ['email', 'a@x.cn', '***@x.cn', '***'],
    ['email', 'not an address', '***', '***'],
    ['phone', '  ', '', ''],
  ])('%s %j: staff %j, public %j', (kind, value, staff, everyone) => {
    expect([mask(kind, value, 'staff'), mask(kind, value, 'public')]).toEqual([staff, everyone])
  })

  it.each([
    [
      '四川省遂宁市船山区龙凤镇马家村3组12号',
      '四川省遂宁市船山区龙凤镇马家村***',
      '四川省遂宁市船山区龙凤镇***',
    ],
    ['遂宁市船山区镇江寺街道明月社区', '遂宁市船山区镇江寺街道明月社区', '遂宁市船山区镇江寺街道***'],
    ['遂宁市船山区凯旋路街道1号', '遂宁市船山区凯旋路街道***', '遂宁市船山区凯旋路街道***'],
    ['遂宁市船山区遂州中路1号乡村酒店', '遂宁市船山区***', '遂宁市船山区***'],
    ['射洪市瞿河镇中皇村村民委员会', '射洪市瞿河镇中皇村村民委员会', '射洪市瞿河镇***'],
    ['遂宁市阳光小区3栋2单元501', '遂宁市***', '遂宁市***'],
    ['北京市海淀区中关村街道科学院南路6号', '北京市海淀区中关村街道***', '北京市海淀区中关村街道***'],
    ['射洪市瞿河镇明月社区居委会2楼', '射洪市瞿河镇明月社区居委会***', '射洪市瞿河镇***'],
    ['河南省新乡市红旗区西街街道88号', '河南省新乡市红旗区西街街道***', '河南省新乡市红旗区西街街道***'],
    ['龙凤镇', '龙凤镇', '龙凤镇'],
    ['明月路12号', '***', '***'],
    ['12 Main Street', '***', '***'],
  ])('address %j: staff %j, public %j', (value, staff, everyone) => {
    expect([mask('address', value, 'staff'), mask('address', value, 'public')]).toEqual([staff, everyone])
  })

  it('shows the public form unless told otherwise', () => {
    expect(mask('name', '王小明')).toBe('王*明')
  })

  /** Positions of the 18-digit number that the forms of one person, put together, show. */
  function shownOf(number: string, audience: Audience): number {
    const old = number.slice(0, 6) + number.slice(8, 17)
    const spellings = [
      number,
      number.toLowerCase(),
      fullWidth(number),
      `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`,
      `${number.slice(0, 6)}-${number.slice(6, 14)}-${number.slice(14)}`,
    ]
    const shown = new Set<number>()
    for (const spelling of spellings) {
      ;[...mask('id_number', spelling, audience)].forEach(
        (character, at) => character !== '*' && shown.add(at),
      )
    }
    ;[...mask('id_number', old, audience)].forEach((character, at) => {
      if (character !== '*') shown.add(at < 6 ? at : at + 2)
    })
    return shown.size
  }

  it('shows, over all forms of one ID number, at most 6 digits to the public and 10 to staff lists', () => {
    fc.assert(
      fc.property(idNumbers, (number) => {
        expect(shownOf(number, 'public')).toBeLessThanOrEqual(6)
        expect(shownOf(number, 'staff')).toBeLessThanOrEqual(10)
      }),
      { numRuns: 10_000 },
    )
  })

  it('never shows more than half of another document, nor more than ten characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,24}$/), (document) => {
        fc.pre(!/^(\d{15}|\d{17}[\dX])$/.test(document))
        const shown = mask('id_number', document, 'staff').replaceAll('*', '')
        expect(shown.length).toBeLessThanOrEqual(Math.min(10, document.length / 2))
        expect(mask('id_number', document, 'public')).toBe('***')
      }),
      { numRuns: 10_000 },
    )
  })

  it('never throws and never shows the public a whole name, number or address of a house', () => {
    const kinds = fc.constantFrom<MaskKind>('phone', 'id_number', 'bank_card', 'email')
    fc.assert(
      fc.property(kinds, fc.string({ unit: 'grapheme' }), (kind, text) => {
        expect(['', '***']).toContain(mask(kind, text, 'public'))
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(mask('address', text, 'staff')).not.toMatch(/\d/)
        mask('name', text, 'public')
      }),
    )
  })
})

describe('findPersonalData', () => {
  const id = '11010519491231002X'

  function found(text: string): [PersonalDataFound['kind'], string][] {
    return findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])
  }

  it('finds numbers with their kind and place, in order', () => {
    expect(findPersonalData(`联系人张三，电话13800138000，身份证${id}。`)).toEqual([
      { kind: 'phone', start: 8, end: 19 },
      { kind: 'id_number', start: 23, end: 41 },
    ])
  })

  it.each([
    ['身份证：110105 19491231 002x。', [['id_number', '110105 19491231 002x']]],
    [`号码${fullWidth(id)}`, [['id_number', fullWidth(id)]]],
    ['1101 0519 4912 3100 2X', [['id_number', '1101 0519 4912 3100 2X']]],
    ['1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X', [['id_number', '1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X']]],
    ['110105－19491231－002X', [['id_number', '110105－19491231－002X']]],
    ['110105\u200b19491231002X', [['id_number', '110105\u200b19491231002X']]],
    ['旧号110105491231002', [['id_number', '110105491231002']]],
    ['旧号110105 491231 002', [['id_number', '110105 491231 002']]],
    ['ID11010519491231002X', [['id_number', id]]],
    ['No.11010519491231002X', [['id_number', id]]],
    ['3 11010519491231002X', [['id_number', id]]],
    [
      `${id} ${id}`,
      [
        ['id_number', id],
        ['id_number', id],
      ],
    ],
    ['138-0013-8000', [['phone', '138-0013-8000']]],
    ['138 0013 8000', [['phone', '138 0013 8000']]],
    ['138.0013.8000', [['phone', '138.0013.8000']]],
    ['1 3 8 0 0 1 3 8 0 0 0', [['phone', '1 3 8 0 0 1 3 8 0 0 0']]],
    ['１３８００１３８０００', [['phone', '１３８００１３８０００']]],
    ['+86 13800138000', [['phone', '+86 13800138000']]],
    ['8613800138000', [['phone', '8613800138000']]],
    ['008613800138000', [['phone', '008613800138000']]],
    ['Tel13800138000', [['phone', '13800138000']]],
    [
      '13800138000，13900139000',
      [
        ['phone', '13800138000'],
        ['phone', '13900139000'],
      ],
    ],
    [
      '13800138000\n13900139000',
      [
        ['phone', '13800138000'],
        ['phone', '13900139000'],
      ],
    ],
  ])('finds %j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    ['没有号码的一句话'],
    ['110105194912310021 的校验位不符'],
    ['10010519491231002X 的省级代码不存在'],
    ['订单 2021138001380001234'],
    ['卡号 6222 1380 0138 0001 234'],
    ['1101051949123100201'],
    ['110105491331002 的月份不存在'],
    ['金额 0.13800138000 元'],
    ['金额 13800138000.50 元'],
    ['金额 1380013.8000 元'],
    ['1985-2019 150'],
    ['12800138000'],
    ['固定电话 0825-2222222'],
    ['2021-12-17 08:30:00'],
    ['91350100M000100Y43'],
  ])('leaves %j alone', (text) => {
    expect(found(text)).toEqual([])
  })

  it('finds every ID number, wherever it stands in a text without digits beside it', () => {
    const words = fc.stringMatching(/^[\u4e00-\u9fa5，。：]{0,20}$/)
    fc.assert(
      fc.property(words, idNumbers, words, (before, number, after) => {
        expect(findPersonalData(before + number + after)).toEqual([
          { kind: 'id_number', start: before.length, end: before.length + 18 },
        ])
      }),
    )
  })

  it('finds nothing in what the masker gives', () => {
    fc.assert(
      fc.property(idNumbers, fc.constantFrom<Audience>('staff', 'public'), (number, audience) => {
        expect(findPersonalData(mask('id_number', number, audience))).toEqual([])
        expect(findPersonalData(mask('phone', `138${number.slice(0, 8)}`, audience))).toEqual([])
      }),
    )
  })
})

describe('isCalendarDate', () => {
  it.each([
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2021-02-30', false],
    ['2021-13-01', false],
    ['2021-00-10', false],
    ['1799-01-01', false],
    ['2021-1-1', false],
  ])('%s: %s', (text, expected) => {
    expect(isCalendarDate(text)).toBe(expected)
  })
})
