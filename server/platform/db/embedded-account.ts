import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { embeddedFaults } from './embedded-faults.ts'

/** An operating-system account, by number. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

const UNPRIVILEGED = ['nobody', 'postgres', 'daemon']

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** An account without privileges to run the server as, since postgres refuses to run as root. */
export function unprivilegedAccount(): Account {
  for (const name of UNPRIVILEGED) {
    try {
      const [uid, gid] = ['-u', '-g'].map((which) =>
        Number(execFileSync('id', [which, name], { encoding: 'utf8', stdio: 'pipe' })),
      )
      if (uid !== undefined && gid !== undefined && uid > 0) return { uid, gid }
    } catch {
      // This name does not exist here; the next may.
    }
  }
  throw embeddedFaults.no_account()
}

/**
 * Whether an account can pass through every parent of a place and enter, or run, the place itself.
 *
 * Reads the permission bits of owner, group and others; the place must exist. Supplementary groups do not count,
 * since the server runs without them.
 */
export function isReachable(place: string, account: Account): boolean {
  for (let step = fs.realpathSync(place); ; step = path.dirname(step)) {
    if (!permits(step, account, 0o1)) return false
    if (step === path.dirname(step)) return true
  }
}

/** Whether an account can reach a place and also list, or read, it. */
export function isReadable(place: string, account: Account): boolean {
  return isReachable(place, account) && permits(place, account, 0o4)
}

function permits(place: string, account: Account, bit: number): boolean {
  const { uid, gid, mode } = fs.statSync(place)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & bit) !== 0
}
