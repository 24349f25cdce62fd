import { industryNearness, placeNearness, subjectNearness, type SignalWeights } from '#matching'

/** What people are compared by where words say nothing of them. */
export interface GroupTraits {
  readonly subjects: readonly string[]
  readonly industries: readonly string[]
  /** A six-digit code. */
  readonly place: string
  /** 0 to 1: the worth of the past introductions, and of the hands still free. */
  readonly record: number
  readonly load: number
  /** Whether they are named beside offers of their own. */
  readonly isPublic: boolean
}

/** People who are alike in all of that, by id. */
export interface ExpertGroup extends GroupTraits {
  readonly key: string
  readonly ids: string[]
}

/** A few thousand groups stand for any number of people: those of one group come in one place of a ranking. */
export type ExpertGroups = Map<string, ExpertGroup>

const keyOf = ({ subjects, industries, place, record, load, isPublic }: GroupTraits): string =>
  [subjects.join(','), industries.join(','), place, record, load, isPublic].join('|')

export function joinGroup(groups: ExpertGroups, id: string, traits: GroupTraits): void {
  const key = keyOf(traits)
  let group = groups.get(key)
  if (!group) {
    const { subjects, industries, place, record, load, isPublic } = traits
    group = { key, subjects, industries, place, record, load, isPublic, ids: [] }
    groups.set(key, group)
  }
  const at = placeOf(group.ids, id)
  if (group.ids[at] !== id) group.ids.splice(at, 0, id)
}

export function leaveGroup(groups: ExpertGroups, id: string, traits: GroupTraits): void {
  const key = keyOf(traits)
  const group = groups.get(key)
  if (!group) return
  const at = placeOf(group.ids, id)
  if (group.ids[at] === id) group.ids.splice(at, 1)
  if (group.ids.length === 0) groups.delete(key)
}

/** Where an id is in ascending order, or would be. */
function placeOf(ids: readonly string[], id: string): number {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ids[middle]! < id) low = middle + 1
    else high = middle
  }
  return low
}

/** What a need says beside its words. */
export interface GroupWish {
  readonly subjects: readonly string[]
  readonly industries: readonly string[]
  readonly place: string | undefined
}

/** The groups that are worth most to a need among those that may be found, best first and equals by key. */
export function bestGroups(
  groups: ExpertGroups,
  wish: GroupWish,
  {
    most,
    weights,
    accept,
  }: { most: number; weights: SignalWeights; accept: (group: GroupTraits) => boolean },
): ExpertGroup[] {
  const value = valueBy(wish, weights)
  const best: Valued[] = []
  for (const group of groups.values()) {
    if (!accept(group)) continue
    const last = best[most - 1]
    const found = { group, value: value(group, last?.value ?? 0) }
    if (last && !comesBefore(found, last)) continue
    let at = best.length
    while (at > 0 && comesBefore(found, best[at - 1]!)) at--
    best.splice(at, 0, found)
    if (best.length > most) best.pop()
  }
  return best.map(({ group }) => group)
}

type Valued = { readonly group: ExpertGroup; readonly value: number }

const comesBefore = (a: Valued, b: Valued): boolean =>
  a.value > b.value || (a.value === b.value && a.group.key < b.group.key)

/**
 * Points of the signals that need no words, up to a factor all groups share. Codes are few, so each is compared once;
 * of a group that falls short of `least` even with the best industry, the industry is not asked.
 */
function valueBy(
  { subjects, industries, place }: GroupWish,
  weights: SignalWeights,
): (group: GroupTraits, least: number) => number {
  const subject = rememberedNearness(subjects, (a, b) => subjectNearness(a, b).value)
  const industry = rememberedNearness(industries, (a, b) => industryNearness(a, b).value)
  const near = rememberedNearness(place === undefined ? [] : [place], (a, b) => placeNearness(a, b).value)
  return (group, least) => {
    const value =
      weights.subject * most(group.subjects, subject) +
      weights.place * near(group.place) +
      weights.track_record * group.record +
      weights.load * group.load
    return value + weights.industry < least
      ? value
      : value + weights.industry * most(group.industries, industry)
  }
}

function most(codes: readonly string[], nearness: (code: string) => number): number {
  let nearest = 0
  for (const code of codes) nearest = Math.max(nearest, nearness(code))
  return nearest
}

function rememberedNearness(
  wanted: readonly string[],
  nearness: (a: string, b: string) => number,
): (code: string) => number {
  const known = new Map<string, number>()
  return (code) => {
    let value = known.get(code)
    if (value === undefined) {
      value = most(wanted, (one) => nearness(one, code))
      known.set(code, value)
    }
    return value
  }
}
