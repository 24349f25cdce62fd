/**
 * Writes what is generated from the sources: the tables' types, the contract openapi.json, and the browser's types.
 * With `--check` it writes nothing and fails when a file is not what the sources give.
 */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import openapiTS, { astToString } from 'openapi-typescript'
import { systemClock } from '../server/platform/clock.ts'
import { connect } from '../server/platform/db/database.ts'
import { openEmbedded } from '../server/platform/db/embedded.ts'
import { migrate } from '../server/platform/db/migrate.ts'
import { createSecrets } from '../server/platform/secrets.ts'
import { buildServer, migrationFolders, openProduct } from '../server/product.ts'
import { version } from '../server/version.ts'

const run = promisify(execFile)
const require = createRequire(import.meta.url)
const TABLES = 'server/platform/db/schema.generated.ts'
const CONTRACT = 'openapi.json'
const BROWSER = 'web/lib/api.generated.ts'

async function tableTypes(directory: string): Promise<string> {
  const server = await openEmbedded({ directory: join(directory, 'database'), settings: { fsync: 'off' } })
  const { host, user, database: name } = server.connection
  const database = connect({ ...server.connection, max: 1 })
  try {
    await migrate(database.db, migrationFolders())
    const out = join(directory, 'schema.ts')
    const url = `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}`
    await run(process.execPath, [
      require.resolve('kysely-codegen/dist/cli/bin.js'),
      '--url',
      url,
      '--out-file',
      out,
    ])
    return await readFile(out, 'utf8')
  } finally {
    await database.close()
    await server.stop()
  }
}

/** The contract needs no database: nothing is asked before the first request. */
async function contract(directory: string): Promise<Record<string, unknown>> {
  const product = openProduct({
    connection: { host: directory },
    filesDirectory: directory,
    secrets: createSecrets(randomBytes(32)),
    clock: systemClock,
    log: console,
  })
  const app = await buildServer(product, { publicUrl: undefined, trustProxy: false }, version)
  await app.ready()
  const document = app.swagger() as unknown as Record<string, unknown>
  await app.close()
  return document
}

async function generate(): Promise<Map<string, string>> {
  const directory = await mkdtemp(join(tmpdir(), 'interchange-generate-'))
  // For root the server runs as another account, which must get to its cluster in here.
  await chmod(directory, 0o755)
  try {
    const document = await contract(directory)
    const nodes = await openapiTS(structuredClone(document) as never)
    return new Map([
      [CONTRACT, `${JSON.stringify(document, null, 2)}\n`],
      [BROWSER, `// Generated from openapi.json by “npm run generate”; do not edit.\n${astToString(nodes)}`],
      [TABLES, await tableTypes(directory)],
    ])
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

const check = process.argv.includes('--check')
let stale = 0
for (const [path, text] of await generate()) {
  const present = await readFile(path, 'utf8').catch(() => '')
  if (present === text) continue
  if (check) {
    console.error(`${path} is not what the sources give; run “npm run generate”`)
    stale++
  } else {
    await writeFile(path, text)
    console.log(`wrote ${path}`)
  }
}
process.exitCode = stale > 0 ? 1 : 0
