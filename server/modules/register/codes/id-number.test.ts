import { idCheckCharacter } from '#platform/privacy.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIdNumber, upgradeIdNumber } from './id-number.ts'

const vector = '11010519491231002X'
const told = { ok: true, value: vector, birthDate: '1949-12-31', sex: 'female', placeCode: '110105' }

const DAY = 24 * 3600 * 1000

/** 18 digits born in the 1900s, with a sequence that is not kept for people older than a hundred. */
const idNumbers = fc
  .tuple(
    fc.constantFrom('110105', '510902', '510922', '650102', '820000', '830000'),
    fc.integer({ min: Date.UTC(1900, 0, 1) / DAY, max: Date.UTC(1999, 11, 31) / DAY }),
    fc.integer({ min: 0, max: 995 }),
  )
  .map(([place, day, sequence]) => {
    const birth = new Date(day * DAY).toISOString().slice(0, 10).replaceAll('-', '')
    const body = place + birth + String(sequence).padStart(3, '0')
    return body + idCheckCharacter(body)
  })

function reasonOf(text: string, options?: { today: string }) {
  const parsed = parseIdNumber(text, options)
  return parsed.ok ? parsed : parsed.reason
}

describe('parseIdNumber', () => {
  it.each([
    [vector],
    ['11010519491231002x'],
    ['110105 19491231 002X'],
    ['１１０１０５１９４９１２３１００２Ｘ'],
    ['110105-19491231-002X'],
  ])('reads %j, the example of the standard', (text) => {
    expect(parseIdNumber(text)).toEqual(told)
  })

  it('reads 15 digits and upgrades them', () => {
    expect(parseIdNumber('110105491231002')).toEqual(told)
  })

  it('reads the sex from the seventeenth digit', () => {
    const body = '51090219900101123'
    expect(parseIdNumber(body + idCheckCharacter(body))).toEqual({
      ok: true,
      value: body + idCheckCharacter(body),
      birthDate: '1990-01-01',
      sex: 'male',
      placeCode: '510902',
    })
  })

  it('reads the card of a foreign permanent resident, which tells no place', () => {
    const body = '91112419810803002'
    expect(parseIdNumber(body + idCheckCharacter(body))).toEqual({
      ok: true,
      value: body + idCheckCharacter(body),
      birthDate: '1981-08-03',
      sex: 'female',
    })
  })

  it('puts the kept sequences of 15 digits into the 1800s', () => {
    expect(upgradeIdNumber('110105910101998').slice(6, 14)).toBe('18910101')
  })

  it.each([
    ['', '请填写身份证号。'],
    ['1101051949123100', '身份证号应为 18 位（旧号 15 位），现在是 16 位。'],
    ['1101O519491231002X', '第 5 位应为数字。'],
    ['11010519491231002Y', '第 18 位应为数字或 X。'],
    ['10010519491231002X', '第 1–2 位的省级代码不存在。'],
    ['110105194902290021', '第 7–14 位的出生日期不存在。'],
    ['110105190002290021', '第 7–14 位的出生日期不存在。'],
    ['110105491331002', '第 7–14 位的出生日期不存在。'],
    ['110105194912310021', '第 18 位校验码与前 17 位不符，其中至少有一位写错了。请对照证件逐位核对。'],
    ['1.10105194912310E+17', '表格把它当成了数值，末尾几位已经丢失。请先把这一列设为“文本”，再重新填写。'],
  ])('refuses %j and says why', (text, zh) => {
    expect(reasonOf(text)).toEqual({ zh, en: expect.stringMatching(/\.$/) as string })
  })

  it('refuses a birth date after the day given, not on it', () => {
    expect(parseIdNumber(vector, { today: '1949-12-31' })).toEqual(told)
    expect(reasonOf(vector, { today: '1949-12-30' })).toEqual({
      zh: '第 7–14 位的出生日期在今天之后。',
      en: 'Characters 7 to 14 give a birth date after today.',
    })
  })

  it('accepts 29 February of a leap year only', () => {
    const body = '51090220000229001'
    expect(parseIdNumber(body + idCheckCharacter(body)).ok).toBe(true)
  })

  it('refuses any number in which one character was changed', () => {
    fc.assert(
      fc.property(idNumbers, fc.nat({ max: 17 }), fc.integer({ min: 1, max: 10 }), (number, index, shift) => {
        const characters = index === 17 ? '0123456789X' : '0123456789'
        const right = characters.indexOf(number.charAt(index))
        const wrong = characters.charAt((right + shift) % characters.length)
        fc.pre(wrong !== number.charAt(index))
        expect(parseIdNumber(number.slice(0, index) + wrong + number.slice(index + 1)).ok).toBe(false)
      }),
    )
  })

  it('refuses any number in which two unequal neighbours were exchanged', () => {
    fc.assert(
      fc.property(idNumbers, fc.nat({ max: 15 }), (number, index) => {
        const [one, other] = [number.charAt(index), number.charAt(index + 1)]
        fc.pre(one !== other)
        expect(parseIdNumber(number.slice(0, index) + other + one + number.slice(index + 2)).ok).toBe(false)
      }),
    )
  })

  it('makes the same number from 15 digits and from 18', () => {
    fc.assert(
      fc.property(idNumbers, (number) => {
        const old = number.slice(0, 6) + number.slice(8, 17)
        expect(upgradeIdNumber(old)).toBe(number)
        expect(parseIdNumber(old)).toEqual(parseIdNumber(number))
      }),
    )
  })

  it('never repeats the number in a reason', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9X]{10,20}$/), (text) => {
        const parsed = parseIdNumber(text)
        if (!parsed.ok) expect(/\d{4}/.test(parsed.reason.zh + parsed.reason.en)).toBe(false)
      }),
    )
  })
})
