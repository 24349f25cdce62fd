import { describe, expect, it } from 'vitest'
import { checkPackages } from './packages.ts'

const versions = { dependencies: { vite: '8.3.8' }, devDependencies: { eslint: '10.15.0' } }
const vite = { version: '8.3.8', integrity: 'sha512-abc' }
const eslint = { version: '10.15.0', integrity: 'sha512-def' }

describe('checkPackages', () => {
  it('accepts exact versions and a lock file without addresses', () => {
    const lock = { packages: { '': versions, 'node_modules/vite': vite, 'node_modules/eslint': eslint } }
    expect(checkPackages(versions, lock)).toEqual([])
  })

  it('refuses ranges, and a lock file that does not follow', () => {
    const wanted = { dependencies: { vite: '^8.3.8', eslint: 'latest' } }
    expect(checkPackages(wanted, { packages: { '': versions } })).toEqual([
      'package.json: vite must have an exact version, not ^8.3.8',
      'package.json: eslint must have an exact version, not latest',
      'package-lock.json: its dependencies are not those of package.json; run npm install',
      'package-lock.json: its devDependencies are not those of package.json; run npm install',
    ])
  })

  it('refuses addresses, missing checksums and install scripts that nobody allowed', () => {
    const packages = {
      '': versions,
      'node_modules/a': { ...vite, resolved: 'https://packages.example/a.tgz' },
      'node_modules/a/node_modules/@b/c': { version: '1.0.0' },
      'node_modules/d': { ...vite, hasInstallScript: true },
      'node_modules/e': { ...vite, hasInstallScript: true },
    }
    expect(checkPackages({ ...versions, allowScripts: { e: true } }, { packages })).toEqual([
      'package-lock.json: node_modules/a names https://packages.example/a.tgz; npm finds it without',
      'package-lock.json: node_modules/a/node_modules/@b/c has no checksum',
      'package-lock.json: node_modules/d runs a script on install that package.json does not allow',
    ])
  })
})
