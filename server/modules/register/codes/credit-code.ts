import { compact, refused, refuseRounded, type Parsed } from './parsed.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18

export interface CreditCodeTold {
  /** First character: the registering authority (`1` 机构编制, `5` 民政, `9` 市场监管, `N` 农业农村, …). */
  authority: string
  /** Characters 3 to 8: GB/T 2260 code of the place where it was first registered. */
  placeCode: string
  /** Characters 9 to 17: the organisation code of GB 11714 inside it. */
  organisationCode: string
}

/**
 * Reads a unified social credit code (统一社会信用代码, GB 32100-2015) in any common spelling.
 * The check number of the organisation code inside is not enforced, since codes in use break it.
 */
export function parseCreditCode(text: string): Parsed<CreditCodeTold> {
  const value = compact(text)
  const problem = refuseShape(value) ?? refuseCharacters(value)
  if (problem) return problem
  if (checkCharacter(value.slice(0, -1)) !== value.at(-1)) {
    return refused({
      zh: '第 18 位校验码与前 17 位不符，其中至少有一位写错了。请对照营业执照或登记证书逐位核对。',
      en: 'Character 18, the check character, does not match the first 17: at least one is wrong. Compare with the certificate.',
    })
  }
  return {
    ok: true,
    value,
    authority: value.slice(0, 1),
    placeCode: value.slice(2, 8),
    organisationCode: value.slice(8, 17),
  }
}

function refuseShape(value: string) {
  if (value === '') {
    return refused({ zh: '请填写统一社会信用代码。', en: 'Enter the unified social credit code.' })
  }
  const rounded = refuseRounded(value)
  if (rounded) return rounded
  if (value.length === LENGTH) return undefined
  if (/^\d{15}$/.test(value)) {
    return refused({
      zh: '这是 15 位的旧注册号。请填写证照上 18 位的统一社会信用代码。',
      en: 'This is an old 15-digit registration number. Enter the 18-character unified social credit code.',
    })
  }
  return refused(
    {
      zh: '统一社会信用代码应为 18 位，现在是 {length} 位。',
      en: 'A unified social credit code has 18 characters; this has {length}.',
    },
    { length: value.length },
  )
}

function refuseCharacters(value: string) {
  for (let index = 0; index < LENGTH; index++) {
    const at = { position: index + 1 }
    const character = value.charAt(index)
    if (!ALPHABET.includes(character)) {
      return refused(
        {
          zh: '第 {position} 位不能用：代码只含数字和大写字母，且没有 I、O、S、V、Z（常被误写的是 1、0、5、U、2）。',
          en: 'Character {position} is not allowed: only digits and capitals without I, O, S, V and Z (often meant are 1, 0, 5, U, 2).',
        },
        at,
      )
    }
    if (index >= 2 && index < 8 && !/\d/.test(character)) {
      return refused(
        {
          zh: '第 {position} 位应为数字：第 3–8 位是行政区划代码。',
          en: 'Character {position} must be a digit: characters 3 to 8 are the place code.',
        },
        at,
      )
    }
  }
  return undefined
}

/** GB 32100-2015, 5.4: weights 3^(i−1) mod 31, check (31 − Σ mod 31) mod 31. */
function checkCharacter(body: string): string {
  let sum = 0
  let weight = 1
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}
