import { binColumns, MOST_BINS } from './bins.ts'
import type { Bins } from './bins.ts'
import type { Objective } from './objectives.ts'
import { createRandom } from '../semantic/random.ts'

/** Rows of equal length: what is known of each case. */
export type Rows = readonly (readonly number[])[]

export interface TreeSettings {
  readonly trees: number
  /** Splits between root and leaf at most. */
  readonly depth: number
  /** Share of a tree's answer that is taken. */
  readonly rate: number
  /** Rows a leaf must have at least. */
  readonly leafRows: number
  /** Share of the rows, and of the features, that each tree sees. */
  readonly rowShare: number
  readonly featureShare: number
  /** Added to the curvature of a leaf, for least squares its number of rows: small leaves say less. */
  readonly shrinkage: number
  readonly seed: number
}

const TREE_DEFAULTS: TreeSettings = {
  trees: 200,
  depth: 5,
  rate: 0.04,
  leafRows: 30,
  rowShare: 0.7,
  featureShare: 0.6,
  shrinkage: 5,
  seed: 1,
}

/** One tree by node number, the root first: rows with a feature below the threshold go left; leaves have feature −1. */
export interface Tree {
  readonly feature: number[]
  readonly threshold: number[]
  readonly left: number[]
  readonly right: number[]
  readonly value: number[]
}

/** The prediction is `base` plus the values of the leaves reached. */
export interface Forest {
  readonly base: number
  readonly trees: Tree[]
}

interface Growth {
  readonly bins: Bins
  readonly settings: TreeSettings
  readonly slopes: Float64Array
  readonly curvatures: Float64Array
  /** Rows of the tree; each node owns a stretch of it. */
  readonly rows: Uint32Array
  readonly features: readonly number[]
  readonly tree: Tree
}

interface Split {
  readonly feature: number
  readonly bin: number
}

/**
 * Grows regression trees one after the other, each a step down the loss that the ones before left.
 *
 * Histogram-based gradient boosting with second derivatives (Friedman 2001, Ke et al. 2017); rows and features are
 * drawn anew for each tree. The same rows, objective and settings give the same forest.
 */
export function growForest(rows: Rows, objective: Objective, settings: Partial<TreeSettings> = {}): Forest {
  const all = { ...TREE_DEFAULTS, ...settings }
  const dice = createRandom(all.seed)
  const bins = binColumns(rows)
  const scores = objective.starts.slice()
  const slopes = new Float64Array(rows.length)
  const curvatures = new Float64Array(rows.length)
  const trees: Tree[] = []
  for (let grown = 0; grown < all.trees; grown++) {
    objective.fill(scores, slopes, curvatures)
    const drawn = Uint32Array.from(rows.keys()).filter(() => dice() < all.rowShare)
    const features = bins.columns.map((_, feature) => feature).filter(() => dice() < all.featureShare)
    const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] }
    grow(
      { bins, settings: all, slopes, curvatures, rows: drawn, features, tree },
      { from: 0, to: drawn.length, depth: 0 },
    )
    for (let row = 0; row < rows.length; row++) scores[row]! += valueOf(tree, rows[row]!)
    trees.push(tree)
  }
  return { base: objective.base, trees }
}

/** What a forest says of one row. */
export function predict({ base, trees }: Forest, row: readonly number[]): number {
  let sum = base
  for (const tree of trees) sum += valueOf(tree, row)
  return sum
}

function valueOf({ feature, threshold, left, right, value }: Tree, row: readonly number[]): number {
  let node = 0
  while (feature[node]! >= 0) node = row[feature[node]!]! < threshold[node]! ? left[node]! : right[node]!
  return value[node]!
}

function grow(growth: Growth, { from, to, depth }: { from: number; to: number; depth: number }): number {
  const { bins, settings, slopes, curvatures, rows, tree } = growth
  let slope = 0
  let curvature = settings.shrinkage
  for (let at = from; at < to; at++) {
    slope += slopes[rows[at]!]!
    curvature += curvatures[rows[at]!]!
  }
  const node = tree.feature.push(-1) - 1
  tree.threshold.push(0)
  tree.left.push(0)
  tree.right.push(0)
  // Adding 0 turns −0 into 0, which JSON would do silently.
  tree.value.push((settings.rate * slope) / curvature + 0)
  const split = depth < settings.depth ? bestSplit(growth, { from, to, slope, curvature }) : undefined
  if (split === undefined) return node
  const middle = partition(rows, bins.columns[split.feature]!, { from, to, bin: split.bin })
  tree.feature[node] = split.feature
  tree.threshold[node] = bins.cuts[split.feature]![split.bin]!
  tree.left[node] = grow(growth, { from, to: middle, depth: depth + 1 })
  tree.right[node] = grow(growth, { from: middle, to, depth: depth + 1 })
  return node
}

/** A stretch of rows with the sums of its slopes and curvatures, shrinkage included. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly slope: number
  readonly curvature: number
}

/** The split that gains most, the first among equals; none when no split leaves enough rows on both sides. */
function bestSplit(growth: Growth, { from, to, slope, curvature }: Stretch): Split | undefined {
  const { bins, settings, features } = growth
  const { leafRows, shrinkage } = settings
  const sums: BinSums = {
    slopes: new Float64Array(MOST_BINS),
    curvatures: new Float64Array(MOST_BINS),
    counts: new Uint32Array(MOST_BINS),
  }
  let best: Split | undefined
  let most = (slope * slope) / curvature + 1e-9
  for (const feature of features) {
    const used = bins.cuts[feature]!.length
    sumByBin(growth, { from, to, feature }, sums)
    let left = 0
    let leftCurvature = shrinkage
    let leftRows = 0
    for (let bin = 0; bin < used; bin++) {
      left += sums.slopes[bin]!
      leftCurvature += sums.curvatures[bin]!
      leftRows += sums.counts[bin]!
      if (leftRows < leafRows || to - from - leftRows < leafRows) continue
      const right = slope - left
      const rightCurvature = curvature - leftCurvature + shrinkage
      const gained = (left * left) / leftCurvature + (right * right) / rightCurvature
      if (gained > most) {
        most = gained
        best = { feature, bin }
      }
    }
  }
  return best
}

interface BinSums {
  readonly slopes: Float64Array
  readonly curvatures: Float64Array
  readonly counts: Uint32Array
}

function sumByBin(
  { bins, slopes, curvatures, rows }: Growth,
  { from, to, feature }: { from: number; to: number; feature: number },
  sums: BinSums,
): void {
  const column = bins.columns[feature]!
  for (const array of Object.values(sums) as Float64Array[]) array.fill(0)
  for (let at = from; at < to; at++) {
    const row = rows[at]!
    const bin = column[row]!
    sums.slopes[bin]! += slopes[row]!
    sums.curvatures[bin]! += curvatures[row]!
    sums.counts[bin]!++
  }
}

/** Brings the rows up to a bin to the front of a stretch, keeping their order, and returns where the others begin. */
function partition(
  rows: Uint32Array,
  column: Uint8Array,
  { from, to, bin }: { from: number; to: number; bin: number },
): number {
  const stretch = rows.subarray(from, to)
  const left = stretch.filter((row) => column[row]! <= bin)
  const right = stretch.filter((row) => column[row]! > bin)
  stretch.set(left)
  stretch.set(right, left.length)
  return from + left.length
}
