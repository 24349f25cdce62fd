import { describe, expect, it } from 'vitest'
import { parseCreditCode } from '#modules/register/codes/credit-code.ts'
import { parseIdNumber } from '#modules/register/codes/id-number.ts'
import { parsePhone } from '#modules/register/codes/phone.ts'
import {
  createOrganisationNames,
  sampleCounties,
  sampleCreditCode,
  sampleIdNumber,
  samplePersonName,
  samplePhone,
  type OrganisationKind,
} from './names.ts'
import { createRandom } from './random.ts'
import { topics } from './vocabulary/index.ts'

const places = Object.keys(sampleCounties)

describe('createOrganisationNames', () => {
  it('gives 3,299 different enterprise names, each marked as a sample', () => {
    const random = createRandom('organisations')
    const nameOf = createOrganisationNames(random.split('names'))
    const names = Array.from({ length: 3299 }, () =>
      nameOf({ kind: 'enterprise', placeCode: random.pick(places), industry: random.pick(topics).industry }),
    )
    expect(new Set(names).size).toBe(3299)
    expect(names.filter((name) => !/^(船山|安居|蓬溪|大英|射洪)示例·.{4,}公司$/.test(name))).toEqual([])
  })

  it('names every kind of institution', () => {
    const nameOf = createOrganisationNames(createRandom('kinds'))
    const kinds: OrganisationKind[] = ['cooperative', 'university', 'institute', 'hospital', 'association']
    expect(kinds.map((kind) => nameOf({ kind, placeCode: '510923' }))).toMatchInlineSnapshot(`
      [
        "大英示例·永阳水稻专业合作社",
        "巴蜀示例永峰职业技术学院",
        "天府示例机械工程研究中心",
        "大英示例·润景康复医院",
        "大英示例青少年科技教育协会",
      ]
    `)
  })

  it('says when a stock is used up', () => {
    const nameOf = createOrganisationNames(createRandom('few'))
    const drain = () => {
      for (let i = 0; i < 100; i++) nameOf({ kind: 'association', placeCode: '510903' })
    }
    expect(drain).toThrow(RangeError)
  })
})

describe('codes and numbers', () => {
  const many = <T>(make: () => T) => Array.from({ length: 500 }, make)

  it('makes credit codes the register accepts, of a block nobody has', () => {
    const random = createRandom('credit')
    const parsed = many(() => parseCreditCode(sampleCreditCode(random, '510981')))
    expect(parsed.filter((code) => !code.ok || code.placeCode !== '510981')).toEqual([])
    expect(parsed.filter((code) => code.ok && !code.organisationCode.startsWith('MAYY'))).toEqual([])
    expect(sampleCreditCode(random, '510903', 'hospital')).toMatch(/^12510903MAYY/)
  })

  it('checks the organisation part by GB 11714', () => {
    const codes = many(() => sampleCreditCode(createRandom('organisation'), '510903').slice(8, 17))
    const weights = [3, 7, 9, 10, 5, 8, 4, 2]
    for (const code of codes) {
      const sum = weights.reduce((total, weight, i) => total + weight * parseInt(code.charAt(i), 36), 0)
      const check = code.charAt(8) === 'X' ? 10 : Number(code.charAt(8))
      expect((sum + check) % 11).toBe(0)
    }
  })

  it('makes identity numbers the register accepts, with a sequence nobody born then has', () => {
    const random = createRandom('identity')
    const numbers = many(() => sampleIdNumber(random, '510904'))
    expect(numbers.filter((number) => !parseIdNumber(number).ok)).toEqual([])
    expect(numbers.filter((number) => !/^51090419[5-9]\d{5}99[6-9][\dX]$/.test(number))).toEqual([])
    expect(parseIdNumber(sampleIdNumber(random, '510904', 'female'))).toMatchObject({
      ok: true,
      sex: 'female',
    })
  })

  it('makes telephone numbers the register accepts, of the block 1540', () => {
    const random = createRandom('phone')
    const phones = many(() => samplePhone(random))
    expect(phones.filter((phone) => !/^1540\d{7}$/.test(phone) || !parsePhone(phone).ok)).toEqual([])
  })

  it('makes person names of two or three characters', () => {
    const random = createRandom('people')
    expect(
      many(() => samplePersonName(random)).filter((name) => !/^[\u4e00-\u9fff]{2,3}$/.test(name)),
    ).toEqual([])
  })
})
