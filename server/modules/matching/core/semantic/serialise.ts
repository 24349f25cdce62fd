import { semanticFaults } from './errors.ts'
import { vectorModelOf } from './vector-model.ts'
import type { VectorModel } from './vector-model.ts'

/** First bytes of the file. */
const MARK = 'ICVM'
/** Raised whenever the layout or what encoding does with it changes; other versions are refused, not guessed at. */
const VERSION = 1
/** Mark, then version, dimensions, texts, terms, bytes of the terms, checksum: 32-bit little-endian each. */
const HEADER_BYTES = 28

/**
 * A model as bytes, to keep in a file or to hand from a worker: header, steps, mean, directions, terms.
 * Numbers are little-endian; terms are UTF-8, one a line.
 */
export function serialise({ state }: VectorModel): Uint8Array<ArrayBuffer> {
  const terms = new TextEncoder().encode(state.terms.join('\n'))
  const { steps, mean, directions } = state
  const numbers = (steps.length + mean.length) * 4
  const bytes = new Uint8Array(HEADER_BYTES + numbers + directions.length + terms.length)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode(MARK))
  const header = [VERSION, state.dimensions, state.texts, state.terms.length, terms.length]
  header.forEach((value, at) => view.setUint32(4 + 4 * at, value, true))
  let to = HEADER_BYTES
  for (const value of [...steps, ...mean]) {
    view.setFloat32(to, value, true)
    to += 4
  }
  bytes.set(directions, to)
  bytes.set(terms, to + directions.length)
  view.setUint32(HEADER_BYTES - 4, checksum(bytes), true)
  return bytes
}

/** The model of such bytes. @throws matching.model_unreadable when they are damaged or of another version */
export function deserialise(bytes: Uint8Array): VectorModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = headerOf(bytes, view)
  if (header === undefined) throw semanticFaults.model_unreadable()
  const { dimensions, texts, termCount, termBytes } = header
  const floats = (from: number, length: number) =>
    Float32Array.from({ length }, (_, at) => view.getFloat32(from + 4 * at, true))
  const afterNumbers = HEADER_BYTES + 4 * (termCount + dimensions)
  const afterDirections = bytes.length - termBytes
  return vectorModelOf({
    dimensions,
    texts,
    terms: new TextDecoder().decode(bytes.subarray(afterDirections)).split('\n'),
    steps: floats(HEADER_BYTES, termCount),
    mean: floats(HEADER_BYTES + 4 * termCount, dimensions),
    // A copy, so that a model does not hold the whole message it came in.
    directions: new Int8Array(
      bytes.buffer,
      bytes.byteOffset + afterNumbers,
      afterDirections - afterNumbers,
    ).slice(),
  })
}

interface Header {
  readonly dimensions: number
  readonly texts: number
  readonly termCount: number
  readonly termBytes: number
}

function headerOf(bytes: Uint8Array, view: DataView): Header | undefined {
  if (bytes.length < HEADER_BYTES || new TextDecoder().decode(bytes.subarray(0, 4)) !== MARK) return undefined
  const [version, dimensions, texts, termCount, termBytes, sum] = Array.from({ length: 6 }, (_, at) =>
    view.getUint32(4 + 4 * at, true),
  ) as [number, number, number, number, number, number]
  if (version !== VERSION) return undefined
  if (bytes.length !== HEADER_BYTES + 4 * (termCount + dimensions) + termCount * dimensions + termBytes) {
    return undefined
  }
  return sum === checksum(bytes) ? { dimensions, texts, termCount, termBytes } : undefined
}

/** FNV-1a over everything but the checksum itself: finds damage, not forgery. */
function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < bytes.length; at++) {
    if (at === HEADER_BYTES - 4) at = HEADER_BYTES
    if (at < bytes.length) sum = Math.imul(sum ^ bytes[at]!, 0x01000193)
  }
  return sum >>> 0
}
