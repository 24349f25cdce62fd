import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import {
  attachTestEvidence,
  loadTestPlaces,
  makeOrganisation,
  makePerson,
  outcome,
  staffOf,
} from '../testing.ts'
import { closeOrganisation } from './close-organisation.ts'
import { findDuplicateOrganisations } from './find-duplicate-organisations.ts'
import { mergeOrganisations } from './merge-organisations.ts'
import { findOrganisation, findOrganisationCard } from './organisation.queries.ts'
import { registerOrganisation } from './register-organisation.ts'
import { resubmitOrganisation } from './resubmit-organisation.ts'
import { returnOrganisation } from './return-organisation.ts'
import { updateOrganisation } from './update-organisation.ts'
import { verifyOrganisation } from './verify-organisation.ts'

const CREDIT_CODE = '91350100M000100Y43'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
})
afterAll(() => product.close())

const officer = staffOf('officer', '510903')
const standsFor = (organisationId: string) =>
  actorWith({ memberships: [{ organisationId, role: 'representative' }] })

describe('registering an organisation', () => {
  it('makes a person its representative, an officer not', async () => {
    const personId = await makePerson(product)
    const register = (actor: typeof officer, creditCode?: string) =>
      product.run(actor, (ctx) =>
        registerOrganisation(ctx, {
          name: '新登记公司',
          kind: 'enterprise',
          placeCode: '510903',
          ...(creditCode ? { creditCode } : {}),
        }),
      )
    const { id } = await register(actorWith({ personId }), CREDIT_CODE)
    const byOfficer = await register({ ...officer, personId })
    const memberships = await product.source.db
      .selectFrom('register.membership')
      .select(['organisationId', 'personId', 'role'])
      .where('organisationId', 'in', [id, byOfficer.id])
      .execute()
    expect(memberships).toEqual([{ organisationId: id, personId, role: 'representative' }])
    expect(await outcome(register(actorWith({})))).toEqual('policy.not_yours')
    expect(await outcome(register(officer, '9135 0100 m000 100y 43'))).toEqual('register.credit_code_taken')
    expect(await outcome(register(officer, '91350100M000100Y4Z'))).toEqual('register.credit_code_invalid')
  })
})

describe('the states of an organisation', () => {
  it('go from registered over returned to verified, and end with closing', async () => {
    const id = await makeOrganisation(product, { verified: false })
    const owner = standsFor(id)
    const step = (work: () => Promise<unknown>) => outcome(work())
    const verify = () => product.run(officer, (ctx) => verifyOrganisation(ctx, { id }))
    expect(await step(verify)).toEqual('register.evidence_missing')
    expect(
      await step(() => product.run(officer, (ctx) => returnOrganisation(ctx, { id, reason: '缺少证照' }))),
    ).toEqual('done')
    await attachTestEvidence(product, 'organisation', id)
    expect(await step(verify)).toEqual('workflow.wrong_state')
    expect(await step(() => product.run(owner, (ctx) => resubmitOrganisation(ctx, { id })))).toEqual('done')
    expect(await step(() => product.run(owner, (ctx) => verifyOrganisation(ctx, { id })))).toEqual(
      'policy.role_needed',
    )
    expect(await step(verify)).toEqual('done')
    const close = () => product.run(owner, (ctx) => closeOrganisation(ctx, { id, reason: '已注销营业执照' }))
    expect(await step(close)).toEqual('done')
    const { state, verifiedAt, closedAt } = await product.run(system, (ctx) => findOrganisation(ctx, id))
    const now = product.clock().toISOString()
    expect({ state, verifiedAt, closedAt }).toEqual({ state: 'closed', verifiedAt: now, closedAt: now })
  })

  it('open the public card only while verified', async () => {
    const id = await makeOrganisation(product, {
      name: '公开公司',
      industryCode: '39',
      introduction: '做电子的',
    })
    const waiting = await makeOrganisation(product, { verified: false })
    const card = (of: string) => product.run(system, (ctx) => findOrganisationCard(ctx, of))
    expect(await card(id)).toEqual({
      id,
      name: '公开公司',
      kind: 'enterprise',
      placeCode: '510903',
      place: '船山区',
      industryCode: '39',
      industry: '计算机、通信和其他电子设备制造业',
      introduction: '做电子的',
      directions: [],
      members: [],
    })
    expect(await outcome(card(waiting))).toEqual('register.organisation_not_found')
  })
})

describe('changing an organisation', () => {
  it('leaves verified names to officers, and refuses a stale version', async () => {
    const id = await makeOrganisation(product, { name: '老名字公司' })
    const change = (actor: typeof officer, version: number, changes: { name?: string; address?: string }) =>
      outcome(product.run(actor, (ctx) => updateOrganisation(ctx, { id, version, ...changes })))
    expect(await change(standsFor(id), 1, { address: '新地址' })).toEqual('done')
    expect(await change(standsFor(id), 1, { address: '旧版本' })).toEqual('workflow.changed_meanwhile')
    expect(await change(standsFor(id), 2, { name: '新名字公司' })).toEqual('register.identity_verified')
    expect(await change(officer, 2, { name: '新名字公司' })).toEqual('done')
    expect(await change(staffOf('officer', '510904'), 3, {})).toEqual('register.organisation_not_found')
    const { name, address } = await product.run(system, (ctx) => findOrganisation(ctx, id))
    expect({ name, address }).toEqual({ name: '新名字公司', address: '新地址' })
  })
})

describe('duplicates of organisations', () => {
  it('are names equal but for brackets, legal form and place, or very similar ones', async () => {
    const plain = await makeOrganisation(product, { name: '遂宁市船山区天齐锂业有限公司' })
    const short = await makeOrganisation(product, { name: '天齐锂业有限责任公司' })
    const brackets = await makeOrganisation(product, { name: '射洪（锂电）新材料研究院' })
    const half = await makeOrganisation(product, { name: '射洪(锂电)新材料研究院' })
    const similar = await makeOrganisation(product, { name: '四川沱牌舍得酒业股份技术中心' })
    const alike = await makeOrganisation(product, { name: '四川沱牌舍得酒业股份技术中心二' })
    const find = (actor: typeof officer) =>
      product.run(actor, (ctx) => findDuplicateOrganisations(ctx, { limit: 10 }))
    const pairs = (await find(officer)).map((row) => [row.firstId, row.secondId, row.sameName])
    expect(pairs).toContainEqual([plain, short, true])
    expect(pairs).toContainEqual([brackets, half, true])
    expect(pairs).toContainEqual([similar, alike, false])
    expect(await find(staffOf('officer', '510904'))).toEqual([])
  })

  it('are merged: members and evidence move, the credit code too', async () => {
    const kept = await makeOrganisation(product, { name: '保留公司' })
    const code = '91510900MA6200000L'
    const merged = await makeOrganisation(product, { name: '重复公司' })
    const personId = await makePerson(product, { organisationId: merged, membershipRole: 'representative' })
    await product.source.db
      .updateTable('register.organisation')
      .set({ creditCode: code })
      .where('id', '=', merged)
      .execute()
    const merge = (keptId: string, mergedId: string, actor = officer) =>
      outcome(product.run(actor, (ctx) => mergeOrganisations(ctx, { keptId, mergedId })))
    expect(await merge(kept, kept)).toEqual('register.merge_with_itself')
    expect(await merge(kept, merged, standsFor(kept))).toEqual('register.organisation_not_found')
    expect(await merge(kept, merged)).toEqual('done')
    expect(await merge(kept, merged)).toEqual('workflow.wrong_state')
    expect(await merge(merged, kept)).toEqual('register.merge_not_living')
    const { creditCode } = await product.run(system, (ctx) => findOrganisation(ctx, kept))
    const members = await product.source.db
      .selectFrom('register.membership')
      .select(['personId', 'organisationId'])
      .where('personId', '=', personId)
      .execute()
    expect({ creditCode, members }).toEqual({
      creditCode: code,
      members: [{ personId, organisationId: kept }],
    })
  })
})
