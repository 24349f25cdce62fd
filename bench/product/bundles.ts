import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface BundleResult {
  readonly entry: string
  readonly scriptKilobytes: number
}

const BUILT = 'dist/web'

/** The script a first visit loads: an entry and everything it imports at once, each compressed alone. */
export async function measureBundles(): Promise<BundleResult[]> {
  return Promise.all(
    ['portal', 'console'].map(async (entry) => ({ entry, scriptKilobytes: await firstLoad(entry) })),
  )
}

async function firstLoad(entry: string): Promise<number> {
  const html = await readFile(join(BUILT, entry, 'index.html'), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]!)
  const seen = new Set<string>()
  const queue = [...first]
  let bytes = 0
  for (let path = queue.pop(); path; path = queue.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const text = await readFile(join(BUILT, path), 'utf8')
    bytes += gzipSync(text).length
    // Static imports only; import() loads later.
    for (const match of text.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[^"'();]*?from\s*)?["']\.\/([^"']+\.js)["']/g,
    )) {
      queue.push(`assets/${match[1]}`)
    }
  }
  return Math.round(bytes / 100) / 10
}
