/**
 * Checks what npm would install: exact versions in package.json, a lock file that names no registry host and says the
 * same, a checksum for every package, and install scripts only where package.json allows them.
 */
import { readFileSync } from 'node:fs'

/** A package of package-lock.json, by its path in node_modules; '' is the product itself. */
interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly inBundle?: boolean
  readonly hasInstallScript?: boolean
  readonly optional?: boolean
}

type Versions = Readonly<Record<string, string>>

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const
type Kind = (typeof KINDS)[number]

export interface PackageFile extends Partial<Record<Kind, Versions>> {
  readonly allowScripts?: Readonly<Record<string, boolean>>
}

export interface LockFile {
  readonly packages: Readonly<Record<string, Locked & Partial<Record<Kind, Versions>>>>
}

/** A version, or a package by another name in a version. */
const EXACT = /^(npm:(@[\w-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/

/** One sentence for each thing that is wrong. */
export function checkPackages(wanted: PackageFile, lock: LockFile): string[] {
  return [...checkVersions(wanted, lock), ...Object.entries(lock.packages).flatMap(checkLocked(wanted))]
}

function checkVersions(wanted: PackageFile, lock: LockFile): string[] {
  return KINDS.flatMap((kind) => {
    const versions = Object.entries(wanted[kind] ?? {})
    const inexact = versions.filter(([, version]) => !EXACT.test(version))
    const same =
      JSON.stringify(lock.packages['']?.[kind] ?? {}) === JSON.stringify(sorted(wanted[kind] ?? {}))
    return [
      ...inexact.map(([name, version]) => `package.json: ${name} must have an exact version, not ${version}`),
      ...(same ? [] : [`package-lock.json: its ${kind} are not those of package.json; run npm install`]),
    ]
  })
}

function checkLocked({ allowScripts = {} }: PackageFile): (entry: [string, Locked]) => string[] {
  return ([path, locked]) => {
    if (path === '') return []
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const wrong: string[] = []
    if (locked.resolved) wrong.push(`names ${locked.resolved}; npm finds it without`)
    if (!locked.integrity && !locked.inBundle) wrong.push('has no checksum')
    // `false` there is a decision too: npm then leaves the script alone.
    if (locked.hasInstallScript && !locked.optional && allowScripts[name] === undefined)
      wrong.push('has a script for its installation that package.json neither allows nor refuses')
    return wrong.map((text) => `package-lock.json: ${path} ${text}`)
  }
}

function sorted(versions: Versions): Versions {
  return Object.fromEntries(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)))
}

if (import.meta.main) {
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
  const wrong = checkPackages(read('package.json') as PackageFile, read('package-lock.json') as LockFile)
  for (const text of wrong) console.error(text)
  process.exitCode = wrong.length > 0 ? 1 : 0
}
