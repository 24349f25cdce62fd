import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { anonymous, system } from '#platform/actor.ts'
import {
  contactsOf,
  createPersonWithAccount,
  ensureCodeTables,
  findOrganisations,
  findPeople,
  grantRole,
  importOrganisations,
  importPeople,
  partyNames,
  placeNames,
  placePath,
  placePathOf,
  placeWithin,
  resolveParties,
} from './index.ts'
import { loadTestPlaces, makeOrganisation, makePerson, outcome, staffOf } from './testing.ts'

const CREDIT_CODE = '91350100M000100Y43'

describe('the code tables of an empty database', () => {
  let product: TestProduct
  beforeAll(async () => {
    product = await openTestProduct()
  })
  afterAll(() => product.close())

  it('are filled once, and stay as a site changed them', async () => {
    const count = async () => {
      const rows = await product.source.db
        .selectFrom('register.place')
        .select((eb) => ['level', eb.fn.count<bigint>('code').as('count')])
        .groupBy('level')
        .orderBy('level')
        .execute()
      return Object.fromEntries(rows.map((row) => [row.level, Number(row.count)]))
    }
    await product.run(system, ensureCodeTables)
    const first = await count()
    await product.source.db
      .updateTable('register.place')
      .set({ en: 'Changed' })
      .where('code', '=', '510903')
      .execute()
    await product.run(system, ensureCodeTables)
    expect(await count()).toEqual(first)
    expect({ provinces: first['province'], villages: (first['village'] ?? 0) > 1_000 }).toEqual({
      provinces: 34,
      villages: true,
    })
    const names = await product.run(system, (ctx) => placeNames({ ...ctx, language: 'en' }, ['510903']))
    expect(names).toEqual(new Map([['510903', 'Changed']]))
    const schemes = await product.source.db
      .selectFrom('register.codeEntry')
      .select((eb) => ['scheme', eb.fn.count<bigint>('code').as('count')])
      .where('parentCode', 'is', null)
      .groupBy('scheme')
      .orderBy('scheme')
      .execute()
    expect(schemes).toEqual([
      { scheme: 'industry', count: 20n },
      { scheme: 'subject', count: 62n },
    ])
  })
})

describe('the door of the register', () => {
  let product: TestProduct
  beforeAll(async () => {
    product = await openTestProduct()
    await loadTestPlaces(product)
  })
  afterAll(() => product.close())

  it('says where a place lies, nearest first, a replaced code under its successor', async () => {
    const path = (code: string) => product.run(system, (ctx) => placePath(ctx, code))
    expect(await path('510903100201')).toEqual([
      '510903100201',
      '510903100',
      '510903',
      '510900',
      '510000',
      '000000',
    ])
    expect(await path('510922')).toEqual(['510922', '510981', '510900', '510000', '000000'])
    expect(await outcome(path('999999'))).toEqual('register.place_unknown')
  })

  it('filters by place in SQL, on plain, aliased and qualified columns', async () => {
    const within = async (codes: string[]) => {
      const rows = await product.source.db
        .selectFrom('register.place as spot')
        .select('spot.code')
        .where(placeWithin('spot.code', codes))
        .orderBy('spot.code')
        .execute()
      return rows.map((row) => row.code)
    }
    expect(await within([])).toEqual([])
    expect(await within(['510981'])).toEqual(['510922', '510981'])
    expect(await within(['510903', '510904'])).toEqual(['510903', '510903100', '510903100201', '510904'])
    const [row] = await product.source.db
      .selectFrom('register.place')
      .select(placePathOf('register.place.code').as('within'))
      .where('code', '=', '510904')
      .execute()
    expect(row?.within.sort()).toEqual(['000000', '510000', '510900', '510904'])
  })

  it('names places and parties, each in one statement', async () => {
    const organisation = await makeOrganisation(product, { name: '北辰机械厂' })
    const person = await makePerson(product, { name: '周文' })
    const statements = await product.countQueries(async () => {
      const names = await product.run(system, (ctx) =>
        partyNames(ctx, { organisationIds: [organisation], personIds: [person] }),
      )
      expect(names).toEqual(
        new Map([
          [organisation, '北辰机械厂'],
          [person, '周文'],
        ]),
      )
    })
    // begin, the statement, commit
    expect(statements).toEqual(3)
    const places = await product.run(system, (ctx) => placeNames(ctx, ['510903', '510904', 'nowhere', null]))
    expect(places).toEqual(
      new Map([
        ['510903', '船山区'],
        ['510904', '安居区'],
      ]),
    )
  })

  it('finds records by id', async () => {
    const organisation = await makeOrganisation(product, { name: '南坝制药厂', industryCode: '39' })
    const person = await makePerson(product, { name: '吴敏', subjectCode: '520' })
    await product.run(system, async (ctx) => {
      expect(await findOrganisations(ctx, [organisation])).toEqual(
        new Map([
          [
            organisation,
            {
              id: organisation,
              name: '南坝制药厂',
              placeCode: '510903',
              industryCode: '39',
              state: 'verified',
            },
          ],
        ]),
      )
      expect(await findPeople(ctx, [person])).toEqual(
        new Map([
          [person, { id: person, name: '吴敏', placeCode: '510903', subjectCode: '520', state: 'verified' }],
        ]),
      )
      expect(await findPeople(ctx, [])).toEqual(new Map())
    })
  })

  it('tells how to reach a person, and an organisation through its representatives alone', async () => {
    const organisation = await makeOrganisation(product, { name: '东禅电子厂' })
    const made = await product.run(system, (ctx) =>
      createPersonWithAccount(ctx, {
        name: '郑华',
        login: 'zhenghua',
        password: 'fifteen long words',
        placeCode: '510903',
        phone: '13900000001',
        email: 'zheng@example.cn',
      }),
    )
    const [representative, member] = await product.run(system, (ctx) =>
      importPeople(ctx, [
        {
          name: '冯军',
          placeCode: '510903',
          phone: '0825-2220001',
          organisationId: organisation,
          membershipRole: 'representative',
        },
        { name: '褚青', placeCode: '510903', organisationId: organisation },
      ]),
    )
    expect([typeof representative, typeof member]).toEqual(['string', 'string'])
    const contacts = await product.run(system, (ctx) =>
      contactsOf(ctx, { organisationIds: [organisation], personIds: [made.personId] }),
    )
    expect(contacts).toEqual(
      new Map([
        [
          made.personId,
          [
            {
              accountId: made.accountId,
              email: 'zheng@example.cn',
              phone: '13900000001',
              name: '郑华',
              language: 'zh',
            },
          ],
        ],
        [
          organisation,
          [{ accountId: null, email: null, phone: '0825-2220001', name: '冯军', language: 'zh' }],
        ],
      ]),
    )
  })

  it('resolves the parties of an import by credit code, then by a name that only one has', async () => {
    const coded = await makeOrganisation(product, { name: '双名公司', creditCode: CREDIT_CODE })
    await makeOrganisation(product, { name: '双名公司', placeCode: '510904' })
    const single = await makeOrganisation(product, { name: '单名公司' })
    const found = await product.run(system, (ctx) =>
      resolveParties(ctx, [
        { creditCode: CREDIT_CODE, name: '另写的名称' },
        { name: '双名公司' },
        { name: '单名公司' },
        { name: '没有的公司' },
        {},
      ]),
    )
    expect(found).toEqual([coded, undefined, single, undefined, undefined])
  })

  it('takes in thousands in few statements, with history and announcements', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => ({
      name: `批量单位${index}`,
      kind: 'enterprise' as const,
      placeCode: '510904',
    }))
    let ids: string[] = []
    const statements = await product.countQueries(async () => {
      ids = await product.run(system, (ctx) => importOrganisations(ctx, rows, { verified: true }))
    })
    expect({ ids: new Set(ids).size, few: statements < 15 }).toEqual({ ids: 3_000, few: true })
    const entries = await product.source.db
      .selectFrom('platform.auditEntry')
      .select(['action', 'sentence'])
      .where('subjectId', '=', ids[2_999]!)
      .execute()
    expect(entries).toEqual([
      {
        action: 'register.organisation.register',
        sentence: {
          zh: '按管理员的决定登记为已核验，未经第二人核对',
          en: 'registered as verified by the administrator’s order, without a second officer',
        },
      },
    ])
    const announced = await product.source.db
      .selectFrom('platform.outbox')
      .select((eb) => eb.fn.countAll<bigint>().as('count'))
      .where('event', '=', 'register.organisation.verified')
      .where((eb) => eb(eb.fn<string>('jsonb_extract_path_text', ['payload', eb.val('id')]), 'in', ids))
      .executeTakeFirstOrThrow()
    expect(announced).toEqual({ count: 3_000n })
  })

  it('lets officers take in records of their places only, and nobody else', async () => {
    const row = { name: '陈山', placeCode: '510904', isWorker: true }
    const take = (actor: Parameters<TestProduct['run']>[0], verified = false) =>
      outcome(product.run(actor, (ctx) => importPeople(ctx, [row], { verified })))
    expect(await take(staffOf('officer', '510904'))).toEqual('done')
    expect(await take(staffOf('officer', '510900'))).toEqual('done')
    expect(await take(staffOf('officer', '510903'))).toEqual('policy.other_place')
    expect(await take(staffOf('broker', '510904'))).toEqual('policy.role_needed')
    expect(await take(actorWith({}))).toEqual('policy.role_needed')
    expect(await take(anonymous)).toEqual('policy.sign_in')
    // Past the second officer: administrators of the place alone.
    expect(await take(staffOf('administrator', '510900'), true)).toEqual('done')
    expect(await take(staffOf('administrator', '510903'), true)).toEqual('policy.other_place')
    expect(await take(staffOf('officer', '510904'), true)).toEqual('policy.role_needed')
  })

  it('refuses unknown places, unknown codes and numbers that are taken', async () => {
    const people = (row: object) =>
      outcome(
        product.run(system, (ctx) => importPeople(ctx, [{ name: '卫平', placeCode: '510903', ...row }])),
      )
    expect(await people({ placeCode: '123456' })).toEqual('register.place_unknown')
    expect(await people({ subjectCode: '999' })).toEqual('register.code_unknown')
    expect(await people({ phone: '12' })).toEqual('register.phone_invalid')
    expect(await people({ phone: '13900000002' })).toEqual('done')
    expect(await people({ phone: '139 0000 0002' })).toEqual('register.phone_taken')
    expect(await people({ idNumber: '11010519491231002X' })).toEqual('done')
    expect(await people({ idNumber: '11010519491231002x' })).toEqual('register.id_number_taken')
    const organisation = {
      name: '重码公司',
      kind: 'enterprise' as const,
      placeCode: '510903',
      creditCode: CREDIT_CODE,
    }
    const second = product.run(system, (ctx) => importOrganisations(ctx, [organisation]))
    expect(await outcome(second)).toEqual('register.credit_code_taken')
  })

  it('grants roles within the granter’s places', async () => {
    const personId = await makePerson(product, { name: '蒋兰' })
    const grant = (placeCode: string, from: string) =>
      outcome(
        product.run(staffOf('administrator', from), (ctx) =>
          grantRole(ctx, { personId, role: 'broker', placeCode }),
        ),
      )
    expect(await grant('510900', '510903')).toEqual('policy.other_place')
    expect(await grant('510903', '510903')).toEqual('done')
    expect(await grant('510903', '510900')).toEqual('register.grant_exists')
    expect(await grant('510904', '510904')).toEqual('register.person_not_found')
  })
})
