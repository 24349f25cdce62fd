import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { ConsentPurpose, ConsentWay } from './consent-purposes.ts'

export interface Answers {
  readonly personIds: readonly string[]
  readonly purposes: readonly ConsentPurpose[]
  readonly decision: 'given' | 'withdrawn'
  readonly way: ConsentWay
  /** When it was answered; now where absent. For records taken over from elsewhere. */
  readonly at?: Date
}

/**
 * Adds answers to the ledger, on the texts in force, and keeps what holds now beside the people. An answer that
 * changes nothing leaves no row. Neither checks who asks, nor audits or announces.
 *
 * @returns how many rows the ledger gained
 */
export async function recordConsents(ctx: Context, answers: Answers): Promise<number> {
  const ids = [...answers.personIds]
  const purposes = [...answers.purposes]
  if (ids.length === 0 || purposes.length === 0) return 0
  const isGiven = answers.decision === 'given'
  // Held first, in one order: of two who answer at once, the second sees what the first has written.
  await sql`select from register.person where id = any(${ids}::uuid[]) order by id for update`.execute(ctx.db)
  const added = await sql`
    insert into register.consent (person_id, purpose, text_version, decision, way, at, recorded_by)
    select person.id, asked.purpose, asked.version, ${answers.decision}, ${answers.way},
      ${answers.at ?? ctx.now}, ${ctx.actor.accountId}
    from register.person cross join (
      select purpose, max(version) as version from register.consent_text
      where purpose = any(${purposes}::text[]) group by purpose) as asked
    where person.id = any(${ids}::uuid[]) and (asked.purpose = any(person.consents)) <> ${isGiven}
    order by person.id, asked.purpose`.execute(ctx.db)
  await sql`
    update register.person set consents = array(
      select kept from unnest(consents) as kept where kept <> all(${purposes}::text[])
      union select added from unnest(${isGiven ? purposes : []}::text[]) as added
      order by 1)
    where id = any(${ids}::uuid[])`.execute(ctx.db)
  return Number(added.numAffectedRows ?? 0n)
}

/**
 * Settles the consents of a merged person with the kept one's: for each purpose the later answer of the two holds.
 * Call it while both are held.
 */
export async function mergeConsents(ctx: Context, keptId: string, mergedId: string): Promise<void> {
  const { rows } = await sql<{ purpose: ConsentPurpose; decision: 'given' | 'withdrawn' }>`
    select distinct on (purpose) purpose, decision from register.consent
    where person_id in (${keptId}, ${mergedId}) order by purpose, at desc, number desc`.execute(ctx.db)
  for (const decision of ['given', 'withdrawn'] as const) {
    const purposes = rows.filter((row) => row.decision === decision).map(({ purpose }) => purpose)
    await recordConsents(ctx, { personIds: [keptId], purposes, decision, way: 'merge' })
  }
}
