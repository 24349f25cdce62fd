import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCreditCode } from './credit-code.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const vector = '91350100M000100Y43'

const told = { ok: true, authority: '9', placeCode: '350100', organisationCode: 'M000100Y4' }

describe('parseCreditCode', () => {
  it('reads the example of the standard', () => {
    expect(parseCreditCode(vector)).toEqual({ ...told, value: vector })
  })

  it.each([
    [' 9135 0100 M000 100Y 43 '],
    ['91350100m000100y43'],
    ['９１３５０１００Ｍ０００１００Ｙ４３'],
    ['91350100-M000100Y4-3'],
    ['91350100\u200bM000100Y43'],
  ])('reads %j as the same code', (text) => {
    expect(parseCreditCode(text)).toEqual({ ...told, value: vector })
  })

  it('refuses the wrong example of the standard, whose last character is not used', () => {
    expect(parseCreditCode('91350100M000100Y4Z')).toEqual({
      ok: false,
      reason: {
        zh: '第 18 位不能用：代码只含数字和大写字母，且没有 I、O、S、V、Z（常被误写的是 1、0、5、U、2）。',
        en: 'Character 18 is not allowed: only digits and capitals without I, O, S, V and Z (often meant are 1, 0, 5, U, 2).',
      },
    })
  })

  it.each([
    ['', '请填写统一社会信用代码。'],
    ['91350100M000100Y4', '统一社会信用代码应为 18 位，现在是 17 位。'],
    ['350100100000123', '这是 15 位的旧注册号。请填写证照上 18 位的统一社会信用代码。'],
    [
      '9135O100M000100Y43',
      '第 5 位不能用：代码只含数字和大写字母，且没有 I、O、S、V、Z（常被误写的是 1、0、5、U、2）。',
    ],
    ['9135A100M000100Y43', '第 5 位应为数字：第 3–8 位是行政区划代码。'],
    [
      '91350100M000100Y44',
      '第 18 位校验码与前 17 位不符，其中至少有一位写错了。请对照营业执照或登记证书逐位核对。',
    ],
    ['9.13501E+17', '表格把它当成了数值，末尾几位已经丢失。请先把这一列设为“文本”，再重新填写。'],
  ])('refuses %j and says why', (text, zh) => {
    const parsed = parseCreditCode(text)
    expect(parsed.ok ? parsed : parsed.reason.zh).toBe(zh)
  })

  it('refuses every code in which one character was changed', () => {
    const accepted = [...vector].flatMap((right, index) =>
      [...ALPHABET]
        .filter((wrong) => wrong !== right)
        .map((wrong) => vector.slice(0, index) + wrong + vector.slice(index + 1))
        .filter((changed) => parseCreditCode(changed).ok),
    )
    expect(accepted).toEqual([])
  })

  it('accepts exactly one check character for any body', () => {
    const body = fc
      .tuple(
        fc.constantFrom('11', '12', '51', '52', '91', '92', '93', 'N1'),
        fc.stringMatching(/^\d{6}$/),
        fc.array(fc.constantFrom(...ALPHABET), { minLength: 9, maxLength: 9 }),
      )
      .map(([kind, place, organisation]) => kind + place + organisation.join(''))
    fc.assert(
      fc.property(body, (text) => {
        expect([...ALPHABET].filter((check) => parseCreditCode(text + check).ok)).toHaveLength(1)
      }),
    )
  })
})
