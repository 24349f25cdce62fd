const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  '⁻': '-',
}

/** One written form for what is typed in many: waves, dashes, signs of comparison that NFKC leaves alone. */
const SIGNS: Readonly<Record<string, string>> = {
  '〜': '~',
  '∼': '~',
  '—': '~',
  '–': '~',
  '−': '-',
  '•': '·',
  '⋅': '·',
  '∙': '·',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  º: '°',
}

export interface Plain {
  readonly text: string
  /** For every UTF-16 unit of `text`, which character of what was written it came from, counted from 0. */
  readonly from: readonly number[]
}

/** Written text in one width and one set of signs: `ｃｍ³` becomes `cm^3`, `㎡` becomes `m^2`, `℃` becomes `°C`. */
export function plainOf(written: string): Plain {
  let text = ''
  const from: number[] = []
  let isRaised = false
  for (const [at, character] of [...written].entries()) {
    const raised = SUPERSCRIPTS[character]
    const piece = raised === undefined ? flattened(character) : (isRaised ? '' : '^') + raised
    isRaised = raised !== undefined
    text += piece
    for (let unit = 0; unit < piece.length; unit++) from.push(at)
  }
  return { text, from }
}

function flattened(character: string): string {
  const sign = SIGNS[character]
  if (sign !== undefined) return sign
  const plain = character.normalize('NFKC')
  // ㎡ and its like are one character for a unit with its power.
  return /[㌀-㏿]/.test(character) ? plain.replace(/(?<=[A-Za-z])([23])$/, '^$1') : (SIGNS[plain] ?? plain)
}

/** A unit as it is printed: `℃`, `m³`, `s⁻¹`. */
export function printed(unit: string): string {
  const raised = Object.fromEntries(Object.entries(SUPERSCRIPTS).map(([small, plain]) => [plain, small]))
  return unit
    .replace(/\^(-?\d+)/g, (_, power: string) => [...power].map((sign) => raised[sign] ?? sign).join(''))
    .replaceAll('°C', '℃')
    .replaceAll('°F', '℉')
}
