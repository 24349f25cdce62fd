import { CamelCasePlugin, Kysely, PostgresDialect, type LogEvent } from 'kysely'
import pg from 'pg'
import { databaseFaults } from './faults.ts'
import type { DB } from './schema.generated.ts'

/** What every query runs on: the pool outside a use case, the transaction inside. */
export type Db = Kysely<DB>

export interface ConnectionOptions {
  connectionString?: string
  host?: string
  user?: string
  database?: string
}

export interface Database {
  readonly db: Db
  readonly pool: pg.Pool
  close(): Promise<void>
}

const OID = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 }

/** The one place where PostgreSQL's types become ours: bigint, `YYYY-MM-DD` days, ISO instants in UTC. */
function typesOf(): pg.CustomTypesConfig {
  return {
    getTypeParser(oid: number, format?: 'text' | 'binary') {
      if (oid === OID.int8) return BigInt
      if (oid === OID.date) return (text: string) => text
      if (oid === OID.timestamptz) return (text: string) => new Date(text).toISOString()
      if (oid === OID.numeric) return Number
      return pg.types.getTypeParser(oid, format) as (text: string) => unknown
    },
  } as pg.CustomTypesConfig
}

/**
 * Opens a pool on an existing server. Nothing is sent before the first query.
 * Statements end after 30 s and locks after 3 s, so that one stuck client cannot hold the others.
 */
export function connect(
  options: ConnectionOptions & { max?: number; onQuery?: (event: LogEvent) => void },
): Database {
  const { max = 16, onQuery, ...connection } = options
  const pool = new pg.Pool({
    ...connection,
    max,
    types: typesOf(),
    application_name: 'interchange',
    statement_timeout: 30_000,
    lock_timeout: 3_000,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  })
  // An idle connection that the server closes would otherwise end the process.
  pool.on('error', () => {})
  // So would one that is at work: its query fails by itself, and the pool makes another connection.
  pool.on('connect', (client) => void client.on('error', () => {}))
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    ...(onQuery ? { log: onQuery } : {}),
  })
  return { db, pool, close: () => db.destroy() }
}

const OLDEST = 150_000

/** Checks that the server answers and is PostgreSQL 15 or newer. */
export async function checkServer(database: Database): Promise<void> {
  let version: number
  try {
    const result = await database.pool.query<{ server_version_num: string }>('show server_version_num')
    version = Number(result.rows[0]?.server_version_num)
  } catch (cause) {
    throw databaseFaults.unreachable({ why: firstLine(cause) })
  }
  if (version < OLDEST) throw databaseFaults.too_old({ version: Math.floor(version / 10_000) })
}

function firstLine(cause: unknown): string {
  // A connection to several addresses fails with an AggregateError whose own message is empty.
  const error = cause instanceof AggregateError ? cause.errors[0] : cause
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n')[0] ?? ''
}
