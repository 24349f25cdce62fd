/** How a total is cut into parts. */
export interface PartitionOptions {
  /** The least a part may be; rounded up to a whole unit. */
  readonly min: bigint
  /** Every part is a multiple of this, except that the largest carries what the total has beyond whole units. */
  readonly unit: bigint
  /** Standard deviation of the logarithm of the parts: 0 equal shares, about 1 like contract amounts. */
  readonly skew: number
}

/** A seeded stream of numbers: the same seed gives the same stream on every machine. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  float(): number
  /** A whole number from 0 up to, not including, `max`. */
  int(max: number): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  /** A standard normal number. */
  normal(): number
  pick<T>(list: readonly T[]): T
  /** Picks by weights of any positive scale: `[['a', 3], ['b', 1]]`. */
  pickWeighted<T>(choices: readonly (readonly [T, number])[]): T
  /** `count` different members in random order, or all of them when there are fewer. */
  sample<T>(list: readonly T[], count: number): T[]
  shuffle<T>(list: readonly T[]): T[]
  /** An independent stream by name; drawing from it, or adding another, shifts no other stream. */
  split(name: string): Random
  /** Cuts `total` (fen) into `parts` amounts that add up to it exactly. RangeError when the minimum does not fit. */
  partition(total: bigint, parts: number, options: PartitionOptions): bigint[]
}

/** Makes a seeded generator (sfc32 over a 128-bit hash of the seed). Not for secrets. */
export function createRandom(seed: string): Random {
  const next = sfc32(hash128(seed))
  const float = () => next() / 4294967296
  const int = (max: number) => {
    if (!Number.isInteger(max) || max < 1)
      throw new RangeError(`int(max) needs a whole number from 1, not ${max}`)
    return Math.floor(float() * max)
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - float())) * Math.cos(2 * Math.PI * float())
  const shuffle = <T>(list: readonly T[]) => shuffled(list, int)
  return {
    float,
    int,
    normal,
    shuffle,
    between: (low, high) => low + int(high - low + 1),
    chance: (probability) => float() < probability,
    pick: (list) => member(list, int(list.length)),
    pickWeighted: (choices) => weighted(choices, float()),
    sample: (list, count) => shuffle(list).slice(0, count),
    split: (name) => createRandom(`${seed}/${name}`),
    partition: (total, parts, options) => partition({ total, parts, normal, ...options }),
  }
}

function member<T>(list: readonly T[], index: number): T {
  if (index >= list.length) throw new RangeError(`no member ${index} in a list of ${list.length}`)
  return list[index] as T
}

function weighted<T>(choices: readonly (readonly [T, number])[], at: number): T {
  const sum = choices.reduce((total, [, weight]) => total + weight, 0)
  let left = at * sum
  for (const [value, weight] of choices) {
    left -= weight
    if (left < 0) return value
  }
  return member(choices, choices.length - 1)[0]
}

function shuffled<T>(list: readonly T[], int: (max: number) => number): T[] {
  const result = [...list]
  for (let last = result.length - 1; last > 0; last--) {
    const other = int(last + 1)
    const kept = member(result, last)
    result[last] = member(result, other)
    result[other] = kept
  }
  return result
}

interface Cut extends PartitionOptions {
  readonly total: bigint
  readonly parts: number
  readonly normal: () => number
}

function partition({ total, parts, min, unit, skew, normal }: Cut): bigint[] {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError(`cannot cut into ${parts} parts`)
  if (unit < 1n || min < 0n) throw new RangeError('unit must be at least 1 and min at least 0')
  const least = ((min + unit - 1n) / unit) * unit
  const spare = total - least * BigInt(parts)
  if (spare < 0n) throw new RangeError(`${total} is too little for ${parts} parts of at least ${least}`)

  // Weights become integers so that no floating-point sum decides about fen; the bound keeps one part from taking all.
  const weights = Array.from({ length: parts }, () => {
    const deviation = Math.max(-4, Math.min(4, normal()))
    return BigInt(Math.max(1, Math.round(Math.exp(skew * deviation) * 1e6)))
  })
  const sum = weights.reduce((a, b) => a + b, 0n)
  const units = spare / unit
  const shares = weights.map((weight) => (units * weight) / sum)
  const largest = weights.reduce((best, weight, i) => (weight > (weights[best] ?? 0n) ? i : best), 0)
  const left = spare - shares.reduce((a, b) => a + b, 0n) * unit
  // Rounding leaves fewer units than there are parts; one each keeps the shape, the rest beyond a unit has one home.
  const extra = Number(left / unit)
  return shares.map((share, i) => {
    const amount = least + (share + (i < extra ? 1n : 0n)) * unit
    return i === largest ? amount + (left % unit) : amount
  })
}

type Words = readonly [number, number, number, number]

/** Four lanes of FNV-1a with different offsets, each stirred by the murmur3 finaliser. */
function hash128(text: string): Words {
  const lane = (offset: number) => {
    let h = (0x811c9dc5 ^ Math.imul(offset + 1, 0x9e3779b9)) >>> 0
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    return (h ^ (h >>> 16)) >>> 0
  }
  return [lane(0), lane(1), lane(2), lane(3)]
}

/** Chris Doty-Humphrey's sfc32: 128 bits of state, 32 bits a call. */
function sfc32([w0, w1, w2, w3]: Words): () => number {
  let a = w0
  let b = w1
  let c = w2
  let counter = w3
  const next = () => {
    const out = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + out
    c |= 0
    return out >>> 0
  }
  for (let i = 0; i < 15; i++) next()
  return next
}
