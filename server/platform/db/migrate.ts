import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Db } from './database.ts'
import { databaseFaults } from './faults.ts'

/** The SQL files of the given folders by name; the time in the name is the order across modules. */
async function readMigrations(folders: readonly URL[]): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {}
  for (const folder of folders) {
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql'))) {
      const text = await readFile(new URL(name, `${folder.href}/`), 'utf8')
      migrations[basename(name, '.sql')] = {
        up: async (db) => {
          await sql.raw(text).execute(db)
        },
      }
    }
  }
  return migrations
}

/**
 * Brings the database to this version's structure, forward only, all or nothing.
 * Safe when several processes start at once: Kysely's migrator holds a lock.
 *
 * @returns the names of the migrations that ran
 */
export async function migrate(db: Db, folders: readonly URL[]): Promise<string[]> {
  const migrator = new Migrator({
    db: db.withoutPlugins(),
    provider: { getMigrations: () => readMigrations(folders) },
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')
    const why = (error instanceof Error ? error.message : JSON.stringify(error)).split('\n')[0] ?? ''
    throw databaseFaults.migration_failed({ name: failed?.migrationName ?? '?', why })
  }
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

export const platformMigrations = new URL('../migrations', import.meta.url)
