import { describe, expect, it } from 'vitest'
import { checkPackages } from './packages.ts'

const versions = { dependencies: { vite: '8.3.8' }, devDependencies: { eslint: '10.15.0' } }
const vite = { version: '8.3.8', integrity: 'sha512-abc' }
const eslint = { version: '10.15.0', integrity: 'sha512-def' }

describe('checkPackages', () => {
  it('accepts another name for a package in an exact version', () => {
    const wanted = { devDependencies: { ts7: 'npm:typescript@7.0.2' } }
    expect(checkPackages(wanted, { packages: { '': wanted } })).toEqual([])
    const loose = { devDependencies: { ts7: 'npm:typescript@latest' } }
    expect(checkPackages(loose, { packages: { '': loose } })).toEqual([
      'package.json: ts7 must have an exact version, not npm:typescript@latest',
    ])
  })

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
      'node_modules/f': { ...vite, hasInstallScript: true },
    }
    const allowScripts = { e: true, f: false }
    expect(checkPackages({ ...versions, allowScripts }, { packages })).toEqual([
      'package-lock.json: node_modules/a names https://packages.example/a.tgz; npm finds it without',
      'package-lock.json: node_modules/a/node_modules/@b/c has no checksum',
      'package-lock.json: node_modules/d has a script for its installation that package.json neither allows nor refuses',
    ])
  })
})
