import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import type { TestProduct } from '#server/testing.ts'

const COMMAND = join(import.meta.dirname, '..', 'bin', 'interchange.js')

/**
 * Runs one command on the product's database, in a process of its own, and lets the running product read what it wrote.
 *
 * @param input what the command reads, such as a password
 * @returns what it printed as its result
 */
export async function runCommand(product: TestProduct, args: readonly string[], input = ''): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), 'interchange-command-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const full = [COMMAND, ...args, '--database-url', await urlOf(product)]
  const printed = await new Promise<string>((resolve, reject) => {
    const env = { ...process.env, INTERCHANGE_DATA: place, DATABASE_URL: undefined, LANG: 'zh_CN.UTF-8' }
    const child = execFile(process.execPath, full, { env, cwd: place }, (error, stdout, stderr) => {
      if (error) reject(new Error(`interchange ${args.join(' ')}: ${stderr}`, { cause: error }))
      else resolve(stdout)
    })
    child.stdin?.end(input)
  })
  // What the command wrote must not lie in the future of a clock that stands still.
  product.clock.set(new Date().toISOString())
  await product.followers.settle()
  return printed
}

async function urlOf(product: TestProduct): Promise<string> {
  const { rows } = await product.database.pool.query<{ name: string }>('select current_database() as name')
  const { host, user } = inject('testServer')
  return `postgres://${user}@/${rows[0]?.name}?host=${encodeURIComponent(host)}`
}
