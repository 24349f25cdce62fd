const written = /^(\d{1,13})(?:\.(\d{1,2}))?$/

/** Reads an amount typed in yuan, with commas or full-width digits, as fen; null if it is no amount. */
export function yuanToFen(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '')
  const match = written.exec(plain)
  if (!match) return null
  const [, yuan = '0', cents = ''] = match
  return String(BigInt(yuan) * 100n + BigInt(cents.padEnd(2, '0')))
}

/** Fen as the yuan a person types: `1250` is `12.5`, `120000` is `1200`. */
export function fenToYuan(fen: string | null | undefined): string {
  if (!fen) return ''
  const value = BigInt(fen)
  const cents = String(value % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${value / 100n}${cents && `.${cents}`}`
}
