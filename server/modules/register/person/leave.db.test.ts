import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system, type Actor } from '#platform/actor.ts'
import type { PartyRecords } from '#platform/manifest.ts'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { loadTestPlaces, makeAccount, makeOrganisation, makePerson, outcome, staffOf } from '../testing.ts'
import { insertMemberships } from '../membership/insert-memberships.ts'
import { leave } from './leave.ts'
import { leavingOf } from './leaving.queries.ts'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
})
afterAll(() => product.close())

const oneself = (personId: string) => actorWith({ personId })

/** Records a module would declare: one of a person's, in progress or not. */
const postings = (personId: string, isOpen: boolean): PartyRecords => ({
  name: 'test.postings',
  title: { zh: '供需信息', en: 'postings' },
  rows: sql`select ${personId}::uuid as party_id, now() as at, ${isOpen}::boolean as is_open`,
})

const go = (actor: Actor, id: string, records: readonly PartyRecords[] = []) =>
  outcome(product.run(actor, (ctx) => leave(ctx, records, { id })))

async function left(id: string) {
  const { rows } = await sql`
    select person.name, state, person.consents, phone_sealed, phone_index, id_number_sealed, person.email, employer,
      title, introduction, erased_at is not null as is_erased,
      (select count(*) from register.membership where person_id = person.id and valid_to is null)::int as memberships,
      (select count(*) from platform.account where person_id = person.id)::int as accounts
    from register.person where id = ${id}`.execute(product.source.db)
  return rows[0]
}

const ERASED = {
  ...{
    state: 'closed',
    consents: [],
    phoneSealed: null,
    phoneIndex: null,
    idNumberSealed: null,
    email: null,
  },
  ...{ employer: '', title: '', introduction: '', isErased: true, memberships: 0, accounts: 0 },
}

describe('leaving', () => {
  it('erases what is personal, masks the name where nothing stays, and frees phone and login', async () => {
    const made = await makeAccount(product, { login: 'goer', name: '赵小明', phone: '13900009001' })
    expect(await go(oneself(made.personId), made.personId)).toEqual('done')
    expect(await left(made.personId)).toEqual({ name: '赵*明', ...ERASED })
    expect((await product.call('GET', '/register/people', { session: made.session })).status).toEqual(401)
    const account = await product.source.db
      .selectFrom('platform.account')
      .select(['login', 'name', 'state', 'passwordHash', 'email'])
      .where('id', '=', made.accountId)
      .executeTakeFirst()
    expect(account).toEqual({
      ...{
        login: `left:${made.accountId}`,
        name: '赵*明',
        state: 'disabled',
        passwordHash: null,
        email: null,
      },
    })
    const again = await makeAccount(product, { login: 'goer', name: '赵小明', phone: '13900009001' })
    expect(again.personId).not.toEqual(made.personId)
  })

  it('keeps the name with records others rely on, and the ledger with its answers', async () => {
    const id = await makePerson(product, { name: '钱大伟', consents: ['matching'] })
    const kept = [postings(id, false)]
    const shown = await product.run(oneself(id), (ctx) => leavingOf(ctx, kept, id))
    expect(shown).toEqual({
      stays: [
        { name: '供需信息', count: 1, openCount: 0 },
        { name: '授权台账的记录', count: 1, openCount: 0 },
      ],
      erased: ['电话号码', '身份证号', '电子邮箱', '工作单位、职称和个人简介', '登录账号、密码和收件箱'],
      keepsName: true,
    })
    expect(await go(oneself(id), id, kept)).toEqual('done')
    expect(await left(id)).toEqual({ name: '钱大伟', ...ERASED })
    const { rows } = await sql<{ line: string }>`
      select concat_ws(' ', purpose, decision, way) as line from register.consent
      where person_id = ${id} order by number`.execute(product.source.db)
    expect(rows.map(({ line }) => line)).toEqual(['matching given import', 'matching withdrawn leaving'])
  })

  it('is refused while something is in progress, a role is held or nobody else stands for an organisation', async () => {
    const id = await makePerson(product, { name: '孙立' })
    expect(await go(oneself(id), id, [postings(id, true)])).toEqual('register.leave_in_progress')
    const staff = await makeAccount(product, { login: 'staff', roles: ['broker'] })
    expect(await go(oneself(staff.personId), staff.personId)).toEqual('register.leave_has_roles')
    const organisationId = await makeOrganisation(product)
    const sole = await makePerson(product, { organisationId, membershipRole: 'representative' })
    expect(await go(oneself(sole), sole)).toEqual('register.leave_sole_representative')
    expect((await left(id)) as { state: string }).toMatchObject({ state: 'verified', isErased: false })
  })

  it('is for oneself alone, and once', async () => {
    const id = await makePerson(product)
    expect(await go(staffOf('officer', '510903'), id)).toEqual('policy.not_yours')
    expect(await go(system, id)).toEqual('policy.not_yours')
    const both = await Promise.all([go(oneself(id), id), go(oneself(id), id)])
    expect(both.sort()).toEqual(['done', 'workflow.wrong_state'])
  })

  it('of the last two representatives at once lets one go', async () => {
    const organisationId = await makeOrganisation(product)
    const people = [await makePerson(product), await makePerson(product)]
    await product.run(system, (ctx) =>
      insertMemberships(
        ctx,
        people.map((personId) => ({ personId, organisationId, role: 'representative', since: ctx.now })),
      ),
    )
    const outcomes = await Promise.all(people.map((id) => go(oneself(id), id)))
    expect(outcomes.sort()).toEqual(['done', 'register.leave_sole_representative'])
  })
})
