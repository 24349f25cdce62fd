/** A dense allocation case: scores row by row, NaN where a pair is forbidden, and limits of both sides. */
export interface Instance {
  readonly name: string
  readonly about: string
  readonly rows: number
  readonly columns: number
  readonly scores: Float64Array
  readonly rowLimits: readonly [min: number, max: number]
  readonly columnLimits: readonly [min: number, max: number]
}

/** A repeatable source of numbers from 0 to 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const TOPICS = 40

interface Shape {
  readonly rows: number
  readonly columns: number
  /** 0: all topics alike; 1: few topics have most of the rows, and few columns know them. */
  readonly skew: number
}

/**
 * Scores as similarities between interests: each row and column has a few of forty topics, a score is the cosine of
 * the two with a little noise, cut to six decimals; two in a hundred pairs are conflicts.
 */
function similarities({ rows, columns, skew }: Shape, random: () => number): Float64Array {
  const topic = (strength: number) => Math.floor(TOPICS * random() ** (1 + 3 * strength))
  const interests = (strength: number) => {
    const weights = new Float64Array(TOPICS)
    for (let at = 0; at < 4; at++) weights[topic(strength)]! += 0.2 + random()
    for (let at = 0; at < TOPICS; at++) weights[at]! += 0.05 * random()
    const length = Math.hypot(...weights)
    return weights.map((weight) => weight / length)
  }
  const rowInterests = Array.from({ length: rows }, () => interests(skew))
  const columnInterests = Array.from({ length: columns }, () => interests(-skew / 6))
  // The better known a column is, the more every row wants it.
  const fame = Array.from({ length: columns }, () => skew * 0.4 * random() ** 8)
  const scores = new Float64Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [one, other] = [rowInterests[row]!, columnInterests[column]!]
      let cosine = 0
      for (let at = 0; at < TOPICS; at++) cosine += one[at]! * other[at]!
      const score = 0.9 * cosine + fame[column]! + 0.1 * random()
      const isConflict = random() < 0.02
      scores[row * columns + column] = isConflict ? NaN : Math.round(score * 1e6) / 1e6
    }
  }
  return scores
}

/** A case of the comparison by the letter it has there. */
export function instances(): Instance[] {
  const make = (
    seed: number,
    name: string,
    about: string,
    shape: Shape & Pick<Instance, 'rowLimits' | 'columnLimits'>,
  ): Instance => ({ name, about, ...shape, scores: similarities(shape, createRandom(seed)) })
  const trainings = { rows: 300, columns: 320, skew: 0 }
  const reviews = { rows: 5_000, columns: 300, skew: 0 }
  const cases: [string, string, Shape & Pick<Instance, 'rowLimits' | 'columnLimits'>][] = [
    ['A', '300 trainings, 320 experts, 1 each, load up to 3', limited(trainings, [1, 1], [0, 3])],
    ['A2', 'the same, 2 each, load 1 to 3', limited(trainings, [2, 2], [1, 3])],
    [
      'B',
      '120 villages, 118 associations, 1 each, load 1 to 2',
      limited({ rows: 120, columns: 118, skew: 0 }, [1, 1], [1, 2]),
    ],
    ['C', '5,000 applications, 300 experts, 3 each, load up to 60', limited(reviews, [3, 3], [0, 60])],
    ['C2', 'the same, load 40 to 52', limited(reviews, [3, 3], [40, 52])],
    [
      'D',
      'the same with skewed topics and popular experts, load up to 52',
      limited({ ...reviews, skew: 1 }, [3, 3], [0, 52]),
    ],
  ]
  return cases.map(([name, about, shape], at) => make(at + 1, name, about, shape))
}

function limited(
  shape: Shape,
  rowLimits: Instance['rowLimits'],
  columnLimits: Instance['columnLimits'],
): Shape & Pick<Instance, 'rowLimits' | 'columnLimits'> {
  return { ...shape, rowLimits, columnLimits }
}
