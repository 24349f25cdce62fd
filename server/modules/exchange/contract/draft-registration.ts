import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import { nextNumber } from '#platform/numbers.ts'
import { allow } from '#platform/policy.ts'
import { lockDeal } from '../deal/deal.queries.ts'
import { requireOwnFile } from '../deal/own-file.ts'
import { dealFaults } from '../deal/deal-faults.ts'
import { contractFaults } from './contract-faults.ts'
import { dealPolicy, mayFile } from '../policy.ts'
import type { RegistrationForm } from './contract-registration.contract.ts'
import { lockRegistration } from './contract-registration.queries.ts'

/**
 * Begins the registration of a signed contract: the seller registers it, once, where the seller is.
 *
 * @throws exchange.deal_not_signed, exchange.registration_exists, exchange.validity_reversed
 */
export async function draftRegistration(
  ctx: Context,
  dealId: string,
  form: RegistrationForm,
): Promise<{ id: string; number: string }> {
  const deal = await lockDeal(ctx, dealId)
  allow(dealPolicy.draftRegistration(ctx.actor, deal))
  if (deal.signedOn === null || deal.state === 'terminated') throw dealFaults.deal_not_signed()
  await checkNone(ctx, dealId)
  checkForm(form)
  await requireOwnFile(ctx, form.fileId)
  const { placeCode } = await ctx.db
    .selectFrom('exchange.posting')
    .select('placeCode')
    .where('id', '=', deal.offerId)
    .executeTakeFirstOrThrow()
  const id = ctx.newId()
  const number = await nextNumber(ctx, 'HT')
  const { fileId, ...fields } = form
  const row = { id, number, dealId, placeCode, state: 'drafted', form: toJson(fields), fileId }
  const times = { createdBy: ctx.actor.accountId, createdAt: ctx.now, updatedAt: ctx.now }
  await ctx.db
    .insertInto('exchange.contractRegistration')
    .values({ ...row, ...times })
    .execute()
  await ctx.audit({
    action: 'exchange.contract_registration.draft',
    subjectType: 'exchange.contract_registration',
    subjectId: id,
    sentence: {
      zh: `起草了技术合同登记 ${number}`,
      en: `drafted the contract registration ${number}`,
    },
  })
  return { id, number }
}

/**
 * Changes the form while it is not filed, or was returned.
 *
 * @throws exchange.registration_settled, exchange.validity_reversed
 */
export async function changeRegistration(ctx: Context, id: string, form: RegistrationForm): Promise<void> {
  const record = await lockRegistration(ctx, id)
  allow(mayFile(ctx.actor, record))
  if (record.state !== 'drafted' && record.state !== 'returned') throw contractFaults.registration_settled()
  checkForm(form)
  if (form.fileId !== record.fileId) await requireOwnFile(ctx, form.fileId)
  const { fileId, ...fields } = form
  await ctx.db
    .updateTable('exchange.contractRegistration')
    .set({ form: toJson(fields), fileId, updatedAt: ctx.now, version: record.version + 1 })
    .where('id', '=', id)
    .execute()
  await ctx.audit({
    action: 'exchange.contract_registration.edit',
    subjectType: 'exchange.contract_registration',
    subjectId: id,
    sentence: { zh: '修改了登记申请', en: 'changed the application' },
  })
}

function checkForm({ validFrom, validTo }: RegistrationForm): void {
  if (validTo < validFrom) throw contractFaults.validity_reversed()
}

async function checkNone(ctx: Context, dealId: string): Promise<void> {
  const existing = await ctx.db
    .selectFrom('exchange.contractRegistration')
    .select('number')
    .where('dealId', '=', dealId)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst()
  if (existing) throw contractFaults.registration_exists({ number: existing.number })
}
