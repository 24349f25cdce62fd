const fenOfWan = 1_000_000n

/** Digits, points and commas as people type them, with a Chinese input method too. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/[,\s]/g, '').replace(/。/g, '.')
}

/**
 * Fen from an amount in 万元 as it was typed: `12.5` is `12500000`. Empty text is no amount.
 * @returns null for what is no amount, or finer than a fen
 */
export function fenFromWan(text: string): string | undefined | null {
  const plain = plainDigits(text)
  if (plain === '') return undefined
  const parts = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(plain)
  if (!parts) return null
  const [, whole = '0', decimals = ''] = parts
  return String(BigInt(whole) * fenOfWan + BigInt(decimals.padEnd(6, '0')))
}

/** An amount of fen as 万元 for a field: `12500000` is `12.5`. */
export function wanFromFen(fen: string | undefined): string {
  if (fen === undefined) return ''
  const value = BigInt(fen)
  const decimals = String(value % fenOfWan)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return String(value / fenOfWan) + (decimals && `.${decimals}`)
}

/** A number as it was typed. Empty text is no number, null what is none. */
export function numberFrom(text: string): number | undefined | null {
  const plain = plainDigits(text).replace(/−/g, '-')
  if (plain === '') return undefined
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : null
}
