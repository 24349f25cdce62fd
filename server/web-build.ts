import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify, stripVTControlCharacters } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { defineFaults } from '#platform/errors.ts'
import { packageRoot, packageVersion } from './package-root.ts'

const webFaults = defineFaults('web', {
  build_failed: {
    kind: 'unavailable',
    zh: '网页生成失败（{line}）。请执行 npm ci 后重试，或加上 --no-build 只启动接口。',
    en: 'The web could not be built ({line}). Run npm ci and try again, or start without it: --no-build.',
  },
})

export const webDirectory = join(packageRoot, 'dist', 'web')
/** Kept beside the pages, written last: what the build was made from. A build cut off half-way has none. */
const STAMP = join(webDirectory, '.stamp')
const COMPRESSIBLE = /\.(js|css|svg|json)$/

/** Whether the built web is there and made from the sources as they are now. */
export function isWebCurrent(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceDigest()
}

/**
 * Builds the web in a process of its own, so that the memory it takes is given back.
 *
 * @throws web.build_failed with the last line the build wrote
 */
export async function buildWeb(signal?: AbortSignal): Promise<void> {
  const digest = sourceDigest()
  const vite = join(packageRoot, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    ...{
      cwd: packageRoot,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
    ...(signal ? { signal } : {}),
  })
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-4_000)))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw webFaults.build_failed({ line: firstLine(errors) })
  await precompress()
  await writeFile(STAMP, digest)
}

/** The line that names what is wrong: Vite writes it after a heading, in colours. */
function firstLine(errors: string): string {
  const lines = stripVTControlCharacters(errors)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const heading = lines.findIndex((line) => line.startsWith('error during build'))
  return lines.find((line) => /^\[[A-Z_]+\]/.test(line)) ?? lines[heading + 1] ?? '-'
}

/** Compressing once is cheaper than at each request, and packs tighter. */
async function precompress(): Promise<void> {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  for (const name of globSync('assets/**/*', { cwd: webDirectory })) {
    const file = join(webDirectory, name)
    if (!COMPRESSIBLE.test(name) || statSync(file).size < 1_024) continue
    const bytes = await readFile(file)
    const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, quality), promisify(gzip)(bytes)])
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
  }
}

function sourceDigest(): string {
  const hash = createHash('sha256').update(packageVersion)
  const sources = globSync('web/**/*', { cwd: packageRoot }).filter((name) => !name.includes('node_modules'))
  for (const name of ['vite.config.ts', 'package-lock.json', ...sources.toSorted()]) {
    const file = join(packageRoot, name)
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) hash.update(name).update(readFileSync(file))
  }
  return hash.digest('hex')
}
