import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import { parseCreditCode } from '../codes/credit-code.ts'
import { registerFaults } from '../errors.ts'
import { firstHandlers } from '../four-eyes.ts'
import { orTaken } from '../taken.ts'

export type OrganisationKind =
  'enterprise' | 'institution' | 'university' | 'society' | 'cooperative' | 'government' | 'studio'

/** An organisation as given to be registered. */
export interface NewOrganisation {
  /** Made by the caller, a time-ordered UUID; made here when absent. */
  readonly id?: string
  readonly name: string
  readonly creditCode?: string | null
  readonly kind: OrganisationKind
  readonly placeCode: string
  readonly industryCode?: string | null
  readonly address?: string
  readonly introduction?: string
  /** What a studio offers to do. */
  readonly directions?: readonly string[]
  /** When the registration was received, and verified; now where absent. For records taken over from elsewhere. */
  readonly registeredAt?: Date
  readonly verifiedAt?: Date
}

const ROWS_A_STATEMENT = 5_000

/**
 * Writes organisations in as few statements as possible, checking their credit codes; neither audits nor announces.
 *
 * @returns their ids, in the order given
 * @throws register.credit_code_taken, register.credit_code_invalid
 */
export async function insertOrganisations(
  ctx: Context,
  organisations: readonly NewOrganisation[],
  options: { verified: boolean },
): Promise<string[]> {
  const rows = organisations.map((organisation) => rowOf(ctx, organisation, options.verified))
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await orTaken(insert(ctx, rows.slice(start, start + ROWS_A_STATEMENT)))
  }
  return rows.map((row) => row.id)
}

/** @throws register.credit_code_invalid */
export function normalCreditCode(creditCode: string): string {
  const parsed = parseCreditCode(creditCode)
  if (!parsed.ok) {
    throw registerFaults.credit_code_invalid({ reason: parsed.reason.zh, reasonEn: parsed.reason.en })
  }
  return parsed.value
}

function rowOf(ctx: Context, organisation: NewOrganisation, verified: boolean) {
  const registeredAt = organisation.registeredAt ?? ctx.now
  return {
    id: organisation.id ?? ctx.newId(),
    name: organisation.name,
    credit_code: organisation.creditCode ? normalCreditCode(organisation.creditCode) : null,
    kind: organisation.kind,
    place_code: organisation.placeCode,
    industry_code: organisation.industryCode ?? null,
    address: organisation.address ?? '',
    introduction: organisation.introduction ?? '',
    directions: organisation.directions ?? [],
    state: verified ? 'verified' : 'registered',
    registered_at: registeredAt,
    verified_at: verified ? (organisation.verifiedAt ?? ctx.now) : null,
    created_by: ctx.actor.accountId,
    handled_by: firstHandlers(ctx),
    created_at: registeredAt,
    updated_at: ctx.now,
  }
}

async function insert(ctx: Context, rows: readonly ReturnType<typeof rowOf>[]): Promise<void> {
  await sql`
    insert into register.organisation (id, name, credit_code, kind, place_code, industry_code, address,
      introduction, directions, state, registered_at, verified_at, created_by, handled_by, created_at, updated_at)
    select id, name, credit_code, kind, place_code, industry_code, address,
      introduction, directions, state, registered_at, verified_at, created_by, handled_by, created_at, updated_at
    from jsonb_populate_recordset(null::register.organisation, ${toJson(rows)}::jsonb)`.execute(ctx.db)
}
