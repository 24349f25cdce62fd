import { sql, type RawBuilder, type SqlBool } from 'kysely'

/** Whether a contract was signed and stands: what figures and records of experience count, whatever came of it since. */
export function isSignedAndStanding(alias: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.ref(`${alias}.signed_on`)} is not null and ${sql.ref(`${alias}.state`)} <> 'terminated')`
}
