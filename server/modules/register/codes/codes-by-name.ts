import { industries } from './industries.ts'
import { placesToCounty, type Place } from './places.ts'
import { subjects } from './subjects.ts'

interface Named {
  readonly code: string
  readonly parent?: string
  readonly zh: string
  readonly en?: string
}

/** Codes by the names people write, in lower case; a name that several share without one holding the others is absent. */
export type CodesByName = ReadonlyMap<string, string>

/** GB/T 13745 to the second level by Chinese and English names. */
export const subjectsByName = (): CodesByName => byName(subjects)

/** GB/T 4754 sections and divisions by Chinese and English names. */
export const industriesByName = (): CodesByName => byName(industries)

/**
 * GB/T 2260 to the county by names: 四川省, 遂宁市, 船山区, 遂宁市船山区, 四川省遂宁市船山区, and 遂宁 without its 市.
 * Of two places of one name neither is meant: 鼓楼区 needs its city.
 */
export async function placesByName(): Promise<CodesByName> {
  const places = (await placesToCounty()).filter(({ level, validTo }) => level !== 'country' && !validTo)
  const known = new Map(places.map((place) => [place.code, place]))
  return byName(places.flatMap((place) => spellingsOf(place, known)))
}

/** Cities of a municipality and the like, which nobody writes. */
const BETWEEN = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/

function spellingsOf(place: Place, known: ReadonlyMap<string, Place>): Named[] {
  if (BETWEEN.test(place.zh)) return []
  const above: string[] = []
  for (let at = known.get(place.parent ?? ''); at; at = known.get(at.parent ?? '')) {
    if (!BETWEEN.test(at.zh)) above.unshift(at.zh)
  }
  const { code, zh, en } = place
  const short = zh.replace(/(?:省|市|区|县)$/, '')
  const names = [
    ...above.map((_name, from) => above.slice(from).join('') + zh),
    // 河 or 东 alone would be a guess.
    ...(short !== zh && short.length >= 2 ? [short] : []),
  ]
  return [{ code, zh, ...(en ? { en } : {}) }, ...names.map((name) => ({ code, zh: name }))]
}

function byName(entries: readonly Named[]): CodesByName {
  const codes = new Map<string, string | undefined>()
  const parents = new Map(entries.map(({ code, parent }) => [code, parent]))
  for (const { code, zh, en } of entries) {
    for (const name of new Set([zh, en ?? zh].map((written) => written.toLowerCase()))) {
      const taken = codes.has(name) ? codes.get(name) : code
      const isHeld = taken !== undefined && (taken === code || parents.get(code) === taken)
      codes.set(name, isHeld ? taken : undefined)
    }
  }
  return new Map([...codes].filter((entry): entry is [string, string] => entry[1] !== undefined))
}
