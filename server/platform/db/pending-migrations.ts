import { readdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface MigrationState {
  readonly done: number
  /** Names of this version's migrations that have not run, in their order. */
  readonly pending: readonly string[]
}

/** How far a database is behind this version's structure; changes nothing. */
export async function migrationState(db: Db, folders: readonly URL[]): Promise<MigrationState> {
  const files = await Promise.all(folders.map((folder) => readdir(folder)))
  const names = files.flat().filter((file) => file.endsWith('.sql'))
  const { rows } = await sql<{ exists: boolean }>`
    select to_regclass('kysely_migration') is not null as exists`.execute(db)
  const ran = rows[0]?.exists
    ? (await sql<{ name: string }>`select name from kysely_migration`.execute(db)).rows
    : []
  const done = new Set(ran.map((row) => row.name))
  return {
    done: done.size,
    pending: names
      .map((name) => basename(name, '.sql'))
      .filter((name) => !done.has(name))
      .sort(),
  }
}
