import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { parseIdNumber } from '../codes/id-number.ts'
import { parsePhone } from '../codes/phone.ts'
import { registerFaults } from '../errors.ts'

/** The purposes that keep sealed values of different fields apart. */
export const PHONE = 'phone'
export const ID_NUMBER = 'id-number'

/** A number as it is stored: sealed, and a keyed hash to look it up by. */
interface SealedNumber {
  readonly sealed: string | null
  readonly index: string | null
}

const NONE: SealedNumber = { sealed: null, index: null }

/** Checks a telephone number and seals it. @throws register.phone_invalid */
export function sealPhone(ctx: Context, phone: string | null | undefined): SealedNumber {
  if (!phone) return NONE
  return seal(ctx, normalPhone(phone), PHONE)
}

/** @throws register.phone_invalid */
export function normalPhone(phone: string): string {
  const parsed = parsePhone(phone)
  if (!parsed.ok) throw registerFaults.phone_invalid({ reason: parsed.reason.zh, reasonEn: parsed.reason.en })
  return parsed.value
}

/** Checks an ID number and seals it. @throws register.id_number_invalid */
export function sealIdNumber(ctx: Context, idNumber: string | null | undefined): SealedNumber {
  if (!idNumber) return NONE
  const parsed = parseIdNumber(idNumber, { today: dayOf(ctx.now) })
  if (!parsed.ok) {
    throw registerFaults.id_number_invalid({ reason: parsed.reason.zh, reasonEn: parsed.reason.en })
  }
  return seal(ctx, parsed.value, ID_NUMBER)
}

function seal(ctx: Context, value: string, purpose: string): SealedNumber {
  return { sealed: ctx.secrets.seal(value, purpose), index: ctx.secrets.blindIndex(value, purpose) }
}
