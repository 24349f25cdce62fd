import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anonymous, system } from '#platform/actor.ts'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { attachTestEvidence, loadTestPlaces, makeAccount, makePerson, outcome, staffOf } from '../testing.ts'
import { closePerson } from './close-person.ts'
import { findPerson } from './person.queries.ts'
import { registerPerson } from './register-person.ts'
import { resubmitPerson } from './resubmit-person.ts'
import { returnPerson } from './return-person.ts'
import { revealPhone } from './reveal-phone.ts'
import { signUp } from './sign-up.ts'
import { updatePerson, type PersonChanges } from './update-person.ts'
import { verifyPerson } from './verify-person.ts'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
})
afterAll(() => product.close())

const officer = staffOf('officer', '510903')
const elsewhere = staffOf('officer', '510904')
const oneself = (personId: string) => actorWith({ personId })
const read = (id: string) => product.run(system, (ctx) => findPerson(ctx, id))

async function history(id: string): Promise<string[]> {
  const rows = await product.source.db
    .selectFrom('platform.auditEntry')
    .select('action')
    .where('subjectId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.action)
}

describe('registering', () => {
  it('at the counter needs an officer of the place', async () => {
    const register = (actor: typeof officer) =>
      product.run(actor, (ctx) => registerPerson(ctx, { name: '柜台登记', placeCode: '510903' }))
    const { id } = await register(officer)
    const { name, state, placeCode } = await read(id)
    expect({ name, state, placeCode }).toEqual({ name: '柜台登记', state: 'registered', placeCode: '510903' })
    expect(await outcome(register(elsewhere))).toEqual('policy.other_place')
    expect(await outcome(register(oneself(id)))).toEqual('policy.role_needed')
  })

  it('oneself opens an account, refuses a phone that is taken and leaves nothing behind', async () => {
    const attempt = (login: string, phone: string) =>
      product.run(anonymous, (ctx) =>
        signUp(
          { ...ctx, db: product.source.db },
          {
            name: '自己登记',
            placeCode: '510903',
            phone,
            login,
            password: 'fifteen long words',
            ip: '192.0.2.1',
          },
        ),
      )
    const { id } = await attempt('self', '13900001001')
    const account = await product.source.db
      .selectFrom('platform.account')
      .select(['login', 'name', 'personId'])
      .where('personId', '=', id)
      .execute()
    expect(account).toEqual([{ login: 'self', name: '自己登记', personId: id }])
    expect(await outcome(attempt('self2', '+86 139-0000-1001'))).toEqual('register.phone_taken')
    expect(await outcome(attempt('self', '13900001002'))).toEqual('account.login_taken')
    const people = await product.source.db
      .selectFrom('register.person')
      .select('id')
      .where('name', '=', '自己登记')
      .execute()
    expect(people).toEqual([{ id }])
  })
})

describe('the states of a registration', () => {
  it('are verified on evidence, by an officer of the place, once', async () => {
    const id = await makePerson(product, { verified: false })
    const verify = (actor: typeof officer) => outcome(product.run(actor, (ctx) => verifyPerson(ctx, { id })))
    expect(await verify(officer)).toEqual('register.evidence_missing')
    await attachTestEvidence(product, 'person', id)
    expect(await verify(elsewhere)).toEqual('register.person_not_found')
    expect(await verify(staffOf('broker', '510903'))).toEqual('policy.role_needed')
    expect(await verify(officer)).toEqual('done')
    expect(await verify(officer)).toEqual('workflow.wrong_state')
    const { state, verifiedAt } = await read(id)
    expect({ state, verifiedAt }).toEqual({ state: 'verified', verifiedAt: '2021-06-01T01:00:00.000Z' })
    expect(await history(id)).toEqual([
      'register.person.register',
      'register.person.attach_evidence',
      'register.person.verify',
    ])
  })

  it('are returned with a reason, mended and handed in again by the person', async () => {
    const id = await makePerson(product, { verified: false })
    const back = (reason: string) => outcome(product.run(officer, (ctx) => returnPerson(ctx, { id, reason })))
    expect(await back(' ')).toEqual('workflow.reason_missing')
    expect(await back('照片不清楚')).toEqual('done')
    expect((await read(id)).stateReason).toEqual('照片不清楚')
    const again = (actor: typeof officer) => outcome(product.run(actor, (ctx) => resubmitPerson(ctx, { id })))
    expect(await again(oneself('0190a000-0000-7000-8000-00000000000f'))).toEqual('register.person_not_found')
    expect(await again(oneself(id))).toEqual('done')
    expect(await again(oneself(id))).toEqual('workflow.wrong_state')
    const { state, stateReason } = await read(id)
    expect({ state, stateReason }).toEqual({ state: 'registered', stateReason: null })
  })

  it('end with closing, after which roles are gone and nothing changes any more', async () => {
    const made = await makeAccount(product, { login: 'leaving', roles: ['broker'] })
    const close = (actor: typeof officer) =>
      outcome(product.run(actor, (ctx) => closePerson(ctx, { id: made.personId, reason: '调离本市' })))
    expect(await close(staffOf('auditor', '510903'))).toEqual('policy.role_needed')
    expect(await close(oneself(made.personId))).toEqual('done')
    expect(await close(oneself(made.personId))).toEqual('workflow.wrong_state')
    const session = await product.call('GET', '/session', { session: made.session })
    expect((session.body as { grants: unknown }).grants).toEqual([])
    const { version } = await read(made.personId)
    const late = product.run(officer, (ctx) =>
      updatePerson(ctx, { id: made.personId, version, title: '教授' }),
    )
    expect(await outcome(late)).toEqual('register.not_living')
  })
})

describe('changing a registration', () => {
  const change = (actor: typeof officer, id: string, changes: PersonChanges & { version: number }) =>
    outcome(product.run(actor, (ctx) => updatePerson(ctx, { id, ...changes })))

  it('writes what is given and keeps values out of the history', async () => {
    const id = await makePerson(product, { phone: '13900002001', employer: '旧单位' })
    expect(await change(oneself(id), id, { version: 1, phone: '13900002002', title: '工程师' })).toEqual(
      'done',
    )
    const { phoneSealed, title, employer, version } = await read(id)
    const phone = await product.run(system, async (ctx) => ctx.secrets.open(phoneSealed!, 'phone'))
    expect({ phone, title, employer, version }).toEqual({
      phone: '13900002002',
      title: '工程师',
      employer: '旧单位',
      version: 2,
    })
    const entries = await product.source.db
      .selectFrom('platform.auditEntry')
      .select('changes')
      .where('subjectId', '=', id)
      .where('action', '=', 'register.person.update')
      .execute()
    expect(entries).toEqual([{ changes: { fields: ['phone', 'title'] } }])
  })

  it('refuses strangers, a stale version, a phone that is taken, an unknown place', async () => {
    await makePerson(product, { phone: '13900002003' })
    const id = await makePerson(product)
    expect(await change(oneself('0190a000-0000-7000-8000-00000000000e'), id, { version: 1 })).toEqual(
      'register.person_not_found',
    )
    expect(await change(oneself(id), id, { version: 7, title: '教授' })).toEqual('workflow.changed_meanwhile')
    expect(await change(oneself(id), id, { version: 1, phone: '13900002003' })).toEqual(
      'register.phone_taken',
    )
    expect(await change(oneself(id), id, { version: 1, placeCode: '1' })).toEqual('register.place_unknown')
  })

  it('leaves verified names and numbers to officers', async () => {
    const id = await makePerson(product, { name: '原名' })
    expect(await change(oneself(id), id, { version: 1, name: '改名' })).toEqual('register.identity_verified')
    expect(await change(oneself(id), id, { version: 1, isWorker: false })).toEqual(
      'register.identity_verified',
    )
    expect(await change(oneself(id), id, { version: 1, name: '原名' })).toEqual('done')
    expect(await change(officer, id, { version: 2, name: '改名' })).toEqual('done')
  })
})

describe('showing a phone in full', () => {
  it('is an act with a purpose that the history keeps', async () => {
    const id = await makePerson(product, { phone: '13900003001' })
    const show = (actor: typeof officer) =>
      product.run(actor, (ctx) => revealPhone(ctx, { id, purpose: '核对登记信息' }))
    expect(await show(staffOf('broker', '510903'))).toEqual({ phone: '13900003001' })
    expect(await outcome(show(staffOf('auditor', '510903')))).toEqual('policy.role_needed')
    expect(await outcome(show(elsewhere))).toEqual('register.person_not_found')
    expect(await history(id)).toEqual(['register.person.register', 'register.person.reveal_phone'])
    const without = await makePerson(product)
    const none = product.run(officer, (ctx) => revealPhone(ctx, { id: without, purpose: '核对登记信息' }))
    expect(await outcome(none)).toEqual('register.phone_missing')
  })
})
