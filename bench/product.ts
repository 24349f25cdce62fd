/**
 * Measures the product as people run it: starts, sample load, the ten most used routes under 32 clients, memory and
 * bundles; on the embedded server and on the machine's own PostgreSQL, in one run.
 * Run: node_modules/.bin/node bench/product.ts   (the web must be built)
 */
import { mkdtemp, rm, chmod, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { findSystemBinaries, openEmbedded } from '../server/platform/db/embedded.ts'
import { measureBundles } from './product/bundles.ts'
import { measureRoutes, type RouteResult } from './product/routes.ts'
import { runCommand, startServer } from './product/server.ts'

interface ServerResult {
  readonly database: string
  readonly coldStartSeconds: number
  readonly sampleSeconds: number
  readonly warmStartSeconds: number
  readonly memoryMegabytes: { readonly idle: number; readonly afterLoad: number }
  readonly routes: readonly RouteResult[]
}

const PORT = 3970

async function measure(database: string, directory: string, url: string | undefined): Promise<ServerResult> {
  // Files and key lie in the folder either way.
  process.env['INTERCHANGE_DATA'] = directory
  const where = url ? ['--database-url', url] : []
  const cold = await startServer([...where, '--port', String(PORT), '--sample', 'none'])
  await cold.stop()
  const sampleSeconds = await runCommand(['sample', ...where])
  const warm = await startServer([...where, '--port', String(PORT), '--sample', 'none'])
  try {
    const idle = warm.memoryMegabytes()
    const routes = await measureRoutes(`http://localhost:${PORT}`)
    const memoryMegabytes = { idle, afterLoad: warm.memoryMegabytes() }
    return {
      database,
      coldStartSeconds: cold.seconds,
      sampleSeconds,
      warmStartSeconds: warm.seconds,
      memoryMegabytes,
      routes,
    }
  } finally {
    await warm.stop()
  }
}

async function measureBoth(root: string): Promise<ServerResult[]> {
  const results = [await measure('PostgreSQL 18, embedded', join(root, 'embedded'), undefined)]
  const binaries = findSystemBinaries()[0]
  if (!binaries) {
    console.log('No PostgreSQL of the machine: only the embedded one is measured.')
    return results
  }
  const server = await openEmbedded({ directory: join(root, 'system-database'), binaries })
  try {
    const { host, user, database } = server.connection
    const url = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`
    results.push(await measure(`PostgreSQL ${server.version}, by DATABASE_URL`, join(root, 'system'), url))
  } finally {
    await server.stop()
  }
  return results
}

function print(results: readonly ServerResult[]): void {
  for (const result of results) {
    console.log(`\n${result.database}`)
    console.log(
      `  cold start ${result.coldStartSeconds} s, sample ${result.sampleSeconds} s, warm start ${result.warmStartSeconds} s`,
    )
    console.log(
      `  memory ${result.memoryMegabytes.idle} MB idle, ${result.memoryMegabytes.afterLoad} MB after load`,
    )
    for (const { name, requestsPerSecond, p50, p95, failures } of result.routes) {
      console.log(
        `  ${name.padEnd(34)} p50 ${p50} ms  p95 ${p95} ms  ${requestsPerSecond}/s  ${failures} failed`,
      )
    }
  }
}

const root = await mkdtemp(join(tmpdir(), 'interchange-bench-'))
await chmod(root, 0o755)
try {
  const servers = await measureBoth(root)
  const bundles = await measureBundles()
  print(servers)
  for (const { entry, scriptKilobytes } of bundles)
    console.log(`${entry}: first load ${scriptKilobytes} kB gzip of script`)
  const machine = { processor: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version }
  await writeFile('bench/product-results.json', `${JSON.stringify({ machine, servers, bundles }, null, 2)}\n`)
} finally {
  await rm(root, { recursive: true, force: true })
}
