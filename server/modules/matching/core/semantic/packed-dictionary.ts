import type { BilingualDictionary, BilingualTables } from './bilingual-dictionary.ts'

/** Of each table: how many keys, and how many bytes the keys and the values take. */
const HEADER = 3
const BYTES = Uint32Array.BYTES_PER_ELEMENT
/** No word of either language holds it. */
const BETWEEN = '\n'

/**
 * Packs a dictionary into one piece of memory: sorted keys and their values in UTF-8, found by
 * halving. A tenth of what the same strings take as objects.
 */
export function packDictionary({ chineseFor, englishFor }: BilingualTables): SharedArrayBuffer {
  const tables = [chineseFor, englishFor].map(packTable)
  const bytes = new Uint8Array(
    new SharedArrayBuffer(tables.reduce((sum, table) => sum + table.byteLength, 0)),
  )
  let at = 0
  for (const table of tables) {
    bytes.set(table, at)
    at += table.byteLength
  }
  return bytes.buffer
}

/** The dictionary of `packDictionary`, read where it lies. */
export function openDictionary(packed: SharedArrayBuffer): BilingualDictionary {
  const chinese = openTable(packed, 0)
  const english = openTable(packed, chinese.end)
  return { chineseFor: chinese.find, englishFor: english.find }
}

function packTable(table: ReadonlyMap<string, readonly string[]>): Buffer {
  const rows = [...table].map(
    ([key, values]) => [Buffer.from(key), Buffer.from(values.join(BETWEEN))] as const,
  )
  rows.sort(([a], [b]) => Buffer.compare(a, b))
  const [keys, values] = [rows.map(([key]) => key), rows.map(([, value]) => value)]
  const [keyEnds, valueEnds] = [endsOf(keys), endsOf(values)]
  const lengths = [keyEnds, valueEnds].map((ends) => ends.at(-1)!)
  const numbers = Uint32Array.from([rows.length, ...lengths, ...keyEnds, ...valueEnds])
  const text = Buffer.concat([...keys, ...values])
  return Buffer.concat([Buffer.from(numbers.buffer), text, Buffer.alloc(-text.length & (BYTES - 1))])
}

/** Where each part ends in the whole, after a first 0. */
function endsOf(parts: readonly Buffer[]): number[] {
  const ends = [0]
  for (const part of parts) ends.push(ends.at(-1)! + part.length)
  return ends
}

interface Table {
  readonly find: (key: string) => readonly string[]
  /** Where the next table begins. */
  readonly end: number
}

function openTable(packed: SharedArrayBuffer, from: number): Table {
  const [count, keysLength, valuesLength] = new Uint32Array(packed, from, HEADER) as unknown as [
    number,
    number,
    number,
  ]
  const keyEnds = new Uint32Array(packed, from + HEADER * BYTES, count + 1)
  const valueEnds = new Uint32Array(packed, keyEnds.byteOffset + keyEnds.byteLength, count + 1)
  const textAt = valueEnds.byteOffset + valueEnds.byteLength
  const keys = Buffer.from(packed, textAt, keysLength)
  const values = Buffer.from(packed, textAt + keysLength, valuesLength)
  const find = (key: string): readonly string[] => {
    const row = placeOf(Buffer.from(key), keys, keyEnds)
    if (row === undefined) return []
    return values.toString('utf8', valueEnds[row], valueEnds[row + 1]).split(BETWEEN)
  }
  const end = textAt + keysLength + valuesLength
  return { find, end: Math.ceil(end / BYTES) * BYTES }
}

function placeOf(key: Buffer, keys: Buffer, ends: Uint32Array): number | undefined {
  let low = 0
  let high = ends.length - 2
  while (low <= high) {
    const middle = (low + high) >>> 1
    const order = keys.compare(key, 0, key.length, ends[middle], ends[middle + 1])
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return undefined
}
