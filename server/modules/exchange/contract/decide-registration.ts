import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { contractFaults } from './contract-faults.ts'
import { lockRegistration, type RegistrationRow } from './contract-registration.queries.ts'
import { registryClock } from './contract-registration.rules.ts'
import { registrationStates } from './contract-registration.states.ts'

/** Takes an application up; where experts have to see it, the longer time holds from the day of filing. */
export async function takeUpRegistration(
  ctx: Context,
  id: string,
  input: { needsExperts: boolean },
): Promise<void> {
  const record = await lockRegistration(ctx, id)
  allow(canMove(registrationStates, 'accept', ctx.actor, record))
  const { placeCode, amountTechnicalFen: technicalFen, filedOn } = record
  const needsExperts = input.needsExperts || record.needsExperts
  const clock = await registryClock(ctx, {
    ...{ placeCode, technicalFen, needsExperts },
    filedOn: filedOn ?? dayOf(ctx.now),
  })
  await transition(ctx, { states: registrationStates, record, move: 'accept', changes: { ...clock } })
}

/** Returns an application with what is to be corrected. */
export async function returnRegistration(ctx: Context, id: string, reason: string): Promise<void> {
  const record = await lockRegistration(ctx, id)
  await transition(ctx, { states: registrationStates, record, move: 'return', reason })
}

interface Recognised {
  readonly recognisedTotalFen: string
  readonly recognisedTechnicalFen: string
}

/**
 * Registers a contract under its certificate number, with the total and the technical amount the registry recognises.
 *
 * @throws exchange.recognised_exceeds_contract, exchange.certificate_taken
 */
export async function registerContract(
  ctx: Context,
  id: string,
  input: Recognised & { certificateNumber: string },
): Promise<void> {
  const record = await lockRegistration(ctx, id)
  allow(canMove(registrationStates, 'register', ctx.actor, record))
  const amounts = recognisedOf(record, input)
  const { certificateNumber } = input
  await checkNumber(ctx, certificateNumber)
  const changes = { ...amounts, certificateNumber, registeredOn: dayOf(ctx.now), stateReason: null }
  await transition(ctx, { states: registrationStates, record, move: 'register', changes })
}

/**
 * Records a change of a registered contract, which the parties have to report, with the amounts that hold from then on.
 *
 * @throws exchange.recognised_exceeds_contract
 */
export async function amendRegistration(
  ctx: Context,
  id: string,
  input: Recognised & { text: string },
): Promise<void> {
  const record = await lockRegistration(ctx, id)
  allow(canMove(registrationStates, 'amend', ctx.actor, record))
  const amounts = recognisedOf(record, input)
  const { text, recognisedTotalFen, recognisedTechnicalFen } = input
  const amendment = { on: dayOf(ctx.now), text, recognisedTotalFen, recognisedTechnicalFen }
  const amendments = toJson([...(record.amendments as object[]), amendment])
  await transition(ctx, {
    states: registrationStates,
    record,
    move: 'amend',
    changes: { ...amounts, amendments },
  })
}

/** Cancels a registration, as when the contract is rescinded; its number is not given again. */
export async function cancelRegistration(ctx: Context, id: string, reason: string): Promise<void> {
  const record = await lockRegistration(ctx, id)
  await transition(ctx, { states: registrationStates, record, move: 'cancel', reason })
}

function recognisedOf(record: RegistrationRow, input: Recognised) {
  const recognisedTotalFen = BigInt(input.recognisedTotalFen)
  const recognisedTechnicalFen = BigInt(input.recognisedTechnicalFen)
  if (recognisedTotalFen > record.amountTotalFen || recognisedTechnicalFen > recognisedTotalFen)
    throw contractFaults.recognised_exceeds_contract()
  return { recognisedTotalFen, recognisedTechnicalFen }
}

/** Under a lock on the number itself, so that of two registries giving it at once the second reads why it cannot. */
async function checkNumber(ctx: Context, number: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`certificate ${number}`}, 0))`.execute(ctx.db)
  const taken = await ctx.db
    .selectFrom('exchange.contractRegistration')
    .select('id')
    .where('certificateNumber', '=', number)
    .executeTakeFirst()
  if (taken) throw contractFaults.certificate_taken({ number })
}
