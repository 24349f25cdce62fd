import { idCheckCharacter, isCalendarDate, PROVINCE_CODES } from '#platform/privacy.ts'
import { compact, refused, refuseRounded, type Parsed, type Refused } from './parsed.ts'

export interface IdNumberTold {
  /** `YYYY-MM-DD`. */
  birthDate: string
  sex: 'male' | 'female'
  /** GB/T 2260 code of the place of first registration; may be a code no longer in use. None on a 永久居留身份证. */
  placeCode?: string
}

/**
 * Reads a citizen identity number (公民身份号码, GB 11643-1999) in any common spelling; 15 digits become 18.
 * Residence permits of people from Hong Kong, Macao and Taiwan (81, 82, 83) and the foreign permanent
 * resident's card (9 + province + country) follow the same scheme and are read too.
 * `today` (`YYYY-MM-DD`) refuses birth dates after it.
 */
export function parseIdNumber(text: string, options: { today?: string } = {}): Parsed<IdNumberTold> {
  const given = compact(text)
  const problem = refuseShape(given)
  if (problem) return problem
  const value = given.length === 15 ? upgradeIdNumber(given) : given
  const birthDate = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
  return refuseContent(value, birthDate, options.today) ?? read(value, birthDate)
}

/**
 * Turns the 15 digits of GB 11643-1989 into 18: the century is put in and the check character added.
 * The sequences 996 to 999 were kept for people older than a hundred, born in the 1800s.
 */
export function upgradeIdNumber(old: string): string {
  const century = Number(old.slice(12)) >= 996 ? '18' : '19'
  const body = old.slice(0, 6) + century + old.slice(6)
  return body + idCheckCharacter(body)
}

function read(value: string, birthDate: string): Parsed<IdNumberTold> {
  const isForeign = value.startsWith('9')
  return {
    ok: true,
    value,
    birthDate,
    sex: Number(value.charAt(16)) % 2 === 1 ? 'male' : 'female',
    ...(isForeign ? {} : { placeCode: value.slice(0, 6) }),
  }
}

function refuseShape(given: string): Refused | undefined {
  if (given === '') return refused({ zh: '请填写身份证号。', en: 'Enter the ID number.' })
  const rounded = refuseRounded(given)
  if (rounded) return rounded
  const digits = given.length === 18 ? given.slice(0, -1) : given
  const wrong = digits.search(/\D/)
  if (wrong >= 0 && (given.length === 15 || given.length === 18)) {
    return refused(
      { zh: '第 {position} 位应为数字。', en: 'Character {position} must be a digit.' },
      { position: wrong + 1 },
    )
  }
  if (given.length === 18 && !/[\dX]/.test(given.slice(-1))) {
    return refused({ zh: '第 18 位应为数字或 X。', en: 'Character 18 must be a digit or X.' })
  }
  if (given.length === 15 || given.length === 18) return undefined
  return refused(
    {
      zh: '身份证号应为 18 位（旧号 15 位），现在是 {length} 位。',
      en: 'An ID number has 18 characters (15 on old cards); this has {length}.',
    },
    { length: given.length },
  )
}

function refuseContent(value: string, birthDate: string, today: string | undefined): Refused | undefined {
  const isForeign = value.startsWith('9')
  if (!PROVINCE_CODES.has(isForeign ? value.slice(1, 3) : value.slice(0, 2))) {
    return refused(
      {
        zh: '第 {from}–{to} 位的省级代码不存在。',
        en: 'Characters {from} to {to} are not the code of a province.',
      },
      isForeign ? { from: 2, to: 3 } : { from: 1, to: 2 },
    )
  }
  if (!isCalendarDate(birthDate)) {
    return refused({
      zh: '第 7–14 位的出生日期不存在。',
      en: 'Characters 7 to 14 are not a date that exists.',
    })
  }
  if (today !== undefined && birthDate > today) {
    return refused({
      zh: '第 7–14 位的出生日期在今天之后。',
      en: 'Characters 7 to 14 give a birth date after today.',
    })
  }
  if (idCheckCharacter(value.slice(0, -1)) !== value.at(-1)) {
    return refused({
      zh: '第 18 位校验码与前 17 位不符，其中至少有一位写错了。请对照证件逐位核对。',
      en: 'Character 18, the check character, does not match the first 17: at least one is wrong. Compare with the card.',
    })
  }
  return undefined
}
