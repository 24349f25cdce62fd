import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSecrets, loadOrCreateKey } from './secrets.ts'

/** Keys that stay the same from run to run; real ones are random. */
const keyOf = (name: string) => createHash('sha256').update(name).digest()

const plain = '11010519491231002X'
const purpose = 'person.id_number'

describe('createSecrets', () => {
  const secrets = createSecrets(keyOf('one'))

  it.each([[plain], [''], ['张三，遂宁市船山区'], ['𠮷'.repeat(5000)]])('opens what it sealed', (text) => {
    expect(secrets.open(secrets.seal(text, purpose), purpose)).toBe(text)
  })

  it('seals equal values differently every time', () => {
    const sealed = Array.from({ length: 1000 }, () => secrets.seal(plain, purpose))
    expect(new Set(sealed).size).toBe(1000)
    const ends = sealed.map((text) => Buffer.from(text, 'base64url').subarray(5).toString('hex'))
    expect(new Set(ends.map((end) => end.slice(0, 24))).size).toBe(1000)
    expect(new Set(ends.map((end) => end.slice(56))).size).toBe(1000)
  })

  it('leaves nothing of the value readable', () => {
    const bytes = Buffer.from(secrets.seal(plain, purpose), 'base64url')
    expect(bytes.includes(plain)).toBe(false)
    expect(bytes.length).toBe(33 + plain.length)
  })

  it('refuses a value of which any one bit was changed', () => {
    const bytes = Buffer.from(secrets.seal(plain, purpose), 'base64url')
    const codes = new Set<string>()
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8((changed[bit >> 3] ?? 0) ^ (1 << (bit & 7)), bit >> 3)
      try {
        secrets.open(changed.toString('base64url'), purpose)
        codes.add('opened')
      } catch (error) {
        codes.add((error as { code: string }).code)
      }
    }
    expect([...codes].toSorted()).toEqual(['secrets.key_unknown', 'secrets.not_sealed', 'secrets.tampered'])
  })

  it('refuses a value moved to another purpose', () => {
    const sealed = secrets.seal(plain, purpose)
    expect(() => secrets.open(sealed, 'person.phone')).toThrow(
      expect.objectContaining({ name: 'Fault', kind: 'unprocessable', code: 'secrets.tampered' }),
    )
  })

  it.each([[''], [plain], ['AQ'], ['not base64url !']])('refuses %j, which was never sealed', (text) => {
    expect(() => secrets.open(text, purpose)).toThrow(expect.objectContaining({ code: 'secrets.not_sealed' }))
  })

  it('refuses a value cut short or with something added', () => {
    const sealed = secrets.seal(plain, purpose)
    expect(() => secrets.open(sealed.slice(0, -4), purpose)).toThrow(
      expect.objectContaining({ code: 'secrets.tampered' }),
    )
    expect(() => secrets.open(`${sealed}AAAA`, purpose)).toThrow(
      expect.objectContaining({ code: 'secrets.tampered' }),
    )
    expect(() => secrets.open(`${sealed}\n`, purpose)).toThrow(
      expect.objectContaining({ code: 'secrets.not_sealed' }),
    )
  })

  it('refuses a value sealed with a key it does not have', () => {
    const sealed = createSecrets(keyOf('other')).seal(plain, purpose)
    expect(() => secrets.open(sealed, purpose)).toThrow(
      expect.objectContaining({ kind: 'unavailable', code: 'secrets.key_unknown' }),
    )
  })

  it('refuses a key that is not 32 bytes long', () => {
    expect(() => createSecrets(Buffer.alloc(16))).toThrow(
      expect.objectContaining({ code: 'secrets.key_length' }),
    )
  })

  it('opens old values and seals with the new key after a change of keys', () => {
    const old = secrets.seal(plain, purpose)
    const changed = createSecrets({ current: keyOf('two'), previous: [keyOf('one'), keyOf('zero')] })
    expect(changed.open(old, purpose)).toBe(plain)
    expect(changed.isCurrent(old)).toBe(false)
    const renewed = changed.seal(changed.open(old, purpose), purpose)
    expect(changed.isCurrent(renewed)).toBe(true)
    expect(createSecrets(keyOf('two')).open(renewed, purpose)).toBe(plain)
  })

  it('gives equal values of one purpose the same lookup hash, and nothing else', () => {
    const hashes = [
      secrets.blindIndex(plain, purpose),
      secrets.blindIndex(plain, 'person.phone'),
      secrets.blindIndex('110105194912310021', purpose),
      createSecrets(keyOf('two')).blindIndex(plain, purpose),
      createHash('sha256').update(plain).digest('base64url'),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(createSecrets(keyOf('one')).blindIndex(plain, purpose)).toBe(hashes[0])
    expect(hashes[0]).toMatch(/^[\w-]{43}$/)
  })

  it('looks up under every key while keys are being changed', () => {
    const changed = createSecrets({ current: keyOf('two'), previous: [keyOf('one')] })
    expect(changed.blindIndexes(plain, purpose)).toEqual([
      createSecrets(keyOf('two')).blindIndex(plain, purpose),
      secrets.blindIndex(plain, purpose),
    ])
  })

  it('keeps reading what earlier releases sealed', () => {
    const sealed = 'AQbZ52XdB5xhba07ZNNNKEBV6ZJ6gashSDKh8BxOwiOafEbKV-e3OdT9RGIGcNHVR6HP'
    expect(secrets.open(sealed, purpose)).toBe(plain)
    expect(secrets.blindIndex(plain, purpose)).toBe('OyNkuNbzvFRmY0pzGbXHYMgtQkCTKEOXza0sDj4gDys')
  })
})

describe('loadOrCreateKey', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'interchange-key-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('makes a key that only the owner can read, and reads it again', () => {
    const path = join(folder, 'secrets', 'key')
    const key = loadOrCreateKey(path)
    expect(key.length).toBe(32)
    expect([statSync(path).mode & 0o777, statSync(join(folder, 'secrets')).mode & 0o777]).toEqual([
      0o600, 0o700,
    ])
    expect(readdirSync(join(folder, 'secrets'))).toEqual(['key'])
    expect(loadOrCreateKey(path)).toEqual(key)
    expect(loadOrCreateKey(join(folder, 'other'))).not.toEqual(key)
  })

  it.each([[0o644], [0o640], [0o602]])('refuses a key file with mode %o and says what to do', (mode) => {
    const path = join(folder, 'key')
    loadOrCreateKey(path)
    chmodSync(path, mode)
    expect(() => loadOrCreateKey(path)).toThrow(
      expect.objectContaining({ kind: 'unavailable', code: 'secrets.key_exposed' }),
    )
    chmodSync(path, 0o600)
    expect(loadOrCreateKey(path)).toEqual(readFileSync(path))
  })

  it('refuses an incomplete key rather than make another', () => {
    const path = join(folder, 'key')
    writeFileSync(path, Buffer.alloc(20), { mode: 0o600 })
    expect(() => loadOrCreateKey(path)).toThrow(expect.objectContaining({ code: 'secrets.key_length' }))
    expect(readFileSync(path)).toEqual(Buffer.alloc(20))
  })

  it('refuses a folder', () => {
    mkdirSync(join(folder, 'key'), { mode: 0o700 })
    expect(() => loadOrCreateKey(join(folder, 'key'))).toThrow(
      expect.objectContaining({ code: 'secrets.key_not_file' }),
    )
  })

  it('gives several starters at once the same key', async () => {
    const path = join(folder, 'key')
    const module = new URL('./secrets.ts', import.meta.url).href
    const source = `
      const { parentPort, workerData } = require('node:worker_threads')
      import(workerData.module).then(({ loadOrCreateKey }) => {
        Atomics.add(workerData.gate, 0, 1)
        while (Atomics.load(workerData.gate, 0) < 4) {}
        parentPort.postMessage(loadOrCreateKey(workerData.path).toString('hex'))
      })`
    const gate = new Int32Array(new SharedArrayBuffer(4))
    const keys = await Promise.all(
      Array.from({ length: 4 }, () => {
        const worker = new Worker(source, { eval: true, workerData: { module, path, gate } })
        return new Promise<string>((resolve, reject) => {
          worker.once('message', resolve)
          worker.once('error', reject)
        })
      }),
    )
    expect(new Set(keys)).toEqual(new Set([readFileSync(path).toString('hex')]))
    expect(readdirSync(folder)).toEqual(['key'])
  })
})
