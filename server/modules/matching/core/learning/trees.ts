import { binColumns } from './bins.ts'
import type { Bins } from './bins.ts'
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
  /** Added to the number of rows of a leaf: small leaves say less. */
  readonly shrinkage: number
  readonly seed: number
}

export const TREE_DEFAULTS: TreeSettings = {
  trees: 300,
  depth: 5,
  rate: 0.04,
  leafRows: 20,
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
  readonly residuals: Float64Array
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
 * Grows regression trees one after the other, each on what the ones before left unexplained (squared error).
 *
 * Histogram-based gradient boosting (Friedman 2001, Ke et al. 2017) with rows and features drawn anew for each tree.
 * The same rows, targets and settings give the same forest.
 */
export function growForest(
  rows: Rows,
  targets: readonly number[],
  settings: Partial<TreeSettings> = {},
): Forest {
  const all = { ...TREE_DEFAULTS, ...settings }
  const dice = createRandom(all.seed)
  const bins = binColumns(rows)
  const base = targets.reduce((sum, target) => sum + target, 0) / Math.max(1, targets.length)
  const residuals = Float64Array.from(targets, (target) => target - base)
  const trees: Tree[] = []
  for (let grown = 0; grown < all.trees; grown++) {
    const drawn = Uint32Array.from(rows.keys()).filter(() => dice() < all.rowShare)
    const features = bins.columns.map((_, feature) => feature).filter(() => dice() < all.featureShare)
    const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] }
    grow(
      { bins, settings: all, residuals, rows: drawn, features, tree },
      { from: 0, to: drawn.length, depth: 0 },
    )
    for (let row = 0; row < rows.length; row++) residuals[row]! -= valueOf(tree, rows[row]!)
    trees.push(tree)
  }
  return { base, trees }
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
  const { bins, settings, residuals, rows, tree } = growth
  let sum = 0
  for (let at = from; at < to; at++) sum += residuals[rows[at]!]!
  const node = tree.feature.push(-1) - 1
  tree.threshold.push(0)
  tree.left.push(0)
  tree.right.push(0)
  // Adding 0 turns −0 into 0, which JSON would do silently.
  tree.value.push((settings.rate * sum) / (to - from + settings.shrinkage) + 0)
  const split = depth < settings.depth ? bestSplit(growth, { from, to, sum }) : undefined
  if (split === undefined) return node
  const middle = partition(rows, bins.columns[split.feature]!, { from, to, bin: split.bin })
  tree.feature[node] = split.feature
  tree.threshold[node] = bins.cuts[split.feature]![split.bin]!
  tree.left[node] = grow(growth, { from, to: middle, depth: depth + 1 })
  tree.right[node] = grow(growth, { from: middle, to, depth: depth + 1 })
  return node
}

/** The split that explains most, the first among equals; none when no split leaves enough rows on both sides. */
function bestSplit(
  { bins, settings, residuals, rows, features }: Growth,
  { from, to, sum }: { from: number; to: number; sum: number },
): Split | undefined {
  const { leafRows, shrinkage } = settings
  const sums = new Float64Array(256)
  const counts = new Uint32Array(256)
  let best: Split | undefined
  let most = (sum * sum) / (to - from + shrinkage) + 1e-9
  for (const feature of features) {
    const column = bins.columns[feature]!
    const used = bins.cuts[feature]!.length
    sums.fill(0, 0, used + 1)
    counts.fill(0, 0, used + 1)
    for (let at = from; at < to; at++) {
      const row = rows[at]!
      sums[column[row]!]! += residuals[row]!
      counts[column[row]!]!++
    }
    let left = 0
    let leftRows = 0
    for (let bin = 0; bin < used; bin++) {
      left += sums[bin]!
      leftRows += counts[bin]!
      const rightRows = to - from - leftRows
      if (leftRows < leafRows || rightRows < leafRows) continue
      const right = sum - left
      const explained = (left * left) / (leftRows + shrinkage) + (right * right) / (rightRows + shrinkage)
      if (explained > most) {
        most = explained
        best = { feature, bin }
      }
    }
  }
  return best
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
