import { fork } from 'node:child_process'
import type { WarningLog } from './provider.ts'

/**
 * Reads CC-CEDICT (124,000 entries, CC BY-SA 4.0) from the package `cc-cedict`, in a process that ends afterwards.
 *
 * @param source module with the entries as its default export; without it, the installed package's
 * @returns the dictionary for `openDictionary`; undefined, after a warning, when the package is missing or holds something else
 */
export async function packCedict(log: WarningLog, source?: URL): Promise<SharedArrayBuffer | undefined> {
  try {
    // The package exports only a class that would build its own indexes; its data file lies beside.
    const data = source ?? new URL('../data/all.js', import.meta.resolve('cc-cedict'))
    return await packBeside(data)
  } catch (error) {
    log.warn({ err: error }, 'The Chinese–English dictionary cannot be loaded; queries are not translated')
    return undefined
  }
}

async function packBeside(source: URL): Promise<SharedArrayBuffer> {
  const child = fork(new URL('./pack-dictionary.process.ts', import.meta.url), [source.href], {
    execPath: process.execPath,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  child.on('message', (packed) => resolve(packed as Uint8Array))
  child.on('error', reject)
  child.on('exit', (code) => reject(new Error(`Reading the dictionary ended with code ${code}`)))
  try {
    const packed = await promise
    const shared = new Uint8Array(new SharedArrayBuffer(packed.byteLength))
    shared.set(packed)
    return shared.buffer
  } finally {
    child.kill()
  }
}
