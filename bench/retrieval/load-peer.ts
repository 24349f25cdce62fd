import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the peers are installed; PEERS names another folder with a package.json and its node_modules. */
export const PEERS_FOLDER = process.env['PEERS'] ?? fileURLToPath(new URL('..', import.meta.url))

const load = createRequire(`${PEERS_FOLDER}/package.json`)

/** Loads a peer by name. Its types are named where it is used, so that nothing here needs it installed. */
export function loadPeer<T>(name: string): T {
  return load(name) as T
}

/** The versions of the peers, as their package.json asks for them: always exact. */
export function peerVersions(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(`${PEERS_FOLDER}/package.json`, 'utf8')) as {
    dependencies: Record<string, string>
  }
  return manifest.dependencies
}
