import { writeSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { buildServer, jobsOf, openProduct, prepare } from '#server/product.ts'
import { systemClock } from './clock.ts'
import type { Log } from './context.ts'
import { startJobs } from './jobs.ts'
import { createSecrets } from './secrets.ts'
import { watchDatabase } from './watch-database.ts'

/**
 * Run by `restart.kill.test.ts`, which stops and starts the database under it: serves the product on the database
 * whose socket's directory, user and name are its arguments, and prints its port. What it logs as an error goes to
 * its standard error output.
 */
const [, , host = '', user = '', database = '', filesDirectory = '', key = ''] = process.argv
const log: Log = {
  info: () => {},
  warn: () => {},
  error: (fields, message) =>
    void writeSync(2, `${message ?? ''} ${String((fields as { err?: unknown }).err)}\n`),
}
const product = openProduct({
  ...{ connection: { host, user, database }, filesDirectory, max: 6 },
  ...{ secrets: createSecrets(Buffer.from(key, 'hex')), clock: systemClock, log },
})
await prepare(product)
await product.followers.start(200)
await startJobs(product.source, product.database.pool, jobsOf(product.modules))
watchDatabase(product.source, product.database.pool)
const app = await buildServer(product, { publicUrl: undefined, trustProxy: false }, 'test')
await app.listen({ host: '127.0.0.1', port: 0 })
writeSync(1, `${(app.server.address() as AddressInfo).port}\n`)
