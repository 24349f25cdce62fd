import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { CodeScheme } from './load-codes.ts'

/**
 * The SQL condition that a column's code is one of a code table or lies below it: a section of industries finds its
 * divisions by their parent, a division its groups and a discipline its branches by the digits they begin with, also
 * where the table does not list them.
 *
 * @param column a column's name such as `posting.industryCode`
 */
export function codeWithin(column: string, scheme: CodeScheme, code: string): RawBuilder<SqlBool> {
  const literal = code.replace(/[\\%_]/g, '\\$&')
  return sql<SqlBool>`${sql.ref(column)} like any (
    select below.code || '%' from (
      with recursive below (code) as (
        select ${literal}::text
        union
        select entry.code from register.code_entry as entry
        join below on entry.parent_code = below.code where entry.scheme = ${scheme}
      ) select code from below) as below)`
}
