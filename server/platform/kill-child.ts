import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openProduct, prepare } from '#server/product.ts'
import { system } from './actor.ts'
import { systemClock } from './clock.ts'
import { inTransaction, type Context, type Log } from './context.ts'
import { openEmbedded } from './db/embedded.ts'
import { keepEmbedded } from './db/keep-embedded.ts'
import { nextNumber } from './numbers.ts'
import { createSecrets } from './secrets.ts'

/**
 * Run by `kill.kill.test.ts`, which kills it or its database: serves the data directory in its first argument as
 * the product does, and prints each number it took only after the commit that also keeps its history and
 * announcement. It lives through the end of its database.
 */
const [, , directory = ''] = process.argv
const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }
const SETTINGS = { shared_buffers: '16MB' }

const database = await keepEmbedded(
  async () => {
    const opened = await openEmbedded({ directory, settings: SETTINGS })
    writeSync(1, `server ${opened.pid}\n`)
    return opened
  },
  () => {},
)
void database.failed.then(() => process.exit(1))
const product = openProduct({
  ...{ connection: database.connection, filesDirectory: join(directory, 'files'), max: 6 },
  ...{ secrets: createSecrets(randomBytes(32)), clock: systemClock, log: silent },
})
await prepare(product)
await product.followers.start(200)

async function takeNumber(ctx: Context): Promise<string> {
  const number = await nextNumber(ctx, 'KILL')
  const sentence = { zh: '取了号', en: 'took a number' }
  await ctx.audit({ action: number, subjectType: 'test', subjectId: ctx.newId(), sentence })
  await ctx.announce('test.number', { number })
  return number
}

async function write(): Promise<never> {
  for (;;) {
    try {
      writeSync(1, `${await inTransaction(product.source, { actor: system }, takeNumber)}\n`)
    } catch {
      // The database is away; its keeper starts it again.
      await sleep(20)
    }
  }
}
await Promise.all([write(), write(), write()])
