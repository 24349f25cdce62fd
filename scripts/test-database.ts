import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connect } from '../server/platform/db/database.ts'
import { findSystemBinaries, openEmbedded } from '../server/platform/db/embedded.ts'
import { migrate } from '../server/platform/db/migrate.ts'
import { migrationFolders } from '../server/product.ts'

const TEMPLATE = 'interchange_template'

/** Starts one throw-away server for the run, with a migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'interchange-test-'))
  // For root the server runs as another account, which must get to its cluster in here.
  chmodSync(directory, 0o755)
  const binaries = process.env['TEST_DATABASE'] === 'system' ? systemBinaries() : undefined
  const server = await openEmbedded({
    directory,
    ...(binaries ? { binaries } : {}),
    settings: { fsync: 'off', synchronous_commit: 'off', max_connections: '100' },
  })
  const { host, user } = server.connection
  const admin = new pg.Client({ host, user, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${TEMPLATE}`)
  await admin.end()
  const database = connect({ host, user, database: TEMPLATE, max: 1 })
  await migrate(database.db, migrationFolders())
  await database.close()
  project.provide('testServer', { host, user, template: TEMPLATE })
  return async () => {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

function systemBinaries(): string {
  const found = findSystemBinaries()[0]
  if (!found)
    throw new Error(
      'TEST_DATABASE=system needs PostgreSQL 15 or newer; on Debian: apt-get install postgresql',
    )
  return found
}
