/** How many introductions one owner is thought able to look after, where a place says nothing else. */
export const STANDARD_OPEN_INTRODUCTIONS = 10

/** A version of a place's rules, as a process keeps them; days are `YYYY-MM-DD`, the last one exclusive. */
export interface OpenLimit {
  readonly placeCode: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly openIntroductions: number
}

/** What each place with rules of its own says on a day. */
export function openLimitsOn(limits: readonly OpenLimit[], day: string): ReadonlyMap<string, number> {
  const inForce = limits.filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day),
  )
  return new Map(inForce.map(({ placeCode, openIntroductions }) => [placeCode, openIntroductions]))
}

/** The limit of the nearest place, of all that something lies in, that has one. */
export function openLimitIn(limits: ReadonlyMap<string, number>, within: readonly string[]): number {
  if (limits.size === 0) return STANDARD_OPEN_INTRODUCTIONS
  let nearest = ''
  for (const code of within) {
    if (limits.has(code) && (nearest === '' || depthOf(code) > depthOf(nearest))) nearest = code
  }
  return limits.get(nearest) ?? STANDARD_OPEN_INTRODUCTIONS
}

/** Digits that name a place: 510900 is the city 5109, 000000 the country. */
function depthOf(code: string): number {
  return code.length > 6 ? code.length : code.replace(/(?:00)+$/, '').length
}
