import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { dealFaults } from '../deal/deal-faults.ts'
import { contractFaults } from './contract-faults.ts'
import type { RegistrationForm } from './contract-registration.contract.ts'
import { lockRegistration, type RegistrationRow } from './contract-registration.queries.ts'
import { registryClock } from './contract-registration.rules.ts'
import { registrationStates } from './contract-registration.states.ts'

/**
 * Files the application, at first or after a correction; the registry's working days run from the day after.
 *
 * @throws exchange.contract_text_missing, exchange.validity_over, exchange.deal_not_signed
 */
export async function fileRegistration(ctx: Context, id: string): Promise<void> {
  const record = await lockRegistration(ctx, id)
  allow(canMove(registrationStates, 'file', ctx.actor, record))
  await checkStanding(ctx, record)
  if (record.fileId === null) throw contractFaults.contract_text_missing()
  const filedOn = dayOf(ctx.now)
  if ((record.form as unknown as RegistrationForm).validTo < filedOn) throw contractFaults.validity_over()
  const { placeCode, amountTechnicalFen: technicalFen } = record
  const clock = await registryClock(ctx, { placeCode, filedOn, technicalFen })
  await transition(ctx, { states: registrationStates, record, move: 'file', changes: { filedOn, ...clock } })
}

async function checkStanding(ctx: Context, { dealId }: RegistrationRow): Promise<void> {
  const deal = await ctx.db
    .selectFrom('exchange.deal')
    .select('state')
    .where('id', '=', dealId)
    .executeTakeFirstOrThrow()
  if (deal.state === 'terminated') throw dealFaults.deal_not_signed()
}

/** Takes a filed application back before it is decided. */
export async function withdrawRegistration(ctx: Context, id: string, reason: string): Promise<void> {
  const record = await lockRegistration(ctx, id)
  await transition(ctx, { states: registrationStates, record, move: 'withdraw', reason })
}
