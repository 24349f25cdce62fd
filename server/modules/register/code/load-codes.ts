import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'

/** The code tables of the register: GB/T 13745 disciplines and GB/T 4754 industries. */
export type CodeScheme = 'subject' | 'industry'

export const CODE_SCHEMES: readonly CodeScheme[] = ['subject', 'industry']

export interface CodeEntry {
  readonly code: string
  readonly parent?: string
  readonly zh: string
  readonly en?: string
  /** First and first day no longer valid, `YYYY-MM-DD`. */
  readonly validFrom?: string
  readonly validTo?: string
}

/** Adds entries of one code table or brings them up to date. Loading the same twice changes nothing. */
export async function loadCodes(
  ctx: Context,
  scheme: CodeScheme,
  entries: readonly CodeEntry[],
): Promise<void> {
  if (entries.length === 0) return
  await sql`
    insert into register.code_entry (scheme, code, parent_code, zh, en, valid_from, valid_to)
    select ${scheme}, code, parent, zh, coalesce(en, ''), coalesce("validFrom", '1980-01-01'), "validTo"
    from jsonb_to_recordset(${toJson(entries)}::jsonb) as given(code text, parent text, zh text, en text,
      "validFrom" date, "validTo" date)
    on conflict (scheme, code) do update set parent_code = excluded.parent_code, zh = excluded.zh,
      en = coalesce(nullif(excluded.en, ''), code_entry.en), valid_from = excluded.valid_from,
      valid_to = excluded.valid_to`.execute(ctx.db)
}
