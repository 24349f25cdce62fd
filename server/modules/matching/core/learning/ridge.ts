import { solvePositive } from './solve.ts'
import type { Rows } from './trees.ts'

/** A plane through the targets: `base` plus slopes times values. */
export interface Plane {
  readonly base: number
  readonly slopes: readonly number[]
}

/** Rows' worth of pull towards no slope, in units of each feature's spread. */
const PULL = 10

/** Fits a plane by least squares with shrunken slopes (ridge regression). */
export function fitPlane(rows: Rows, targets: readonly number[]): Plane {
  const features = rows[0]?.length ?? 0
  const means = columnMeans(rows, features)
  const mean = targets.reduce((sum, target) => sum + target, 0) / Math.max(1, targets.length)
  const matrix = new Float64Array(features * features)
  const right = new Float64Array(features)
  for (const [at, row] of rows.entries()) {
    for (let a = 0; a < features; a++) {
      const value = row[a]! - means[a]!
      right[a]! += value * (targets[at]! - mean)
      for (let b = 0; b <= a; b++) matrix[a * features + b]! += value * (row[b]! - means[b]!)
    }
  }
  for (let a = 0; a < features; a++) {
    matrix[a * features + a]! += (PULL * matrix[a * features + a]!) / Math.max(1, rows.length) + 1e-9
  }
  const slopes = [...solvePositive(matrix, right)]
  return { base: mean - slopes.reduce((sum, slope, at) => sum + slope * means[at]!, 0), slopes }
}

/** The line that tells targets from single values: what scores mean in grades. */
export function lineThrough(values: readonly number[], targets: readonly number[]): Plane {
  return fitPlane(
    values.map((value) => [value]),
    targets,
  )
}

export function heightAt({ base, slopes }: Plane, row: readonly number[]): number {
  let height = base
  for (let at = 0; at < slopes.length; at++) height += slopes[at]! * row[at]!
  return height
}

function columnMeans(rows: Rows, features: number): Float64Array {
  const means = new Float64Array(features)
  for (const row of rows) for (let at = 0; at < features; at++) means[at]! += row[at]! / rows.length
  return means
}
