import { fill, type Text, type TextParams } from '#platform/i18n.ts'

/** What a reader of codes answers: the normal form with what it tells, or why the text is refused. */
export type Parsed<Told = object> = ({ ok: true; value: string } & Told) | Refused

export interface Refused {
  ok: false
  /** Says which character is wrong or what is missing. Never repeats the number itself. */
  reason: Text
}

export function refused(reason: Text, params: TextParams = {}): Refused {
  return { ok: false, reason: { zh: fill(reason.zh, params), en: fill(reason.en, params) } }
}

/** Full-width letters and digits to half width, capitals, without blanks, dashes and invisible characters. */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}\p{Pd}\u2212]/gu, '')
}

/** Refuses `5.1090219900101E+17`: a spreadsheet turned the number into a rounded one, its last digits are gone. */
export function refuseRounded(text: string): Refused | undefined {
  if (!/^\d(\.\d+)?E\+?\d+$/.test(text)) return undefined
  return refused({
    zh: '表格把它当成了数值，末尾几位已经丢失。请先把这一列设为“文本”，再重新填写。',
    en: 'The spreadsheet rounded this number and its last digits are lost. Format the column as text and enter it again.',
  })
}
