import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import { firstHandlers } from '../four-eyes.ts'
import { orTaken } from '../taken.ts'
import { sealIdNumber, sealPhone } from './person-numbers.ts'

/** A person as given to be registered. */
export interface NewPerson {
  /** Made by the caller, a time-ordered UUID; made here when absent. */
  readonly id?: string
  readonly name: string
  readonly phone?: string | null
  readonly idNumber?: string | null
  readonly email?: string | null
  readonly placeCode: string
  readonly employer?: string
  readonly title?: string
  readonly subjectCode?: string | null
  readonly introduction?: string
  readonly isWorker?: boolean
  /** When the registration was received, and verified; now where absent. For records taken over from elsewhere. */
  readonly registeredAt?: Date
  readonly verifiedAt?: Date
}

const ROWS_A_STATEMENT = 5_000

/**
 * Writes people in as few statements as possible, checking and sealing their numbers; neither audits nor announces.
 *
 * @returns their ids, in the order given
 * @throws register.phone_taken, register.id_number_taken, register.phone_invalid, register.id_number_invalid
 */
export async function insertPeople(
  ctx: Context,
  people: readonly NewPerson[],
  options: { verified: boolean },
): Promise<string[]> {
  const rows = people.map((person) => rowOf(ctx, person, options.verified))
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await orTaken(insert(ctx, rows.slice(start, start + ROWS_A_STATEMENT)))
  }
  return rows.map((row) => row.id)
}

function rowOf(ctx: Context, person: NewPerson, verified: boolean) {
  const phone = sealPhone(ctx, person.phone)
  const idNumber = sealIdNumber(ctx, person.idNumber)
  const registeredAt = person.registeredAt ?? ctx.now
  return {
    id: person.id ?? ctx.newId(),
    name: person.name,
    phone_sealed: phone.sealed,
    phone_index: phone.index,
    id_number_sealed: idNumber.sealed,
    id_number_index: idNumber.index,
    email: person.email ?? null,
    place_code: person.placeCode,
    employer: person.employer ?? '',
    title: person.title ?? '',
    subject_code: person.subjectCode ?? null,
    introduction: person.introduction ?? '',
    is_worker: person.isWorker ?? false,
    state: verified ? 'verified' : 'registered',
    registered_at: registeredAt,
    verified_at: verified ? (person.verifiedAt ?? ctx.now) : null,
    created_by: ctx.actor.accountId,
    handled_by: firstHandlers(ctx),
    created_at: registeredAt,
    updated_at: ctx.now,
  }
}

async function insert(ctx: Context, rows: readonly ReturnType<typeof rowOf>[]): Promise<void> {
  await sql`
    insert into register.person (id, name, phone_sealed, phone_index, id_number_sealed, id_number_index, email,
      place_code, employer, title, subject_code, introduction, is_worker, state, registered_at, verified_at,
      created_by, handled_by, created_at, updated_at)
    select id, name, phone_sealed, phone_index, id_number_sealed, id_number_index, email,
      place_code, employer, title, subject_code, introduction, is_worker, state, registered_at, verified_at,
      created_by, handled_by, created_at, updated_at
    from jsonb_populate_recordset(null::register.person, ${toJson(rows)}::jsonb)`.execute(ctx.db)
}
