import { bilingualTablesOf } from '../core/semantic/bilingual-dictionary.ts'
import type { DictionaryEntry } from '../core/semantic/bilingual-dictionary.ts'
import { packDictionary } from '../core/semantic/packed-dictionary.ts'

/** Traditional form, simplified form, pinyin, meanings; more that is not used here. */
type Row = readonly [traditional: string, simplified: string, pinyin: string, meanings: string | string[]]

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row)) return false
  const [, simplified, , meanings] = row as readonly unknown[]
  return typeof simplified === 'string' && (typeof meanings === 'string' || Array.isArray(meanings))
}

function entryOf([, chinese, , meanings]: Row): DictionaryEntry {
  return { chinese, english: typeof meanings === 'string' ? [meanings] : meanings }
}

// A process of its own, since what reading takes for a moment (400 MB) a thread would leave with the whole product.
const module = (await import(process.argv[2]!)) as { default?: { all?: unknown } }
const rows = module.default?.all
if (!Array.isArray(rows) || !rows.every(isRow)) throw new TypeError('No entries in the dictionary')
const packed = packDictionary(bilingualTablesOf(rows.map(entryOf)))
process.send?.(new Uint8Array(packed), undefined, undefined, () => process.disconnect())
