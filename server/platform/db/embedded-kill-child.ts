import { writeSync } from 'node:fs'
import pg from 'pg'
import { openEmbedded } from './embedded.ts'

/**
 * Run by `embedded.kill.test.ts`, which kills it: opens the database of the data directory in its first argument,
 * commits rows numbered from its second argument on, and prints each number only after its commit.
 */
const [, , directory = '', from = '1'] = process.argv
const database = await openEmbedded({ directory, settings: { shared_buffers: '16MB' } })
writeSync(1, `server ${database.pid}\n`)
void database.exited.then(() => process.exit(0))

const client = new pg.Client(database.connection)
client.on('error', () => undefined)
await client.connect()
await client.query('create table if not exists written (id integer primary key, half integer not null)')
for (let id = Number(from); ; id++) {
  await client.query('begin')
  await client.query('insert into written values ($1, 0)', [id])
  await client.query('update written set half = 1 where id = $1', [id])
  await client.query('commit')
  writeSync(1, `${id}\n`)
}
