/** What a value is, so that its form in lists can be chosen. */
export type MaskKind = 'phone' | 'id_number' | 'name' | 'bank_card' | 'address' | 'email'

/** `staff`: lists inside the organisation. `public`: anyone. The full value needs its own permission. */
export type Audience = 'staff' | 'public'

/** Shown where an audience may see nothing of a value. Its length tells nothing. */
export const HIDDEN = '***'

type Mask = (value: string) => string

const masks: Record<MaskKind, Record<Audience, Mask>> = {
  phone: { staff: maskPhone, public: hide },
  id_number: { staff: maskIdNumber, public: hide },
  name: { staff: (value) => value, public: maskName },
  bank_card: { staff: maskBankCard, public: hide },
  address: {
    staff: (value) => cutAddress(value, 'village'),
    public: (value) => cutAddress(value, 'township'),
  },
  email: { staff: maskEmail, public: hide },
}

/**
 * The form of a personal value that an audience may see; an empty value stays empty. Never throws.
 * Every list, page, export and document asks here: two schemes for one value can be put together to the full one.
 * Who may see the staff form at all (ID numbers: only the handling role), and whose full name may be published
 * on a recorded legal basis, is for the caller's policy to decide.
 */
export function mask(kind: MaskKind, value: string, audience: Audience = 'public'): string {
  const trimmed = value.trim()
  return trimmed === '' ? '' : masks[kind][audience](trimmed)
}

function hide(): string {
  return HIDDEN
}

/** 138****1234 for a mobile number, the last four digits of any other. Never more than 3 + 4. */
function maskPhone(value: string): string {
  const digits = value.normalize('NFKC').replace(/\D/g, '')
  const mobile = /^(?:86|0086)?(1[3-9]\d)\d{4}(\d{4})$/.exec(digits)
  if (mobile) return `${mobile[1]}****${mobile[2]}`
  return digits.length < 7 ? HIDDEN : `****${digits.slice(-4)}`
}

/**
 * Six and four of 18 digits; six and three of 15, so that the old and the new number of one person,
 * put together, still show no more than ten. Other documents show less: at most a fifth and a quarter.
 */
function maskIdNumber(value: string): string {
  const plain = graphemes(
    value
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )
  const text = plain.join('')
  if (/^\d{17}[\dX]$/.test(text)) return keepEnds(plain, { head: 6, tail: 4 })
  if (/^\d{15}$/.test(text)) return keepEnds(plain, { head: 6, tail: 3 })
  const head = Math.min(6, Math.floor(plain.length / 5))
  const tail = Math.min(4, Math.floor(plain.length / 4))
  return tail === 0 ? HIDDEN : keepEnds(plain, { head, tail })
}

function maskBankCard(value: string): string {
  const digits = value.normalize('NFKC').replace(/\D/g, '')
  return digits.length < 12 ? '****' : `**** ${digits.slice(-4)}`
}

function maskEmail(value: string): string {
  const found = /^([^@\s]+)@([^@\s]+)$/.exec(value.normalize('NFKC'))
  if (!found) return HIDDEN
  const [first = '', ...rest] = graphemes(found[1] ?? '')
  return `${rest.length === 0 ? '' : first}${HIDDEN}@${found[2]}`
}

const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯 长孙 宇文 轩辕 端木 百里 呼延 东郭 南宫 独孤 ' +
    '钟离 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 鲜于 闾丘 司空 亓官 司寇 子车 颛孙 巫马 公西 漆雕 ' +
    '乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 东门 南门 西门 梁丘 左丘 完颜 赫连 万俟 贺兰 纳兰 哥舒 耶律'
  ).split(' '),
)

/** 张*, 王*明, 欧阳**; a name in several words or with dots keeps the first letter of each part. */
function maskName(value: string): string {
  const han = value.replace(/\s/g, '')
  if (!/^[\p{Script=Han}\p{Variation_Selector}]+$/u.test(han)) return maskNameParts(value)
  const characters = graphemes(han)
  const count = characters.length
  if (count === 1) return '*'
  if (count > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join(''))) {
    return keepEnds(characters, { head: 2, tail: 0 })
  }
  return keepEnds(characters, { head: 1, tail: count === 2 ? 0 : 1 })
}

function maskNameParts(value: string): string {
  return value.replace(/[^\s·•・‧.\-‐]+/gu, (part) => {
    const [first = '', ...rest] = graphemes(part)
    return rest.length === 0 ? '*' : `${first}${HIDDEN}`
  })
}

function keepEnds(characters: readonly string[], { head, tail }: { head: number; tail: number }): string {
  const hidden = '*'.repeat(characters.length - head - tail)
  return characters.slice(0, head).join('') + hidden + characters.slice(characters.length - tail).join('')
}

const segmenter = new Intl.Segmenter('zh')

/** Rare characters take two code units, some with a variation selector: cut by what a reader sees. */
function graphemes(text: string): string[] {
  return [...segmenter.segment(text)].map((part) => part.segment)
}

// Part of a place name: no digit and no word of a house number; 路 only inside a subdistrict such as 凯旋路街道.
const WORD = '(?:[^\\d号弄巷栋幢座室组路街]|[路街](?=\\p{Script=Han}{0,2}街道)){1,10}?'
const PLACE = new RegExp(
  `^(?:${WORD}(?:省|自治区|特别行政区))?` +
    `(?:${WORD}(?:市|自治州|地区|盟))?` +
    `(?:${WORD}(?:(?<![小社园校])区|县|市|旗))?` +
    `(?<township>${WORD}(?:街道|镇|乡|苏木))?` +
    `(?<village>${WORD}(?:村?村民委员会|村?村委会|(?:社区)?居民委员会|(?:社区)?居委会|社区|村|嘎查))?`,
  'u',
)

/** Cuts behind the village or the township. A village counts only behind its township; a house number never shows. */
function cutAddress(value: string, level: 'township' | 'village'): string {
  const address = value.normalize('NFKC').replace(/\s/g, '')
  const found = PLACE.exec(address)
  const village = found?.groups?.village ?? ''
  const showsVillage = level === 'village' && found?.groups?.township !== undefined
  const place = found?.[0] ?? ''
  const shown = showsVillage ? place : place.slice(0, place.length - village.length)
  return shown === address ? shown : shown + HIDDEN
}

export interface PersonalDataFound {
  readonly kind: 'id_number' | 'phone'
  /** Position in the text, in UTF-16 units; `end` is behind the last character. */
  readonly start: number
  readonly end: number
}

/**
 * Finds ID numbers and mobile numbers in a text about to be published, in the order they stand.
 * Blanks, dashes, invisible characters and full-width digits inside a number do not hide it. An 18-digit number
 * counts when its check character fits, a 15-digit one when its province and birth date exist; digits inside a
 * longer run of digits are neither. Fixed lines are not looked for: organisations publish theirs.
 */
export function findPersonalData(text: string): PersonalDataFound[] {
  const plain = plainDigits(text)
  const idNumbers = findIdNumbers(plain)
  const phones = findPhones(withoutParts(plain, idNumbers))
  return [...idNumbers, ...phones].sort((one, other) => one.start - other.start)
}

/** The same length as the text, so that positions hold: digits and X in half width, every separator a blank. */
function plainDigits(text: string): string {
  return text
    .replace(/[０-９Ｘｘ＋．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/x/g, 'X')
    .replace(/[\u00a0\u00ad\u2000-\u2015\u2060\u2212\u3000\ufe63\ufeff\uff0d-]/g, ' ')
}

/** The same length again, with nothing to find where the parts were. */
function withoutParts(plain: string, parts: readonly PersonalDataFound[]): string {
  let rest = ''
  for (const { start, end } of parts) rest += plain.slice(rest.length, start) + '#'.repeat(end - start)
  return rest + plain.slice(rest.length)
}

function findIdNumbers(plain: string): PersonalDataFound[] {
  const found: PersonalDataFound[] = []
  for (const { index: start } of plain.matchAll(/(?<!\d)(?<!\d\.)\d/g)) {
    if (start < (found.at(-1)?.end ?? 0)) continue
    const end = idNumberEnd(plain, start)
    if (end !== undefined) found.push({ kind: 'id_number', start, end })
  }
  return found
}

function idNumberEnd(plain: string, start: number): number | undefined {
  for (const pattern of [/\d(?: {0,2}\d){16} {0,2}[\dX](?!\d)/y, /\d{6} {0,2}\d{6} {0,2}\d{3}(?!\d)/y]) {
    pattern.lastIndex = start
    const match = pattern.exec(plain)
    if (match && isIdNumber(match[0].replaceAll(' ', ''))) return pattern.lastIndex
  }
  return undefined
}

function findPhones(plain: string): PersonalDataFound[] {
  const pattern =
    /(?<!\d)(?<!\d\.)(?:(?:\+|00)?86 {0,2})?1(?:[3-9]\d(?: {0,2}\d{4} {0,2}\d{4}|\.\d{4}\.\d{4})| [3-9](?: \d){9})(?!\d)(?!\.\d)/g
  return [...plain.matchAll(pattern)].map(({ 0: match, index }) => ({
    kind: 'phone',
    start: index,
    end: index + match.length,
  }))
}

function isIdNumber(number: string): boolean {
  const isOld = number.length === 15
  const birth = isOld ? `19${number.slice(6, 12)}` : number.slice(6, 14)
  return (
    PROVINCE_CODES.has(number.startsWith('9') ? number.slice(1, 3) : number.slice(0, 2)) &&
    isCalendarDate(`${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`) &&
    (isOld || idCheckCharacter(number.slice(0, -1)) === number.at(-1))
  )
}

/** First two digits an ID number can begin with: GB/T 2260 provinces, and 83 of the permit for people from Taiwan. */
export const PROVINCE_CODES: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82 83'
  ).split(' '),
)

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The last character of an ID number from its first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idCheckCharacter(body: string): string {
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return '10X98765432'.charAt(sum % 11)
}

/** Whether `YYYY-MM-DD` is a day that exists, from 1800 to 2099. */
export function isCalendarDate(text: string): boolean {
  if (!/^(18|19|20)\d\d-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
