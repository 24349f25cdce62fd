import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { anonymous, system, type Actor } from '#platform/actor.ts'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { expertCards } from '../person/expert-cards.ts'
import { expertsAmong } from '../person/experts.ts'
import { mergePeople } from '../person/merge-people.ts'
import { signUp } from '../person/sign-up.ts'
import { loadTestPlaces, makeOrganisation, makePerson, outcome, staffOf } from '../testing.ts'
import { CONSENT_PURPOSES, type ConsentPurpose } from './consent-purposes.ts'
import { consentsOf, listConsentTexts } from './consent.queries.ts'
import { consented, consentingAmong, requireContact } from './consented.ts'
import { giveConsent } from './give-consent.ts'
import { publishConsentText } from './publish-consent-text.ts'
import { withdrawConsent } from './withdraw-consent.ts'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
})
afterAll(() => product.close())

const officer = staffOf('officer', '510903')
const oneself = (personId: string) => actorWith({ personId })
const withdraw = (actor: Actor, personId: string, purpose: ConsentPurpose) =>
  product.run(actor, (ctx) => withdrawConsent(ctx, { personId, purpose }))
const give = (actor: Actor, personId: string, purpose: ConsentPurpose, textVersion = 1) =>
  product.run(actor, (ctx) => giveConsent(ctx, { personId, purpose, textVersion }))

async function standing(personId: string) {
  const person = await product.source.db
    .selectFrom('register.person')
    .select('consents')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', purpose, text_version, decision, way) as line from register.consent
    where person_id = ${personId} order by number`.execute(product.source.db)
  return { now: person.consents, ledger: rows.map(({ line }) => line) }
}

describe('a consent', () => {
  it('is withdrawn and given again by the person, each answer adding to the ledger', async () => {
    const id = await makePerson(product, { consents: ['matching'] })
    await withdraw(oneself(id), id, 'matching')
    await give(oneself(id), id, 'contact')
    expect(await standing(id)).toEqual({
      now: ['contact'],
      ledger: ['matching 1 given import', 'matching 1 withdrawn portal', 'contact 1 given portal'],
    })
    const history = await product.source.db
      .selectFrom('platform.auditEntry')
      .select(['action', 'sentence'])
      .where('subjectId', '=', id)
      .where('action', 'like', '%consent')
      .orderBy('id')
      .execute()
    expect(history).toEqual([
      {
        action: 'register.person.withdraw_consent',
        sentence: { zh: '撤回了“供需匹配”授权', en: 'withdrew the consent to “matching”' },
      },
      {
        action: 'register.person.give_consent',
        sentence: { zh: '同意了“消息联系”授权', en: 'consented to “contact by message”' },
      },
    ])
  })

  it('is recorded by an officer of the place at the counter, and by nobody else', async () => {
    const id = await makePerson(product, { consents: [] })
    await give(officer, id, 'sharing')
    expect(await standing(id)).toEqual({ now: ['sharing'], ledger: ['sharing 1 given counter'] })
    const refused = await Promise.all([
      outcome(withdraw(staffOf('officer', '510904'), id, 'sharing')),
      outcome(withdraw(staffOf('broker', '510903'), id, 'sharing')),
      outcome(withdraw(oneself(await makePerson(product)), id, 'sharing')),
      outcome(withdraw(anonymous, id, 'sharing')),
    ])
    expect(refused).toEqual([
      'register.person_not_found',
      'policy.role_needed',
      'register.person_not_found',
      'register.person_not_found',
    ])
  })

  it('withdrawn twice at once leaves one row and one refusal', async () => {
    const id = await makePerson(product, { consents: ['publication'] })
    const outcomes = await Promise.all([1, 2, 3].map(() => outcome(withdraw(oneself(id), id, 'publication'))))
    expect(outcomes.sort()).toEqual(['done', 'register.consent_not_given', 'register.consent_not_given'])
    expect(await standing(id)).toEqual({
      now: [],
      ledger: ['publication 1 given import', 'publication 1 withdrawn portal'],
    })
  })

  it('cannot be given twice, nor on another text than the one in force', async () => {
    const id = await makePerson(product, { consents: ['matching'] })
    expect(await outcome(give(oneself(id), id, 'matching'))).toEqual('register.consent_given')
    expect(await outcome(give(oneself(id), id, 'contact', 0))).toEqual('register.consent_text_changed')
    expect((await standing(id)).now).toEqual(['matching'])
  })

  it('cannot be rewritten in the ledger', async () => {
    const change = sql`update register.consent set decision = 'given'`.execute(product.source.db)
    await expect(change).rejects.toThrow('consent is only added to')
    const remove = sql`delete from register.consent_text`.execute(product.source.db)
    await expect(remove).rejects.toThrow('consent_text is only added to')
  })
})

describe('withdrawn', () => {
  it('matching: leaves the experts at once', async () => {
    const id = await makePerson(product)
    const found = () =>
      product.run(officer, async (ctx) => [
        (await expertsAmong(ctx, [id])).map((expert) => expert.id),
        [...(await expertCards(ctx, [id], new Set())).keys()],
      ])
    expect(await found()).toEqual([[id], [id]])
    await withdraw(oneself(id), id, 'matching')
    expect(await found()).toEqual([[], []])
  })

  it('publication: the name leaves cards of experts outside one’s reach', async () => {
    const id = await makePerson(product, { name: '欧阳建国', employer: '某研究所' })
    const card = () =>
      product.run(staffOf('broker', '510904'), async (ctx) => {
        const found = (await expertCards(ctx, [id], new Set([id]))).get(id)
        return { name: found?.name, employer: found?.employer }
      })
    expect(await card()).toEqual({ name: '欧阳建国', employer: '某研究所' })
    await withdraw(oneself(id), id, 'publication')
    expect(await card()).toEqual({ name: '欧阳**', employer: '' })
  })

  it('contact: refuses a person, and an organisation once none of its representatives consents', async () => {
    const organisationId = await makeOrganisation(product)
    const both = { organisationId, membershipRole: 'representative' as const }
    const first = await makePerson(product, both)
    const second = await makePerson(product, both)
    const ask = (personIds: string[]) =>
      outcome(
        product.run(system, (ctx) => requireContact(ctx, { organisationIds: [organisationId], personIds })),
      )
    expect(await ask([first])).toEqual('done')
    await withdraw(oneself(first), first, 'contact')
    expect([await ask([]), await ask([first])]).toEqual(['done', 'register.contact_withdrawn'])
    await withdraw(oneself(second), second, 'contact')
    expect(await ask([])).toEqual('register.contact_withdrawn')
    const nobody = await makeOrganisation(product, { name: '无代表单位' })
    const reach = (ctx: Parameters<typeof requireContact>[0]) =>
      requireContact(ctx, { organisationIds: [nobody], personIds: [] })
    expect(await outcome(product.run(system, reach))).toEqual('done')
  })

  it('is asked for in SQL and by ids alike', async () => {
    const yes = await makePerson(product, { consents: ['sharing'] })
    const no = await makePerson(product, { consents: ['matching', 'contact'] })
    const { rows } = await sql<{ id: string }>`
      select given.id from unnest(${[yes, no]}::uuid[]) as given(id)
      where ${consented('given.id', 'sharing')}`.execute(product.source.db)
    const among = await consentingAmong(product.source, [yes, no], 'sharing')
    expect([rows.map(({ id }) => id), [...among]]).toEqual([[yes], [yes]])
  })
})

describe('asked at registration', () => {
  const attempt = (login: string, phone: string, consents: { purpose: ConsentPurpose; version: number }[]) =>
    product.run(anonymous, (ctx) =>
      signUp(
        { ...ctx, db: product.source.db },
        {
          ...{ name: '自己登记', placeCode: '510903', phone, login, consents },
          ...{ password: 'fifteen long words', ip: '192.0.2.7' },
        },
      ),
    )

  it('keeps what was ticked, on the text that was shown', async () => {
    const { id } = await attempt('ticked', '13900007001', [{ purpose: 'contact', version: 1 }])
    expect(await standing(id)).toEqual({ now: ['contact'], ledger: ['contact 1 given sign_up'] })
    const old = attempt('stale', '13900007002', [{ purpose: 'contact', version: 0 }])
    expect(await outcome(old)).toEqual('register.consent_text_changed')
  })

  it('nothing ticked is no consent', async () => {
    const { id } = await attempt('unticked', '13900007003', [])
    expect(await standing(id)).toEqual({ now: [], ledger: [] })
  })
})

describe('a merge', () => {
  it('lets the later answer of the two hold, purpose by purpose', async () => {
    const kept = await makePerson(product, { consents: ['matching', 'publication'] })
    const merged = await makePerson(product, { consents: ['matching', 'sharing'] })
    product.clock.advance({ minutes: 5 })
    await withdraw(oneself(merged), merged, 'matching')
    await product.run(officer, (ctx) => mergePeople(ctx, { keptId: kept, mergedId: merged }))
    expect(await standing(kept)).toEqual({
      now: ['publication', 'sharing'],
      ledger: [
        'matching 1 given import',
        'publication 1 given import',
        'sharing 1 given merge',
        'matching 1 withdrawn merge',
      ],
    })
  })
})

describe('a text', () => {
  const text = { zh: '我同意平台把我推荐给需求方（修订）。', en: 'I agree to be recommended (revised).' }
  const publish = (actor: Actor, version: number) =>
    product.run(actor, (ctx) => publishConsentText(ctx, { purpose: 'matching', version, ...text }))

  it('gets a new version from an administrator; who consented stays with the old one', async () => {
    const id = await makePerson(product, { consents: ['matching'] })
    const chief = staffOf('administrator', '510900')
    expect(await outcome(publish(officer, 2))).toEqual('policy.role_needed')
    const outcomes = await Promise.all([1, 2].map(() => outcome(publish(chief, 2))))
    expect(outcomes.sort()).toEqual(['done', 'register.consent_text_changed'])
    expect(await outcome(publish(chief, 9))).toEqual('register.consent_text_changed')
    const texts = await product.run(anonymous, listConsentTexts)
    expect(texts.map(({ purpose, version }) => [purpose, version])).toEqual(
      CONSENT_PURPOSES.map((purpose) => [purpose, purpose === 'matching' ? 2 : 1]),
    )
    const own = await product.run(oneself(id), (ctx) => consentsOf(ctx, id))
    const { version, text: current, isGiven, answer } = own.items[0]!
    expect({ version, current, isGiven, given: answer?.textVersion, way: answer?.way }).toEqual({
      ...{ version: 2, current: text.zh, isGiven: true, given: 1 },
      way: '随登记表导入',
    })
  })
})
