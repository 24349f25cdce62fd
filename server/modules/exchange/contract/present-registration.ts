import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { movesOf, presentState } from '#platform/workflow.ts'
import { partyNames, placeNames } from '#register'
import { audienceOf } from '../posting/present-posting.ts'
import { mayFile } from '../policy.ts'
import type {
  registrationCard,
  registrationDetail,
  RegistrationForm,
} from './contract-registration.contract.ts'
import type { RegistrationRow } from './contract-registration.queries.ts'
import { registrationStates } from './contract-registration.states.ts'

type Card = z.infer<typeof registrationCard>
type Detail = z.infer<typeof registrationDetail>

const fenOrNull = (fen: bigint | null): string | null => (fen === null ? null : String(fen))

export async function presentRegistrations(ctx: Context, rows: readonly RegistrationRow[]): Promise<Card[]> {
  const places = await placeNames(
    ctx,
    rows.map(({ placeCode }) => placeCode),
  )
  const sides = rows.flatMap(({ need, offer }) => [need, offer])
  const names = await partyNames(ctx, {
    organisationIds: sides.flatMap((side) => side.ownerOrganisationId ?? []),
    personIds: sides.flatMap((side) => side.ownerPersonId ?? []),
  })
  const nameOf = (side: RegistrationRow['need']) =>
    names.get(side.ownerOrganisationId ?? side.ownerPersonId ?? '') ?? ''
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    state: presentState(ctx, registrationStates, row.state, audienceOf(ctx)),
    dealId: row.dealId,
    dealNumber: row.dealNumber,
    projectName: formOf(row).projectName,
    contractKind: row.contractKind as Card['contractKind'],
    buyerName: nameOf(row.need),
    sellerName: nameOf(row.offer),
    placeCode: row.placeCode,
    placeName: places.get(row.placeCode) ?? row.placeCode,
    amountTotalFen: String(row.amountTotalFen),
    amountTechnicalFen: String(row.amountTechnicalFen),
    filedOn: row.filedOn,
    dueOn: row.dueOn,
    needsExperts: row.needsExperts,
    certificateNumber: row.certificateNumber,
    registeredOn: row.registeredOn,
    recognisedTotalFen: fenOrNull(row.recognisedTotalFen),
    recognisedTechnicalFen: fenOrNull(row.recognisedTechnicalFen),
    createdAt: row.createdAt,
  }))
}

export async function presentRegistration(ctx: Context, row: RegistrationRow): Promise<Detail> {
  const [card] = await presentRegistrations(ctx, [row])
  const isOpen = row.state === 'drafted' || row.state === 'returned'
  const mayChange = isOpen && mayFile(ctx.actor, row) === true
  return {
    ...card!,
    stateReason: row.stateReason,
    workingDays: row.workingDays,
    signedOn: row.signedOn,
    paymentMode: row.paymentMode as Detail['paymentMode'],
    form: { ...formOf(row), fileId: row.fileId },
    file: row.fileId === null ? null : { id: row.fileId, name: row.fileName ?? '' },
    amendments: row.amendments as unknown as Detail['amendments'],
    abilities: [...movesOf(registrationStates, ctx.actor, row), ...(mayChange ? ['change'] : [])],
  }
}

/** As it was checked on the way in. */
const formOf = (row: RegistrationRow): RegistrationForm => row.form as unknown as RegistrationForm
