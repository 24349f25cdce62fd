import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { Fault } from '#platform/errors.ts'
import { faults } from './faults.ts'

const MAX_ENTRIES = 2_000
const MAX_INFLATED_BYTES = 300_000_000
const MAX_RATIO = 200
/** Smaller entries may be packed as tightly as they like. */
const RATIO_COUNTS_FROM_BYTES = 1_000_000
const DEFLATED = 8
const STORED = 0

export interface Archive {
  readonly zip: ZipFile
  /** Entries by lower-case name: part names of a workbook ignore case. */
  readonly entries: ReadonlyMap<string, Entry>
}

/**
 * Opens a zip by its directory alone and refuses what no office file is:
 * too many entries, too much when unpacked, too high a ratio, encrypted or damaged entries.
 * Nothing is inflated here; `readPart` holds every entry to the sizes that were checked.
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  return orDamaged(async () => {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
    if (zip.entryCount > MAX_ENTRIES) throw faults.zip_bomb()
    const entries = new Map<string, Entry>()
    let inflated = 0
    for await (const entry of zip.eachEntry()) {
      inflated += entry.uncompressedSize
      checkEntry(entry)
      if (inflated > MAX_INFLATED_BYTES || entries.size >= MAX_ENTRIES) throw faults.zip_bomb()
      const name = entry.fileName.toLowerCase()
      if (entries.has(name)) throw faults.damaged()
      entries.set(name, entry)
    }
    return { zip, entries }
  })
}

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw faults.password_protected()
  if (entry.compressionMethod !== DEFLATED && entry.compressionMethod !== STORED) throw faults.damaged()
  const isLarge = entry.uncompressedSize > RATIO_COUNTS_FROM_BYTES
  if (isLarge && entry.uncompressedSize > entry.compressedSize * MAX_RATIO) throw faults.zip_bomb()
}

/** The text of one part, chunk by chunk, characters never cut; its checksum is verified at the end. */
export async function* readPart({ zip }: Archive, entry: Entry): AsyncGenerator<string> {
  const stream = await orDamaged(() => zip.openReadStreamPromise(entry))
  let decoder: TextDecoder | undefined
  let checksum = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      checksum = crc32(chunk, checksum)
      decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8', {
        fatal: true,
      })
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder?.decode() ?? ''
  } catch (error) {
    throw asDamaged(error)
  }
  if (checksum !== entry.crc32) throw faults.damaged()
}

async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asDamaged(error)
  }
}

/** yauzl and zlib report bad input as plain errors; whatever they stumble over is a damaged file. */
function asDamaged(error: unknown): unknown {
  return error instanceof Fault ? error : faults.damaged()
}
