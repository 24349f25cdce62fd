import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Language } from '#platform/i18n.ts'
import type { PartyIds } from './parties.ts'

/** How to reach somebody. The phone is in clear: show it only where both sides agreed. */
export interface Contact {
  readonly accountId: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly name: string
  readonly language: Language
}

interface Row {
  readonly ownerId: string
  readonly accountId: string | null
  readonly email: string | null
  readonly phoneSealed: string | null
  readonly name: string
  readonly language: Language
}

/**
 * How to reach owners of postings: a person themself, an organisation's representatives of today.
 * For messages, and for showing after both sides accepted. An owner nobody stands for is absent.
 */
export async function contactsOf(ctx: Context, ids: PartyIds): Promise<Map<string, Contact[]>> {
  if (ids.organisationIds.length + ids.personIds.length === 0) return new Map()
  const today = dayOf(ctx.now)
  const { rows } = await sql<Row>`
    with owner (owner_id, person_id) as (
      select id, id from unnest(${[...ids.personIds]}::uuid[]) as given(id)
      union
      select organisation_id, person_id from register.membership
      where organisation_id = any(${[...ids.organisationIds]}::uuid[]) and role = 'representative'
        and valid_from <= ${today}::date and (valid_to is null or valid_to > ${today}::date)
    )
    select owner.owner_id, account.id as account_id, person.email, person.phone_sealed, person.name,
      coalesce(account.language, 'zh') as language
    from owner
    join register.person on person.id = owner.person_id and person.state not in ('merged', 'closed')
    left join platform.account on account.person_id = person.id and account.state = 'active'
    order by owner.owner_id, person.id`.execute(ctx.db)
  const contacts = new Map<string, Contact[]>()
  for (const { ownerId, phoneSealed, ...contact } of rows) {
    const phone = phoneSealed === null ? null : ctx.secrets.open(phoneSealed, 'phone')
    contacts.set(ownerId, [...(contacts.get(ownerId) ?? []), { ...contact, phone }])
  }
  return contacts
}
