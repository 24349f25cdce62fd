/** One headword with what it means. */
export interface DictionaryEntry {
  readonly chinese: string
  readonly english: readonly string[]
}

/** Which words of one language stand for those of another, the usual ones first. */
export interface BilingualDictionary {
  /** Chinese for a word or phrase in lower case. */
  readonly chineseFor: (phrase: string) => readonly string[]
  /** English for a headword. */
  readonly englishFor: (headword: string) => readonly string[]
}

/** What stands for what, the usual ones first. */
export interface BilingualTables {
  readonly chineseFor: ReadonlyMap<string, readonly string[]>
  readonly englishFor: ReadonlyMap<string, readonly string[]>
}

const LONGEST_PHRASE = 4
/** Glosses that speak about the word rather than translate it. */
const REMARK = /^(surname|variant of|old variant|abbr\.|see |also |cl:|used |lit\.|fig\.|name of|classifier)/

/** The tables of entries in their order; phrases longer than four words are explanations and left out. */
export function bilingualTablesOf(entries: Iterable<DictionaryEntry>): BilingualTables {
  const english = new Map<string, string[]>()
  const chinese = new Map<string, { headword: string; rank: number }[]>()
  for (const entry of entries) {
    const phrases = entry.english.flatMap(phrasesOf)
    if (phrases.length === 0) continue
    english.set(entry.chinese, [...new Set([...(english.get(entry.chinese) ?? []), ...phrases])])
    phrases.forEach((phrase, place) => {
      const rank = place + Math.abs([...entry.chinese].length - 2)
      const known = chinese.get(phrase)
      if (known === undefined) chinese.set(phrase, [{ headword: entry.chinese, rank }])
      else if (known.every(({ headword }) => headword !== entry.chinese)) {
        known.push({ headword: entry.chinese, rank })
      }
    })
  }
  const headwords = [...chinese].map(([phrase, found]): [string, string[]] => [
    phrase,
    found.sort((a, b) => a.rank - b.rank).map(({ headword }) => headword),
  ])
  return { chineseFor: new Map(headwords), englishFor: english }
}

/** `to weld; welding (metal)` gives `weld` and `welding`. */
function phrasesOf(gloss: string): string[] {
  const bare = gloss.toLowerCase().replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
  if (REMARK.test(bare.trim())) return []
  return bare
    .split(/[;,/]/)
    .map((part) =>
      part
        .trim()
        .replace(/[\s-]+/g, ' ')
        .replace(/^(to be|to|an?|the) /, ''),
    )
    .filter((part) => /^[a-z0-9][a-z0-9 '.-]*$/.test(part) && part.split(' ').length <= LONGEST_PHRASE)
}
