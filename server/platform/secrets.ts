import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { defineFaults } from './errors.ts'

const faults = defineFaults('secrets', {
  key_length: {
    kind: 'unavailable',
    zh: '密钥应为 {expected} 字节，现在是 {actual} 字节。请从备份恢复原密钥文件；换用别的密钥会读不出已加密的数据。',
    en: 'The key must have {expected} bytes, this has {actual}. Restore the key file from its backup; another key cannot read the data already encrypted.',
  },
  key_exposed: {
    kind: 'unavailable',
    zh: '密钥文件 {path} 的权限是 {mode}，别的用户也能读写。请先执行 chmod 600 {path}；如果密钥可能已经泄露，请更换密钥。',
    en: 'The key file {path} has mode {mode}, so other users can read or change it. Run chmod 600 {path}; replace the key if it may have leaked.',
  },
  key_not_file: {
    kind: 'unavailable',
    zh: '{path} 不是普通文件，不能作为密钥。请改正密钥文件的路径。',
    en: '{path} is not a regular file and cannot be the key. Correct the path of the key file.',
  },
  key_unknown: {
    kind: 'unavailable',
    zh: '这段密文由另一把密钥加密。请把旧密钥加入“以前的密钥”后重试。',
    en: 'This was encrypted with another key. Add the old key to the previous keys and try again.',
  },
  not_sealed: {
    kind: 'unprocessable',
    zh: '这不是本系统加密的内容，或版本不受支持。请核对数据来源。',
    en: 'This was not encrypted by this system, or in a version it does not know. Check where the data came from.',
  },
  tampered: {
    kind: 'unprocessable',
    zh: '密文已被改动，或用途不符，不能解密。请从备份恢复这一条，并查看操作日志。',
    en: 'The ciphertext was changed or belongs to another purpose and cannot be decrypted. Restore this record from a backup and look at the audit log.',
  },
})

/** Bytes of a key. */
export const KEY_LENGTH = 32

export interface SecretKeys {
  /** Seals and opens. */
  readonly current: Buffer
  /** Only open, and answer lookups, until every value is sealed again with the current one. */
  readonly previous?: readonly Buffer[]
}

/** Encrypts fields. A purpose (`person.id_number`) separates fields: a value sealed for one opens for no other. */
export interface Secrets {
  /** Base64url text, different every time. */
  seal(plain: string, purpose: string): string
  /** Throws `secrets.tampered`, `secrets.key_unknown` or `secrets.not_sealed`. */
  open(sealed: string, purpose: string): string
  /** Whether the current key sealed it; if not, seal it again. Throws `secrets.not_sealed`. */
  isCurrent(sealed: string): boolean
  /** Keyed hash to store beside a sealed value and look it up by equality. Bring the value to its normal form first. */
  blindIndex(plain: string, purpose: string): string
  /** The hashes under the current and every previous key: look up with all of them while keys are being changed. */
  blindIndexes(plain: string, purpose: string): string[]
}

const FORMAT = 1
const KEY_ID_LENGTH = 4
const NONCE_LENGTH = 12
const TAG_LENGTH = 16
const HEADER_LENGTH = 1 + KEY_ID_LENGTH
const OVERHEAD = HEADER_LENGTH + NONCE_LENGTH + TAG_LENGTH

interface Keyring {
  readonly id: Buffer
  derive(use: 'seal' | 'index', purpose: string): Buffer
}

/**
 * Makes the one encrypter of fields from a 32-byte key, or from a current and previous keys.
 * AES-256-GCM with a random 96-bit nonce and HMAC-SHA-256, keys derived per use and purpose by HKDF-SHA-256.
 * A sealed value is format (1) + key id (4) + nonce (12) + tag (16) + ciphertext; format, key id and purpose are
 * authenticated. Random nonces allow 2^32 values per purpose and key (NIST SP 800-38D, 8.3).
 */
export function createSecrets(keys: Buffer | SecretKeys): Secrets {
  const { current, previous = [] } = Buffer.isBuffer(keys) ? { current: keys } : keys
  const newest = createKeyring(current)
  const rings = [newest, ...previous.map(createKeyring)]
  return {
    seal: (plain, purpose) => sealWith(newest, plain, purpose),
    open(sealed, purpose) {
      const bytes = readSealed(sealed)
      const ring = rings.find(({ id }) => id.equals(keyIdOf(bytes)))
      if (!ring) throw faults.key_unknown()
      return openWith(ring, bytes, purpose)
    },
    isCurrent: (sealed) => keyIdOf(readSealed(sealed)).equals(newest.id),
    blindIndex: (plain, purpose) => indexWith(newest, plain, purpose),
    blindIndexes: (plain, purpose) => rings.map((ring) => indexWith(ring, plain, purpose)),
  }
}

function createKeyring(key: Buffer): Keyring {
  requireKeyLength(key)
  const derived = new Map<string, Buffer>()
  const expand = (info: string, length: number) => Buffer.from(hkdfSync('sha256', key, '', info, length))
  return {
    id: expand('interchange key-id', KEY_ID_LENGTH),
    derive(use, purpose) {
      const info = `interchange ${use} ${purpose}`
      const known = derived.get(info) ?? expand(info, KEY_LENGTH)
      derived.set(info, known)
      return known
    },
  }
}

function sealWith(ring: Keyring, plain: string, purpose: string): string {
  const header = Buffer.concat([Buffer.from([FORMAT]), ring.id])
  const nonce = randomBytes(NONCE_LENGTH)
  const cipher = createCipheriv('aes-256-gcm', ring.derive('seal', purpose), nonce)
  cipher.setAAD(Buffer.concat([header, Buffer.from(purpose)]))
  const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([header, nonce, cipher.getAuthTag(), ciphertext]).toString('base64url')
}

function openWith(ring: Keyring, bytes: Buffer, purpose: string): string {
  const nonceEnd = HEADER_LENGTH + NONCE_LENGTH
  const decipher = createDecipheriv(
    'aes-256-gcm',
    ring.derive('seal', purpose),
    bytes.subarray(HEADER_LENGTH, nonceEnd),
    { authTagLength: TAG_LENGTH },
  )
  decipher.setAAD(Buffer.concat([bytes.subarray(0, HEADER_LENGTH), Buffer.from(purpose)]))
  decipher.setAuthTag(bytes.subarray(nonceEnd, OVERHEAD))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(OVERHEAD)), decipher.final()]).toString('utf8')
  } catch {
    throw faults.tampered()
  }
}

/** Decoding drops what is not base64url, so a changed text is found by encoding it back. */
function readSealed(sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.toString('base64url') !== sealed || bytes.length < OVERHEAD || bytes[0] !== FORMAT) {
    throw faults.not_sealed()
  }
  return bytes
}

function keyIdOf(bytes: Buffer): Buffer {
  return bytes.subarray(1, HEADER_LENGTH)
}

function indexWith(ring: Keyring, plain: string, purpose: string): string {
  return createHmac('sha256', ring.derive('index', purpose)).update(plain, 'utf8').digest('base64url')
}

function requireKeyLength(key: Buffer): void {
  if (key.length !== KEY_LENGTH) {
    throw faults.key_length({ expected: KEY_LENGTH, actual: key.length })
  }
}

/**
 * Reads the key file, or makes it with 32 random bytes and mode 0600; its folder too, with 0700.
 * Several processes may start at once: the file appears complete or not at all, and all read the same key.
 * Throws `secrets.key_exposed` when anyone but the owner has a right on it (POSIX only), `secrets.key_length`,
 * `secrets.key_not_file`.
 */
export function loadOrCreateKey(path: string): Buffer {
  const info = statSync(path, { throwIfNoEntry: false })
  if (!info) createKey(path)
  return readKey(path)
}

function readKey(path: string): Buffer {
  const info = statSync(path)
  if (!info.isFile()) throw faults.key_not_file({ path })
  const rights = info.mode & 0o777
  if (process.platform !== 'win32' && (rights & 0o077) !== 0) {
    throw faults.key_exposed({ path, mode: rights.toString(8).padStart(4, '0') })
  }
  const key = readFileSync(path)
  requireKeyLength(key)
  return key
}

function createKey(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    writeDraft(draft)
    // A link, unlike a rename, fails when another process was first; its key is then the one to read.
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(dirname(path))
}

function writeDraft(draft: string): void {
  const file = openSync(draft, 'wx', 0o600)
  try {
    fchmodSync(file, 0o600)
    writeSync(file, randomBytes(KEY_LENGTH))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Without this a power cut may lose the name of a key that has already encrypted something. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
