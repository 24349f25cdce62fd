/**
 * Measures the product as people run it: starts, sample load, single answers, a run over all needs, the ten most used
 * routes under 32 clients, memory and bundles; on the embedded server and on the machine's own PostgreSQL, in one run.
 * Run: node_modules/.bin/node bench/product.ts   [--system-first]   (the web must be built)
 */
import { mkdtemp, rm, chmod, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findSystemBinaries, openEmbedded } from '../server/platform/db/embedded.ts'
import { measureBundles } from './product/bundles.ts'
import { measureLatency, type LatencyResult } from './product/latency.ts'
import { measureMatchRun, type MatchRunResult } from './product/match-run.ts'
import { measureRoutes, type RouteResult } from './product/routes.ts'
import { runCommand, startServer } from './product/server.ts'

interface ServerResult {
  readonly database: string
  readonly coldStartSeconds: number
  readonly sampleSeconds: number
  readonly warmStartSeconds: number
  readonly memoryMegabytes: { readonly idle: number; readonly afterLoad: number }
  readonly latency: readonly LatencyResult[]
  readonly matchRun: MatchRunResult
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
    const latency = await measureLatency(`http://localhost:${PORT}`)
    const matchRun = await measureMatchRun(`http://localhost:${PORT}`)
    const routes = await measureRoutes(`http://localhost:${PORT}`)
    const memoryMegabytes = { idle, afterLoad: warm.memoryMegabytes() }
    return {
      database,
      coldStartSeconds: cold.seconds,
      sampleSeconds,
      warmStartSeconds: warm.seconds,
      memoryMegabytes,
      latency,
      matchRun,
      routes,
    }
  } finally {
    await warm.stop()
  }
}

const EMBEDDED = 'PostgreSQL 18, embedded'

/** @param systemFirst whichever comes second finds a warmer machine: measure both ways before comparing */
async function measureBoth(root: string, systemFirst: boolean): Promise<ServerResult[]> {
  const measures = [() => measure(EMBEDDED, join(root, 'embedded'), undefined), () => measureSystem(root)]
  const results: ServerResult[] = []
  for (const act of systemFirst ? measures.reverse() : measures) {
    const result = await act()
    if (result) results.push(result)
  }
  return results
}

async function measureSystem(root: string): Promise<ServerResult | undefined> {
  const binaries = findSystemBinaries()[0]
  if (!binaries) {
    console.log('No PostgreSQL of the machine: only the embedded one is measured.')
    return undefined
  }
  const server = await openEmbedded({ directory: join(root, 'system-database'), binaries })
  try {
    const { host, user, database } = server.connection
    const url = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`
    return await measure(`PostgreSQL ${server.version}, by DATABASE_URL`, join(root, 'system'), url)
  } finally {
    await server.stop()
  }
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
    for (const { name, p50, p95, times } of result.latency) {
      console.log(`  ${name.padEnd(34)} p50 ${p50} ms  p95 ${p95} ms  ${times} times, one at a time`)
    }
    const { seconds, needs, pairs, answers } = result.matchRun
    console.log(
      `  all ${needs} needs ranked, ${pairs} pairs stored in ${seconds} s; answers meanwhile p50 ${answers.p50} ms, ` +
        `p95 ${answers.p95} ms, longest ${answers.longest} ms`,
    )
    for (const { name, requestsPerSecond, p50, p95, failures } of result.routes) {
      console.log(
        `  ${name.padEnd(34)} p50 ${p50} ms  p95 ${p95} ms  ${requestsPerSecond}/s  ${failures} failed`,
      )
    }
  }
}

const { values } = parseArgs({ options: { 'system-first': { type: 'boolean', default: false } } })
const root = await mkdtemp(join(tmpdir(), 'interchange-bench-'))
await chmod(root, 0o755)
try {
  const servers = await measureBoth(root, values['system-first'])
  const bundles = await measureBundles()
  print(servers)
  for (const { entry, scriptKilobytes } of bundles)
    console.log(`${entry}: first load ${scriptKilobytes} kB gzip of script`)
  const machine = { processor: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version }
  await writeFile('bench/product-results.json', `${JSON.stringify({ machine, servers, bundles }, null, 2)}\n`)
} finally {
  await rm(root, { recursive: true, force: true })
}
