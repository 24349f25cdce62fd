import type { Contribution } from './text-index.ts'
import { isFunctionCharacter, isIdeographic } from './tokens.ts'

interface Run {
  readonly text: string
  readonly weight: number
}

/**
 * The words a need shares with an offer, strongest first, as a person reads them.
 *
 * Pairs of characters that follow each other in the need and are all found in the offer are joined (立方, 方氮, 氮化, 化硼
 * become 立方氮化硼), function characters at the edges are dropped, and a run inside a longer one is not repeated.
 * Single characters are shown only where nothing longer is shared.
 *
 * @param need the text of the need that `explained` was made from, title and body
 */
export function sharedTerms(need: string, explained: readonly Contribution[], limit = 5): string[] {
  const weights = new Map(explained.map(({ term, contribution }) => [term, contribution]))
  const runs = new Map<string, number>()
  for (const run of [...joinedRuns(need, weights), ...sharedWords(explained)]) runs.set(run.text, run.weight)
  const ordered = [...runs].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const shown: string[] = []
  for (const [text] of ordered) {
    if (shown.length === limit) break
    if (!shown.some((longer) => longer.includes(text))) shown.push(text)
  }
  if (shown.length > 0) return shown
  return explained.slice(0, limit).map(({ term }) => term)
}

function sharedWords(explained: readonly Contribution[]): Run[] {
  return explained
    .filter(({ term }) => !isIdeographic(term))
    .map(({ term, contribution }) => ({ text: term, weight: contribution }))
}

/** Longest stretches of the need whose neighbouring pairs are all shared; a pair counts once within a stretch. */
function joinedRuns(need: string, weights: ReadonlyMap<string, number>): Run[] {
  const characters = [...need.normalize('NFKC').toLowerCase()]
  const runs: Run[] = []
  let from = 0
  while (from < characters.length) {
    let to = from
    const pairs = new Set<string>()
    while (to + 1 < characters.length) {
      const pair = characters[to]! + characters[to + 1]!
      if (!isIdeographic(pair) || !weights.has(pair)) break
      pairs.add(pair)
      to++
    }
    if (to > from) runs.push(...trimmed(characters.slice(from, to + 1), pairs, weights))
    from = to + 1
  }
  return runs
}

function trimmed(characters: string[], pairs: Set<string>, weights: ReadonlyMap<string, number>): Run[] {
  let from = 0
  let to = characters.length
  while (from < to && isFunctionCharacter(characters[from]!)) from++
  while (to > from && isFunctionCharacter(characters[to - 1]!)) to--
  if (to - from < 2) return []
  let weight = 0
  for (const pair of pairs) weight += weights.get(pair) ?? 0
  return [{ text: characters.slice(from, to).join(''), weight }]
}
