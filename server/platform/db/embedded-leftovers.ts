import fs from 'node:fs'
import path from 'node:path'
import { isRunning } from '#platform/data-directory.ts'

/**
 * Removes `<place>.new-<pid>` folders whose maker ended before renaming them.
 *
 * Clusters and copies of the programs are made beside their place under such a name, so that the place itself
 * never holds half of one.
 */
export function clearLeftovers(place: string): void {
  const prefix = `${path.basename(place)}.new-`
  for (const name of fs.readdirSync(path.dirname(place))) {
    if (!name.startsWith(prefix)) continue
    const pid = Number(name.slice(prefix.length))
    if (pid !== process.pid && isRunning({ pid, started: null })) continue
    fs.rmSync(path.join(path.dirname(place), name), { recursive: true, force: true })
  }
}
