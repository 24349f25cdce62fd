import type { Contribution } from './text-index.ts'
import { isFunctionCharacter, isIdeographic } from './tokens.ts'

interface Run {
  readonly text: string
  readonly weight: number
}

/**
 * Makes the function that says which words a need shares with an offer, strongest first, as a person reads them.
 *
 * Pairs of characters that follow each other in the need and are all found in the offer are joined (立方, 方氮, 氮化, 化硼
 * become 立方氮化硼), function characters at the edges are dropped, and a run inside a longer one is not repeated.
 * Single characters are shown only where nothing longer is shared.
 *
 * @param need the text of the need that `explained` is made from, title and body; read once for all its offers
 */
export function sharedTermsOf(
  need: string,
): (explained: readonly Contribution[], limit?: number) => string[] {
  const pairs = pairsOf(need)
  return (explained, limit = 5) => {
    const weights = new Map(explained.map(({ term, contribution }) => [term, contribution]))
    const runs = new Map<string, number>()
    for (const run of [...joinedRuns(pairs, weights), ...sharedWords(explained)])
      runs.set(run.text, run.weight)
    const ordered = [...runs].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const shown: string[] = []
    for (const [text] of ordered) {
      if (shown.length === limit) break
      if (!shown.some((longer) => longer.includes(text))) shown.push(text)
    }
    if (shown.length > 0) return shown
    return explained.slice(0, limit).map(({ term }) => term)
  }
}

/** The ideographic pairs of a text in their order; undefined where two neighbours are none, so that runs end there. */
function pairsOf(text: string): (string | undefined)[] {
  const characters = [...text.normalize('NFKC').toLowerCase()]
  return characters.slice(1).map((character, at) => {
    const pair = characters[at]! + character
    return isIdeographic(pair) ? pair : undefined
  })
}

function sharedWords(explained: readonly Contribution[]): Run[] {
  return explained
    .filter(({ term }) => !isIdeographic(term))
    .map(({ term, contribution }) => ({ text: term, weight: contribution }))
}

/** Longest stretches of the need whose neighbouring pairs are all shared; a pair counts once within a stretch. */
function joinedRuns(pairs: readonly (string | undefined)[], weights: ReadonlyMap<string, number>): Run[] {
  const runs: Run[] = []
  let run: string[] = []
  for (const pair of [...pairs, undefined]) {
    if (pair !== undefined && weights.has(pair)) run.push(pair)
    else if (run.length > 0) {
      runs.push(...trimmed(run, weights))
      run = []
    }
  }
  return runs
}

function trimmed(pairs: readonly string[], weights: ReadonlyMap<string, number>): Run[] {
  const first = [...pairs[0]!][0]!
  const characters = [first, ...pairs.map((pair) => [...pair].at(-1)!)]
  let from = 0
  let to = characters.length
  while (from < to && isFunctionCharacter(characters[from]!)) from++
  while (to > from && isFunctionCharacter(characters[to - 1]!)) to--
  if (to - from < 2) return []
  let weight = 0
  for (const pair of new Set(pairs)) weight += weights.get(pair) ?? 0
  return [{ text: characters.slice(from, to).join(''), weight }]
}
