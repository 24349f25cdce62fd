import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import {
  attachTestEvidence,
  loadTestPlaces,
  makeAccount,
  makeOrganisation,
  makePerson,
  outcome,
  staffOf,
} from '../testing.ts'
import { closePerson } from './close-person.ts'
import { findDuplicatePeople } from './find-duplicate-people.ts'
import { mergePeople } from './merge-people.ts'
import { findPerson } from './person.queries.ts'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
})
afterAll(() => product.close())

const officer = staffOf('officer', '510903')
const merge = (keptId: string, mergedId: string, actor = officer) =>
  outcome(product.run(actor, (ctx) => mergePeople(ctx, { keptId, mergedId })))

describe('candidates', () => {
  it('are equal names of one county, the same employer first, within the officer’s places', async () => {
    const one = await makePerson(product, { name: '重名一', placeCode: '510903100' })
    const other = await makePerson(product, { name: '重名一', placeCode: '510903' })
    const first = await makePerson(product, { name: '重名二', employer: '同一单位' })
    const second = await makePerson(product, { name: '重名二', employer: '同一单位' })
    await makePerson(product, { name: '重名二', placeCode: '510904' })
    const long = await makePerson(product, { name: '买买提·阿不都热合曼' })
    const near = await makePerson(product, { name: '买买提·阿不都热合满' })
    const find = async (actor: typeof officer) => {
      const rows = await product.run(actor, (ctx) => findDuplicatePeople(ctx, { limit: 10 }))
      return rows.map((row) => [row.firstId, row.secondId, row.sameName])
    }
    expect(await find(officer)).toEqual([
      [first, second, true],
      [long, near, false],
      [one, other, true],
    ])
    expect(await find(staffOf('officer', '510904'))).toEqual([])
    await product.run(officer, (ctx) => closePerson(ctx, { id: near, reason: '重复登记' }))
    expect((await find(officer)).length).toEqual(2)
  })
})

describe('merging', () => {
  it('keeps one, which takes over memberships, evidence, account and what it lacks', async () => {
    const kept = await makePerson(product, { name: '钱一', email: 'kept@example.cn' })
    const account = await makeAccount(product, { login: 'twice', name: '钱一', phone: '13900005001' })
    const merged = account.personId
    const [shared, single] = [await makeOrganisation(product), await makeOrganisation(product)]
    const member = (personId: string, organisationId: string, role: string) => ({
      id: crypto.randomUUID(),
      personId,
      organisationId,
      role,
      validFrom: '2021-01-01',
      createdAt: product.clock(),
    })
    await product.source.db
      .insertInto('register.membership')
      .values([
        member(kept, shared, 'member'),
        member(merged, shared, 'representative'),
        member(merged, single, 'member'),
      ])
      .execute()
    await attachTestEvidence(product, 'person', merged)
    expect(await merge(kept, merged)).toEqual('done')
    const current = await product.source.db
      .selectFrom('register.membership')
      .select(['personId', 'organisationId', 'role'])
      .where('personId', 'in', [kept, merged])
      .where('validTo', 'is', null)
      .orderBy('role', 'desc')
      .execute()
    expect(current).toEqual([
      { personId: kept, organisationId: shared, role: 'representative' },
      { personId: kept, organisationId: single, role: 'member' },
    ])
    const after = await product.run(system, (ctx) => findPerson(ctx, kept))
    const before = await product.run(system, (ctx) => findPerson(ctx, merged))
    expect({
      email: after.email,
      phone: product.source.secrets.open(after.phoneSealed!, 'phone'),
      merged: [before.state, before.mergedInto],
    }).toEqual({ email: 'kept@example.cn', phone: '13900005001', merged: ['merged', kept] })
    const session = await product.call('GET', '/session', { session: account.session })
    expect(session.body).toMatchObject({ account: { personId: kept } })
    const evidence = await product.source.db
      .selectFrom('register.evidence')
      .select('subjectType')
      .where('subjectId', '=', kept)
      .execute()
    expect(evidence).toEqual([{ subjectType: 'register.person' }])
    const announced = await product.source.db
      .selectFrom('platform.outbox')
      .select('payload')
      .where('event', '=', 'register.person.replaced')
      .execute()
    expect(announced).toEqual([{ payload: { keptId: kept, mergedId: merged } }])
  })

  it('ends the second of two accounts at once', async () => {
    const kept = await makeAccount(product, { login: 'kept' })
    const merged = await makeAccount(product, { login: 'merged' })
    expect(await merge(kept.personId, merged.personId)).toEqual('done')
    const whoIs = async (session: string) => (await product.call('GET', '/session', { session })).body
    expect(await whoIs(merged.session)).toMatchObject({ account: null })
    expect(await whoIs(kept.session)).toMatchObject({ account: { personId: kept.personId } })
  })

  it('points earlier merges to the record that is left', async () => {
    const [a, b, c] = [await makePerson(product), await makePerson(product), await makePerson(product)]
    expect([await merge(b, a), await merge(c, b)]).toEqual(['done', 'done'])
    const { mergedInto } = await product.run(system, (ctx) => findPerson(ctx, a))
    expect(mergedInto).toEqual(c)
  })

  it('is refused for oneself, for records outside one’s places, for ended ones and holders of roles', async () => {
    const [one, ended] = [await makePerson(product), await makePerson(product)]
    const away = await makePerson(product, { placeCode: '510904' })
    const staff = await makeAccount(product, { login: 'staff', roles: ['broker'] })
    await product.run(officer, (ctx) => closePerson(ctx, { id: ended, reason: '重复登记' }))
    expect(await merge(one, one)).toEqual('register.merge_with_itself')
    expect(await merge(one, away)).toEqual('register.person_not_found')
    expect(await merge(one, away, staffOf('officer', '510900'))).toEqual('done')
    expect(await merge(ended, one)).toEqual('register.merge_not_living')
    expect(await merge(one, ended)).toEqual('workflow.wrong_state')
    expect(await merge(one, staff.personId)).toEqual('register.merge_has_roles')
    expect(await merge(staff.personId, one, staffOf('broker', '510903'))).toEqual('policy.role_needed')
  })
})
