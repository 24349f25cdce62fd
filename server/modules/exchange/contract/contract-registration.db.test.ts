import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { saveFile } from '#platform/files.ts'
import { outcome } from '#modules/register/testing.ts'
import { signDeal, terminateDeal } from '../deal/sign-deal.ts'
import { announcedOf, makeDeal, openScene, type ExchangeScene } from '../testing.ts'
import type { RegistrationForm, RegistrationQuery } from './contract-registration.contract.ts'
import { findRegistration, listRegistrations } from './contract-registration.queries.ts'
import {
  amendRegistration,
  cancelRegistration,
  registerContract,
  returnRegistration,
  takeUpRegistration,
} from './decide-registration.ts'
import { changeRegistration, draftRegistration } from './draft-registration.ts'
import { fileRegistration, withdrawRegistration } from './file-registration.ts'
import { presentRegistration } from './present-registration.ts'

let scene: ExchangeScene
let fileId: string
beforeAll(async () => {
  scene = await openScene()
  const bytes = Buffer.from('contract')
  fileId = (await scene.product.run(scene.expert, (ctx) => saveFile(ctx, { name: '合同.txt', bytes }))).id
})
afterAll(() => scene.product.close())

const party = { country: 'CHN', region: '510903', nature: '100' } as const
const form = (parts: Partial<RegistrationForm> = {}): RegistrationForm => ({
  projectName: '热锻模具表面强化',
  validFrom: '2021-06-01',
  validTo: '2022-05-31',
  buyer: party,
  seller: { ...party, nature: '021' },
  technicalField: '先进制造',
  socioEconomicTarget: '工商业发展',
  ipKind: 'technical_secret',
  planSource: 'none',
  expectedInvestmentFen: null,
  expectedOutputFen: null,
  fileId,
  ...parts,
})

const draft = (actor: Actor, dealId: string, parts: Partial<RegistrationForm> = {}) =>
  scene.product.run(actor, (ctx) => draftRegistration(ctx, dealId, form(parts)))
const change = (actor: Actor, id: string, parts: Partial<RegistrationForm> = {}) =>
  scene.product.run(actor, (ctx) => changeRegistration(ctx, id, form(parts)))
const file = (actor: Actor, id: string) => scene.product.run(actor, (ctx) => fileRegistration(ctx, id))
const takeUp = (actor: Actor, id: string, needsExperts = false) =>
  scene.product.run(actor, (ctx) => takeUpRegistration(ctx, id, { needsExperts }))
const giveBack = (actor: Actor, id: string) =>
  scene.product.run(actor, (ctx) => returnRegistration(ctx, id, '请补充验收条款'))
const amounts = { recognisedTotalFen: '10000000', recognisedTechnicalFen: '7000000' }
const register = (actor: Actor, id: string, certificateNumber: string, parts: Partial<typeof amounts> = {}) =>
  scene.product.run(actor, (ctx) => registerContract(ctx, id, { certificateNumber, ...amounts, ...parts }))
const amend = (actor: Actor, id: string, parts: Partial<typeof amounts> = {}) =>
  scene.product.run(actor, (ctx) => amendRegistration(ctx, id, { text: '价款下调', ...amounts, ...parts }))
const cancel = (actor: Actor, id: string) =>
  scene.product.run(actor, (ctx) => cancelRegistration(ctx, id, '合同已解除'))
const withdraw = (actor: Actor, id: string) =>
  scene.product.run(actor, (ctx) => withdrawRegistration(ctx, id, '改由联合体登记'))
const show = (actor: Actor, id: string) =>
  scene.product.run(actor, async (ctx) => presentRegistration(ctx, await findRegistration(ctx, id)))
const list = (actor: Actor, query: Partial<RegistrationQuery>) =>
  scene.product.run(actor, async (ctx) => {
    const { items } = await listRegistrations(ctx, { limit: 100, ...query })
    return items.map(({ id }) => id)
  })

async function signedDeal(technicalFen = '8000000'): Promise<string> {
  const { dealId } = await makeDeal(scene, {
    amountTechnicalFen: technicalFen,
    amountTotalFen: technicalFen.length > 8 ? technicalFen : '10000000',
  })
  await scene.product.run(scene.broker, (ctx) =>
    signDeal(ctx, dealId, { signedOn: '2021-06-01', conferenceId: null }),
  )
  return dealId
}

async function filed(technicalFen?: string) {
  const dealId = await signedDeal(technicalFen)
  const { id } = await draft(scene.expert, dealId)
  await file(scene.expert, id)
  return { dealId, id }
}

let serial = 0
const certificate = () => String(2021_5109_0000_0000 + ++serial)

describe('drafting', () => {
  it('is the seller’s or the broker’s, of a signed contract, once', async () => {
    const { dealId } = await makeDeal(scene)
    const early = await outcome(draft(scene.expert, dealId))
    await scene.product.run(scene.broker, (ctx) =>
      signDeal(ctx, dealId, { signedOn: '2021-06-01', conferenceId: null }),
    )
    const refused = [
      await outcome(draft(scene.client, dealId)),
      await outcome(draft(scene.expert, dealId, { validTo: '2021-05-31' })),
      await outcome(draft(scene.broker, dealId)),
    ]
    const both = await Promise.all([
      outcome(draft(scene.expert, dealId)),
      outcome(draft(scene.broker, dealId, { fileId: null })),
    ])
    expect([early, refused, both.sort()]).toEqual([
      'exchange.deal_not_signed',
      ['policy.not_yours', 'exchange.validity_reversed', 'exchange.payment_file_unknown'],
      ['done', 'exchange.registration_exists'],
    ])
  })

  it('keeps the form, which can be changed until it is filed', async () => {
    const { id } = await draft(scene.expert, await signedDeal(), { fileId: null })
    const before = [await outcome(file(scene.expert, id)), await outcome(change(scene.client, id))]
    await change(scene.expert, id, { technicalField: '新材料' })
    await file(scene.expert, id)
    const seen = await show(scene.stranger, id)
    expect([before, await outcome(change(scene.expert, id)), seen.form, seen.file]).toEqual([
      ['exchange.contract_text_missing', 'policy.not_yours'],
      'exchange.registration_settled',
      form({ technicalField: '新材料' }),
      { id: fileId, name: '合同.txt' },
    ])
  })
})

describe('the registry’s clock', () => {
  it('runs fifteen working days, thirty with experts, and anew after a correction', async () => {
    const { id } = await filed()
    const plain = await show(scene.stranger, id)
    await takeUp(scene.stranger, id, true)
    const withExperts = await show(scene.stranger, id)
    await giveBack(scene.stranger, id)
    scene.product.clock.set('2021-06-08T10:00:00+08:00')
    await file(scene.expert, id)
    const again = await show(scene.expert, id)
    scene.product.clock.set('2021-06-01T09:00:00+08:00')
    const clockOf = ({ filedOn, dueOn, workingDays, needsExperts }: typeof plain) => [
      ...[filedOn, dueOn, workingDays, needsExperts],
    ]
    expect([plain, withExperts, again].map(clockOf)).toEqual([
      ['2021-06-01', '2021-06-23', 15, false],
      ['2021-06-01', '2021-07-14', 30, true],
      ['2021-06-08', '2021-06-30', 15, false],
    ])
  })

  it('is the longer one from five million yuan on', async () => {
    const daysOf = async (technicalFen: string) =>
      (await show(scene.broker, (await filed(technicalFen)).id)).workingDays
    expect([await daysOf('499999999'), await daysOf('500000000')]).toEqual([15, 30])
  })

  it('shows what is overdue to those who decide', async () => {
    const { id } = await filed()
    scene.product.clock.set('2021-06-23T12:00:00+08:00')
    const lastDay = (await list(scene.stranger, { overdue: true })).includes(id)
    scene.product.clock.set('2021-06-24T12:00:00+08:00')
    const after = (await list(scene.stranger, { overdue: true })).includes(id)
    scene.product.clock.set('2021-06-01T09:00:00+08:00')
    expect([lastDay, after]).toEqual([false, true])
  })
})

describe('deciding', () => {
  it('is the registry’s where the seller is, step by step', async () => {
    const { id } = await filed()
    const number = certificate()
    expect([
      await outcome(takeUp(scene.officer, id)),
      await outcome(register(scene.stranger, id, number)),
      await outcome(takeUp(scene.stranger, id)),
      await outcome(takeUp(scene.stranger, id)),
      await outcome(register(scene.stranger, id, number, { recognisedTotalFen: '10000001' })),
      await outcome(register(scene.stranger, id, number, { recognisedTechnicalFen: '10000001' })),
      await outcome(register(scene.stranger, id, number)),
      await outcome(register(scene.stranger, id, number)),
    ]).toEqual([
      'policy.other_place',
      'workflow.wrong_state',
      'done',
      'workflow.wrong_state',
      'exchange.recognised_exceeds_contract',
      'exchange.recognised_exceeds_contract',
      'done',
      'workflow.wrong_state',
    ])
    const { state, certificateNumber, registeredOn, recognisedTotalFen, recognisedTechnicalFen } = await show(
      scene.client,
      id,
    )
    expect({
      state: state.code,
      certificateNumber,
      registeredOn,
      recognisedTotalFen,
      recognisedTechnicalFen,
    }).toEqual({ state: 'registered', certificateNumber: number, registeredOn: '2021-06-01', ...amounts })
    expect(await announcedOf(scene.product, id)).toEqual([
      'exchange.contract_registration.filed',
      'exchange.contract_registration.accepted',
      'exchange.contract_registration.registered',
    ])
  })

  it('gives a number once, and one answer to two decisions at once', async () => {
    const [first, second] = [await filed(), await filed()]
    await takeUp(scene.stranger, first.id)
    await takeUp(scene.stranger, second.id)
    const number = certificate()
    const decided = await Promise.all([
      outcome(register(scene.stranger, first.id, number)),
      outcome(giveBack(scene.stranger, first.id)),
    ])
    const registered = (await show(scene.broker, first.id)).state.code === 'registered'
    const [third, fourth] = [await filed(), await filed()]
    for (const { id } of [third, fourth]) await takeUp(scene.stranger, id)
    const same = certificate()
    const raced = await Promise.all(
      [third, fourth].map(({ id }) => outcome(register(scene.stranger, id, same))),
    )
    expect(raced.sort()).toEqual(['done', 'exchange.certificate_taken'])
    expect([
      decided.sort(),
      await outcome(register(scene.stranger, second.id, registered ? number : certificate())),
    ]).toEqual([['done', 'workflow.wrong_state'], registered ? 'exchange.certificate_taken' : 'done'])
  })

  it('records changes and the cancellation of what is registered', async () => {
    const { id, dealId } = await filed()
    const early = [await outcome(amend(scene.stranger, id)), await outcome(cancel(scene.stranger, id))]
    await takeUp(scene.stranger, id)
    await register(scene.stranger, id, certificate())
    const lower = { recognisedTotalFen: '9000000', recognisedTechnicalFen: '6000000' }
    await amend(scene.stranger, id, lower)
    const changed = await show(scene.expert, id)
    const late = [await outcome(withdraw(scene.expert, id)), await outcome(cancel(scene.officer, id))]
    await cancel(scene.stranger, id)
    expect([early, late, await outcome(cancel(scene.stranger, id))]).toEqual([
      ['workflow.wrong_state', 'workflow.wrong_state'],
      ['workflow.wrong_state', 'policy.other_place'],
      'workflow.wrong_state',
    ])
    expect([changed.state.code, changed.recognisedTotalFen, changed.amendments]).toEqual([
      'changed',
      '9000000',
      [{ on: '2021-06-01', text: '价款下调', ...lower }],
    ])
    expect(await outcome(draft(scene.expert, dealId))).toBe('done')
  })
})

describe('filing', () => {
  it('is refused for a contract that is over, and can be taken back', async () => {
    const ended = await signedDeal()
    const { id } = await draft(scene.expert, ended, { validTo: '2021-06-10' })
    scene.product.clock.set('2021-06-11T09:00:00+08:00')
    const over = await outcome(file(scene.expert, id))
    scene.product.clock.set('2021-06-01T09:00:00+08:00')
    await scene.product.run(scene.broker, (ctx) => terminateDeal(ctx, ended, '双方同意解除'))
    const terminated = await outcome(file(scene.expert, id))
    const taken = await filed()
    const back = [
      await outcome(withdraw(scene.client, taken.id)),
      await outcome(withdraw(scene.expert, taken.id)),
      await outcome(file(scene.expert, taken.id)),
    ]
    expect([over, terminated, back]).toEqual([
      'exchange.validity_over',
      'exchange.deal_not_signed',
      ['policy.not_yours', 'done', 'workflow.wrong_state'],
    ])
  })
})

describe('the list', () => {
  it('shows the sides, the broker and the registry theirs, and nobody else', async () => {
    const { id } = await filed()
    const readers = [scene.client, scene.expert, scene.broker, scene.officer, scene.stranger]
    const other = { ...scene.client, personId: null, memberships: [] }
    const seen = []
    for (const reader of [...readers, other]) seen.push((await list(reader, { state: 'filed' })).includes(id))
    expect([seen, await outcome(show(other, id))]).toEqual([
      [true, true, true, true, true, false],
      'exchange.registration_not_found',
    ])
  })
})
