import type { Fault } from '#platform/errors.ts'
import { registerFaults } from './errors.ts'

const faultOfConstraint: Readonly<Record<string, () => Fault>> = {
  person_phone: registerFaults.phone_taken,
  person_id_number: registerFaults.id_number_taken,
  organisation_credit_code: registerFaults.credit_code_taken,
  membership_current: registerFaults.membership_exists,
  role_grant_current: registerFaults.grant_exists,
}

/**
 * Runs a write and says in words what a unique index refuses. The indexes alone decide who is first:
 * two writers at once both pass any check made before.
 */
export async function orTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    const fault = code === '23505' && constraint ? faultOfConstraint[constraint] : undefined
    throw fault ? fault() : error
  }
}
