import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { defineFaults } from '../errors.ts'

const derive = promisify(argon2)

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

export const passwordFaults = defineFaults('password', {
  too_short: {
    kind: 'invalid',
    zh: '口令至少 8 位，建议 15 位以上。',
    en: 'A password has at least 8 characters; 15 or more are better.',
    field: 'password',
  },
  too_common: {
    kind: 'invalid',
    zh: '这个口令太常见，容易被猜到，请换一个。',
    en: 'This password is too common and easily guessed; choose another.',
    field: 'password',
  },
})

// The start of every public list of leaked passwords, and what people of this field would choose first.
const COMMON = new Set(
  `12345678 123456789 1234567890 password password1 qwertyui qwerty123 11111111 88888888 66666666 00000000
   iloveyou abcd1234 1qaz2wsx a1234567 suining1 suining123 kexie123 kexie2021 interchange admin123 admin888
   p@ssw0rd passw0rd letmein1 sunshine football baseball superman trustno1`.split(/\s+/),
)

export function checkPassword(password: string): void {
  if ([...password].length < 8) throw passwordFaults.too_short()
  if (COMMON.has(password.toLowerCase())) throw passwordFaults.too_common()
}

async function digest(password: string, nonce: Buffer): Promise<Buffer> {
  return derive('argon2id', { message: password.normalize('NFKC'), nonce, ...COST })
}

/** `argon2id$m$t$p$salt$hash`, so that the cost can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await digest(password, nonce)
  const { memory, passes, parallelism } = COST
  return ['argon2id', memory, passes, parallelism, nonce.toString('base64'), hash.toString('base64')].join(
    '$',
  )
}

const decoy = hashPassword(randomBytes(16).toString('hex'))

/** Compares in constant time; without a stored hash it does the same work, so that names cannot be probed. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [scheme, , , , salt = '', hash = ''] = (stored ?? (await decoy)).split('$')
  if (scheme !== 'argon2id') return false
  const actual = await digest(password, Buffer.from(salt, 'base64'))
  const expected = Buffer.from(hash, 'base64')
  return timingSafeEqual(actual, expected) && stored !== null
}
