import { compact, refused, refuseRounded, type Parsed, type Refused } from './parsed.ts'

export interface PhoneTold {
  kind: 'mobile' | 'fixed'
  /** `+8613800138000`, for gateways. Without the extension. */
  e164: string
  extension?: string
}

/**
 * Reads a telephone number of the mainland; blanks, dashes, brackets, full-width digits and +86 are accepted.
 * A mobile number becomes 11 digits; a fixed line `0825-2222222`, with an extension `0825-2222222-801`.
 * Allotted number blocks change every year, so a mobile number only has to begin with 13 to 19.
 */
export function parsePhone(text: string): Parsed<PhoneTold> {
  if (text.trim() === '') return refused({ zh: '请填写电话号码。', en: 'Enter a telephone number.' })
  const { number, extension } = splitExtension(text)
  const rounded = refuseRounded(number)
  if (rounded) return rounded
  const digits = number.replace(/[()]/g, '').replace(/^(\+86|0086|86(?=1\d{10}$|0\d{9,11}$))/, '')
  const wrong = digits.search(/\D/)
  if (wrong >= 0) return refuseCharacter(digits, wrong)
  const isAbroadForm = number.startsWith('+86')
  // +86 10 … is Beijing without its leading zero; a mobile number never begins with 10.
  if (digits.startsWith('1') && !(isAbroadForm && digits.startsWith('10')))
    return readMobile(digits, extension)
  return readFixed(isAbroadForm ? `0${digits.replace(/^0/, '')}` : digits, extension)
}

/** An extension follows 转 or `ext`, or a last dash behind an area code and a number. */
function splitExtension(text: string): { number: string; extension: string | undefined } {
  const plain = text
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .trim()
  const found =
    /^(.*\d\D*?)\s*(?:转|分机|ext\.?|#)\s*(\d{1,6})$/iu.exec(plain) ??
    /^(\(?0\d{2,3}\)?[\s-]*\d{7,8})-(\d{1,6})$/.exec(plain)
  return { number: compact(found?.[1] ?? plain), extension: found?.[2] }
}

function readMobile(digits: string, extension: string | undefined): Parsed<PhoneTold> {
  if (digits.length !== 11) {
    return refused(
      {
        zh: '手机号应为 11 位，现在是 {length} 位。',
        en: 'A mobile number has 11 digits; this has {length}.',
      },
      { length: digits.length },
    )
  }
  if (!/^1[3-9]/.test(digits)) {
    return refused({
      zh: '手机号第 2 位应为 3–9。',
      en: 'The second digit of a mobile number must be 3 to 9.',
    })
  }
  if (extension !== undefined) {
    return refused({
      zh: '手机号没有分机号，请去掉后面的部分。',
      en: 'A mobile number has no extension; remove it.',
    })
  }
  return { ok: true, value: digits, kind: 'mobile', e164: `+86${digits}` }
}

/** Area codes: 010 and 02x have three digits and eight-digit numbers; 03xx to 09xx seven or eight. */
function readFixed(digits: string, extension: string | undefined): Parsed<PhoneTold> {
  if (!digits.startsWith('0')) {
    return refused({
      zh: '请填写 11 位手机号，或带区号的固定电话，如 0825-2222222。',
      en: 'Enter an 11-digit mobile number, or a fixed line with its area code such as 0825-2222222.',
    })
  }
  const found = /^(010|02\d)([2-8]\d{7})$/.exec(digits) ?? /^(0[3-9]\d{2})([2-8]\d{6,7})$/.exec(digits)
  if (!found) return refuseFixed(digits)
  const [, area = '', line = ''] = found
  const value = extension === undefined ? `${area}-${line}` : `${area}-${line}-${extension}`
  const told = { kind: 'fixed', e164: `+86${area.slice(1)}${line}` } as const
  return extension === undefined ? { ok: true, value, ...told } : { ok: true, value, ...told, extension }
}

function refuseFixed(digits: string): Refused {
  const areaLength = /^0[12]/.test(digits) ? 3 : 4
  if (digits.startsWith('00') || (digits.startsWith('01') && !digits.startsWith('010'))) {
    return refused({
      zh: '区号不存在，请核对前几位。',
      en: 'There is no such area code; check the first digits.',
    })
  }
  const line = digits.slice(areaLength)
  if (/^[019]/.test(line)) {
    return refused(
      {
        zh: '区号后的第 1 位（第 {position} 位）应为 2–8。',
        en: 'Digit {position}, the first after the area code, must be 2 to 8.',
      },
      { position: areaLength + 1 },
    )
  }
  return refused(
    areaLength === 3
      ? {
          zh: '区号后应为 8 位，现在是 {length} 位。',
          en: 'Eight digits must follow the area code; there are {length}.',
        }
      : {
          zh: '区号后应为 7 或 8 位，现在是 {length} 位。',
          en: 'Seven or eight digits must follow the area code; there are {length}.',
        },
    { length: line.length },
  )
}

function refuseCharacter(digits: string, index: number): Refused {
  if (digits.startsWith('+')) {
    return refused({
      zh: '只支持中国大陆（+86）的号码。',
      en: 'Only numbers of the Chinese mainland (+86) are supported.',
    })
  }
  return refused(
    {
      zh: '第 {position} 位应为数字。一格只填一个号码。',
      en: 'Character {position} must be a digit. Enter one number only.',
    },
    { position: index + 1 },
  )
}
