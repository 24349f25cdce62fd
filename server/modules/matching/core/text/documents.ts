import { GONE } from './postings.ts'

/** The documents of an index by ordinal: id, weighted length and the terms each is posted under. */
export interface Documents {
  readonly ids: string[]
  lengths: Float32Array
  /** 1 while the document is to be found. */
  alive: Uint8Array
  /** Terms of document `o` are `rowTerms[rowStart[o]] … rowTerms[rowStart[o + 1] - 1]`. */
  rowStart: Uint32Array
  rowTerms: Uint32Array
  readonly ordinalOf: Map<string, number>
  /** Sum of the lengths of the documents alive. */
  totalLength: number
}

export function emptyDocuments(): Documents {
  return {
    ids: [],
    lengths: new Float32Array(64),
    alive: new Uint8Array(64),
    rowStart: new Uint32Array(65),
    rowTerms: new Uint32Array(1024),
    ordinalOf: new Map(),
    totalLength: 0,
  }
}

/** Appends a document and returns its ordinal. */
export function appendDocument(
  documents: Documents,
  { id, length, terms }: { id: string; length: number; terms: readonly number[] },
): number {
  const ordinal = documents.ids.length
  const from = documents.rowStart[ordinal]!
  if (ordinal === documents.lengths.length) growDocuments(documents)
  if (from + terms.length > documents.rowTerms.length) growRows(documents, from + terms.length)
  documents.ids.push(id)
  documents.lengths[ordinal] = length
  documents.alive[ordinal] = 1
  for (let at = 0; at < terms.length; at++) documents.rowTerms[from + at] = terms[at]!
  documents.rowStart[ordinal + 1] = from + terms.length
  documents.ordinalOf.set(id, ordinal)
  documents.totalLength += length
  return ordinal
}

/** Takes a document out and returns the terms it was posted under. */
export function buryDocument(documents: Documents, ordinal: number): Uint32Array {
  documents.alive[ordinal] = 0
  documents.ordinalOf.delete(documents.ids[ordinal]!)
  documents.totalLength -= documents.lengths[ordinal]!
  return documents.rowTerms.subarray(documents.rowStart[ordinal]!, documents.rowStart[ordinal + 1]!)
}

function growDocuments(documents: Documents): void {
  const size = documents.lengths.length * 2
  const lengths = new Float32Array(size)
  const alive = new Uint8Array(size)
  const rowStart = new Uint32Array(size + 1)
  lengths.set(documents.lengths)
  alive.set(documents.alive)
  rowStart.set(documents.rowStart)
  documents.lengths = lengths
  documents.alive = alive
  documents.rowStart = rowStart
}

function growRows(documents: Documents, needed: number): void {
  const rowTerms = new Uint32Array(Math.max(needed, Math.ceil(documents.rowTerms.length * 1.5)))
  rowTerms.set(documents.rowTerms)
  documents.rowTerms = rowTerms
}

/** The ordinals the documents alive get when the others are left out, and GONE for those. */
export function survivingOrdinals(documents: Documents): Uint32Array {
  const ordinals = new Uint32Array(documents.ids.length).fill(GONE)
  let kept = 0
  for (let ordinal = 0; ordinal < ordinals.length; ordinal++) {
    if (documents.alive[ordinal] === 1) ordinals[ordinal] = kept++
  }
  return ordinals
}

/** The same documents without those that are gone, with terms renumbered. */
export function compactDocuments(documents: Documents, termNumbers: Uint32Array): Documents {
  const live = documents.ordinalOf.size
  const compact: Documents = {
    ids: [],
    lengths: new Float32Array(Math.max(64, live)),
    alive: new Uint8Array(Math.max(64, live)).fill(1, 0, live),
    rowStart: new Uint32Array(Math.max(64, live) + 1),
    rowTerms: new Uint32Array(Math.max(1024, liveRowTerms(documents))),
    ordinalOf: new Map(),
    totalLength: documents.totalLength,
  }
  let to = 0
  for (let ordinal = 0; ordinal < documents.ids.length; ordinal++) {
    if (documents.alive[ordinal] !== 1) continue
    const id = documents.ids[ordinal]!
    const kept = compact.ids.push(id) - 1
    compact.lengths[kept] = documents.lengths[ordinal]!
    compact.ordinalOf.set(id, kept)
    for (let at = documents.rowStart[ordinal]!; at < documents.rowStart[ordinal + 1]!; at++) {
      compact.rowTerms[to++] = termNumbers[documents.rowTerms[at]!]!
    }
    compact.rowStart[kept + 1] = to
  }
  return compact
}

function liveRowTerms(documents: Documents): number {
  let count = 0
  for (const ordinal of documents.ordinalOf.values()) {
    count += documents.rowStart[ordinal + 1]! - documents.rowStart[ordinal]!
  }
  return count
}
