import { setTimeout as pause } from 'node:timers/promises'
import type { ContextSource } from '#platform/context.ts'
import type { MemoryKey } from '#platform/memory.ts'
import type { BilingualDictionary } from '../core/semantic/bilingual-dictionary.ts'
import { openDictionary } from '../core/semantic/packed-dictionary.ts'
import { packCedict } from './cedict-dictionary.ts'

const key: MemoryKey<{ loading: Promise<BilingualDictionary | undefined> | undefined }> = {
  name: 'matching.dictionary',
  create: () => ({ loading: undefined }),
}

/** Milliseconds that whoever needs the dictionary waits for it; reading it takes about two seconds. */
const PATIENCE = 5_000

/**
 * The Chinese–English dictionary, read beside the event loop when it is first asked for.
 *
 * @returns undefined when it takes longer than five seconds, or when there is none, after a warning
 */
export async function loadDictionary({
  memory,
  log,
}: Pick<ContextSource, 'memory' | 'log'>): Promise<BilingualDictionary | undefined> {
  const kept = memory.of(key)
  kept.loading ??= packCedict(log).then((packed) => packed && openDictionary(packed))
  const patience = new AbortController()
  const late = pause(PATIENCE, undefined, { signal: patience.signal, ref: false }).catch(() => undefined)
  try {
    return await Promise.race([kept.loading, late])
  } finally {
    patience.abort()
  }
}
