/** Share of its diagonal that a pivot keeps at least: a matrix that is not quite positive definite is bent until it is. */
const LEAST_PIVOT = 1e-3

/**
 * Solves a symmetric positive definite system in place (Cholesky, with pivots held above zero).
 *
 * @param matrix row by row, only the lower half is read; overwritten
 * @param right overwritten with the solution
 */
export function solvePositive(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  for (let row = 0; row < size; row++) {
    const least = LEAST_PIVOT * matrix[row * size + row]!
    for (let column = 0; column <= row; column++) {
      let value = matrix[row * size + column]!
      for (let at = 0; at < column; at++) value -= matrix[row * size + at]! * matrix[column * size + at]!
      matrix[row * size + column] =
        column === row ? Math.sqrt(Math.max(value, least)) : value / matrix[column * size + column]!
    }
  }
  for (let row = 0; row < size; row++) {
    let value = right[row]!
    for (let at = 0; at < row; at++) value -= matrix[row * size + at]! * right[at]!
    right[row] = value / matrix[row * size + row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    let value = right[row]!
    for (let at = row + 1; at < size; at++) value -= matrix[at * size + row]! * right[at]!
    right[row] = value / matrix[row * size + row]!
  }
  return right
}
