import { bilingualDictionaryOf } from '../core/semantic/bilingual-dictionary.ts'
import type { BilingualDictionary, DictionaryEntry } from '../core/semantic/bilingual-dictionary.ts'
import type { WarningLog } from './provider.ts'

/** Traditional form, simplified form, pinyin, meanings; more that is not used here. */
type Row = readonly [traditional: string, simplified: string, pinyin: string, meanings: string | string[]]

/**
 * Loads CC-CEDICT (124,000 entries, CC BY-SA 4.0) from the package `cc-cedict`, for the first query that needs it.
 *
 * Takes about 2 s of processor time and 115 MB of heap once; keep what it returns.
 *
 * @param source module with the entries as its default export; without it, the installed package's
 * @returns undefined, after a warning, when the package is missing or holds something else
 */
export async function loadCedict(log: WarningLog, source?: URL): Promise<BilingualDictionary | undefined> {
  try {
    // The package exports only a class that would build its own indexes; its data file lies beside.
    const data = source ?? new URL('../data/all.js', import.meta.resolve('cc-cedict'))
    const module = (await import(data.href)) as { default?: { all?: unknown } }
    const rows = module.default?.all
    if (!Array.isArray(rows) || !rows.every(isRow)) throw new TypeError('No entries in the dictionary')
    return bilingualDictionaryOf(rows.map(entryOf))
  } catch (error) {
    log.warn({ err: error }, 'The Chinese–English dictionary cannot be loaded; queries are not translated')
    return undefined
  }
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row)) return false
  const [, simplified, , meanings] = row as readonly unknown[]
  return typeof simplified === 'string' && (typeof meanings === 'string' || Array.isArray(meanings))
}

function entryOf([, chinese, , meanings]: Row): DictionaryEntry {
  return { chinese, english: typeof meanings === 'string' ? [meanings] : meanings }
}
