import { v7 as uuidv7 } from 'uuid'
import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import type { Db } from './db/database.ts'
import { toJson } from './db/json-column.ts'
import type { FileStore } from './files.ts'
import type { Language, Text } from './i18n.ts'
import type { Memory } from './memory.ts'
import type { Secrets } from './secrets.ts'

export interface Log {
  info(fields: object, message?: string): void
  warn(fields: object, message?: string): void
  error(fields: object, message?: string): void
}

export interface AuditRecord {
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  /** What a person reads in the history; names no personal data. */
  readonly sentence: Text
  readonly changes?: Record<string, unknown>
}

/**
 * What a use case works with: one actor, one transaction, one time. Reads get a context without a transaction;
 * everything written through a context is committed together or not at all.
 */
export interface Context {
  readonly actor: Actor
  readonly db: Db
  readonly now: Date
  readonly language: Language
  readonly requestId: string
  readonly log: Log
  readonly secrets: Secrets
  readonly files: FileStore
  /** What this process keeps in memory beside the database, rebuildable at any time. */
  readonly memory: Memory
  newId(): string
  /** Writes to the outbox in this transaction; subscribers react after the commit, at least once. */
  announce(event: string, payload: object): Promise<void>
  audit(...records: AuditRecord[]): Promise<void>
}

export interface ContextSource {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  readonly secrets: Secrets
  readonly files: FileStore
  readonly memory: Memory
}

export interface ContextOptions {
  readonly actor: Actor
  readonly language?: Language
  readonly requestId?: string
}

/** Ten columns a row; PostgreSQL takes 65,535 parameters a statement. */
const AUDIT_CHUNK = 5_000

function contextOn(db: Db, source: ContextSource, options: ContextOptions): Context {
  const now = source.clock()
  const context: Context = {
    actor: options.actor,
    db,
    now,
    language: options.language ?? 'zh',
    requestId: options.requestId ?? '',
    log: source.log,
    secrets: source.secrets,
    files: source.files,
    memory: source.memory,
    newId: () => uuidv7(),
    async announce(event, payload) {
      await db
        .insertInto('platform.outbox')
        .values({ event, payload: toJson(payload), at: now })
        .execute()
    },
    audit: (...records) => writeAudit(db, records, { ...options, now }),
  }
  return context
}

async function writeAudit(
  db: Db,
  records: readonly AuditRecord[],
  { actor, requestId, now }: ContextOptions & { now: Date },
): Promise<void> {
  const rows = records.map((record) => ({
    id: uuidv7(),
    at: now,
    actorId: actor.accountId,
    actorName: actor.name,
    action: record.action,
    subjectType: record.subjectType,
    subjectId: record.subjectId,
    sentence: toJson(record.sentence),
    changes: record.changes ? toJson(record.changes) : null,
    requestId: requestId ?? null,
  }))
  for (let from = 0; from < rows.length; from += AUDIT_CHUNK) {
    await db
      .insertInto('platform.auditEntry')
      .values(rows.slice(from, from + AUDIT_CHUNK))
      .execute()
  }
}

/** A context on the source’s database as it is: for reading, or inside a transaction that somebody else ends. */
export function contextOf(source: ContextSource, options: ContextOptions): Context {
  return contextOn(source.db, source, options)
}

/** Runs one use case in one transaction. */
export async function inTransaction<T>(
  source: ContextSource,
  options: ContextOptions,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  return source.db.transaction().execute((transaction) => work(contextOn(transaction, source, options)))
}
