import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { defineFaults } from '../errors.ts'

const derive = promisify(argon2)

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** Enough to judge by; repeated patterns make the estimate of longer ones slow. */
const JUDGED_LENGTH = 72
const LEAST_SCORE = 2

/** What people of this field and place would choose first. */
const CONTEXT_WORDS = ['遂宁', 'suining', '科协', 'kexie', 'kx', '立交桥', 'interchange', '科普', 'kepu']

const estimator = new ZxcvbnFactory({
  dictionary,
  graphs: adjacencyGraphs,
  maxLength: JUDGED_LENGTH,
})

export const passwordFaults = defineFaults('password', {
  too_short: {
    kind: 'invalid',
    zh: '密码至少 8 位，建议 15 位以上。',
    en: 'A password has at least 8 characters; 15 or more are better.',
    field: 'password',
  },
  too_weak: {
    kind: 'invalid',
    zh: '这个密码容易被猜到。请用三四个互不相关的词连起来，不要用姓名、单位、地名、年份和键盘顺序。',
    en: 'This password is easily guessed. Join three or four words that have nothing to do with each other; leave out names, places, years and rows of keys.',
    field: 'password',
  },
})

/**
 * Refuses a password that is short or easily guessed: a score below 2 of 4 by zxcvbn, or little besides words of
 * the field, the owner's own words and digits.
 *
 * @param own the owner's sign-in name, name and mail address; their parts count as known to whoever guesses
 * @throws password.too_short, password.too_weak
 */
export function checkPassword(password: string, own: readonly string[] = []): void {
  if ([...password].length < 8) throw passwordFaults.too_short()
  const words = [...CONTEXT_WORDS, ...own.flatMap(partsOf)]
  if (isMostlyKnown(password, words)) throw passwordFaults.too_weak()
  if (estimator.check(password, words).score < LEAST_SCORE) throw passwordFaults.too_weak()
}

/** A name whole and in parts: `li.lei@example.org` also as li, lei, example, org. */
function partsOf(text: string): string[] {
  return [text, ...text.split(/[\s@._+-]+/)].filter((part) => part.length >= 2)
}

function isMostlyKnown(password: string, words: readonly string[]): boolean {
  const longestFirst = words.map((word) => word.toLowerCase()).toSorted((a, b) => b.length - a.length)
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ''), password.toLowerCase())
  return [...rest.replace(/[\d\s]/g, '')].length < 3 && rest.length < password.length
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
