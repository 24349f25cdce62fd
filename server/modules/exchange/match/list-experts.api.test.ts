import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePerson } from '#modules/register/testing.ts'
import { system } from '#platform/actor.ts'
import { codeOf, itemsOf, openApi, type ExchangeApi } from '../api-testing.ts'
import { withdrawPosting } from '../posting/withdraw-posting.ts'
import { makeIntroduction, makeOffer, makePosting, staff } from '../testing.ts'
import { expertSchema } from './match.contract.ts'

let api: ExchangeApi
let city: string
let needId: string
let nearId: string
let publisherId: string
let offerId: string
beforeAll(async () => {
  api = await openApi()
  const { product } = api.scene
  city = await product.signIn((await staff(product, 'officer', '510900')).accountId!)
  needId = await makePosting(api.scene)
  nearId = await makePerson(product, { name: '同科本地', subjectCode: '520' })
  await makePerson(product, { name: '异科本地', subjectCode: '210' })
  await makePerson(product, { name: '同科外地', subjectCode: '520', placeCode: '510904', employer: '外地厂' })
  await makePerson(product, { name: '待核验', subjectCode: '520', verified: false })
  await makePerson(product, { name: '非科技工作者', subjectCode: '520', isWorker: false })
  await makePerson(product, {
    ...{ name: '本单位职工', subjectCode: '520', organisationId: api.scene.enterpriseId },
  })
  publisherId = await makePerson(product, {
    name: '发布能力者',
    placeCode: '510904',
    title: '工程师',
    subjectCode: '210',
  })
  offerId = await makeOffer(api.scene, {
    ...{ kind: 'capability', ownerOrganisationId: null, ownerPersonId: publisherId },
  })
})
afterAll(() => api.scene.product.close())

const experts = (id: string, session: string, query = '') =>
  api.scene.product.call('GET', `/exchange/postings/${id}/experts${query}`, { session })
const names = async (session: string) =>
  itemsOf(await experts(needId, session)).map(({ person }) => (person as { name: string }).name)

describe('the experts for a need', () => {
  it('are those who share words, and those of the subject and the place of whom there is no word', async () => {
    const reply = await experts(needId, api.sessions.broker)
    expect(itemsOf(reply).map((item) => expertSchema.parse(item))).toEqual(itemsOf(reply))
    expect(await names(api.sessions.broker)).toEqual(['发布能力者', '同科本地', 'expert', '异科本地'])
    const [best, second] = itemsOf(reply)
    expect([best!['offerIds'], (best!['sharedTerms'] as string[])[0]]).toEqual([[offerId], '热锻模具'])
    expect(second!['person']).toEqual({
      ...{ id: nearId, name: '同科本地', title: '', employer: '', isWithinReach: true },
      ...{ subjectCode: '520', subject: '计算机科学技术', placeCode: '510903', place: '船山区' },
    })
    const sentences = (second!['signals'] as { name: string; sentence: string }[])
      .filter(({ name }) => name === 'subject' || name === 'place')
      .map(({ sentence }) => sentence)
    expect(sentences).toEqual(['一级学科相同', '同一区县'])
  })

  it('have points that add up to the score', async () => {
    const items = itemsOf(await experts(needId, city)) as unknown as {
      score: number
      signals: { points: number }[]
    }[]
    expect(items.length).toBeGreaterThan(3)
    expect(items.map(({ signals }) => signals.reduce((sum, { points }) => sum + points, 0))).toEqual(
      items.map(({ score }) => Math.round(score)),
    )
  })

  it('are of the reader’s places, and elsewhere those alone who published something', async () => {
    expect(await names(city)).toEqual(['发布能力者', '同科本地', '同科外地', 'expert', '异科本地'])
    const [best] = itemsOf(await experts(needId, api.sessions.broker))
    expect((best!['person'] as { isWithinReach: boolean }).isWithinReach).toBe(false)
  })

  it('are for brokers and officers of the need’s place, and for needs alone', async () => {
    const { client, stranger, broker } = api.sessions
    const auditor = await api.scene.product.signIn(
      (await staff(api.scene.product, 'auditor', '510903')).accountId!,
    )
    const refused = await Promise.all([
      experts(needId, client),
      experts(needId, stranger),
      experts(needId, auditor),
      experts(offerId, city),
      experts('01890000-0000-7000-8000-000000000000', broker),
    ])
    expect(refused.map(codeOf)).toEqual([
      [403, 'policy.role_needed'],
      [403, 'policy.other_place'],
      [403, 'policy.role_needed'],
      [409, 'exchange.experts_for_needs'],
      [404, 'exchange.posting_not_found'],
    ])
    const draft = await makePosting(api.scene, {}, 'submitted')
    expect(codeOf(await experts(draft, broker))).toEqual([409, 'exchange.not_published'])
  })

  it('take as many statements for three people as for one', async () => {
    const { product } = api.scene
    const count = (limit: number) =>
      product.countQueries(() => experts(needId, api.sessions.broker, `?limit=${limit}`))
    expect(await count(3)).toBe(await count(1))
  })

  it('follow the register and what people publish', async () => {
    const { product } = api.scene
    const addedId = await makePerson(product, { name: '新核验', subjectCode: '520' })
    await product.followers.settle()
    expect(await names(api.sessions.broker)).toContain('新核验')
    const put = await product.call('POST', `/register/people/${addedId}/close`, {
      ...{ session: api.sessions.officer, body: { reason: '本人申请' } },
    })
    await product.run(system, (ctx) => withdrawPosting(ctx, offerId))
    await product.followers.settle()
    expect([put.status, await names(api.sessions.broker)]).toEqual([200, ['同科本地', 'expert', '异科本地']])
  })

  it('who are asked already have fewer hands free', async () => {
    const { product } = api.scene
    const openOf = async () => {
      const items = itemsOf(await experts(needId, city)) as unknown as {
        person: { name: string }
        signals: { name: string; sentence: string }[]
      }[]
      const busy = items.find(({ person }) => person.name === '在办者')
      return busy?.signals.find(({ name }) => name === 'load')?.sentence
    }
    const busyId = await makePerson(product, { name: '在办者', subjectCode: '520' })
    await product.followers.settle()
    const before = await openOf()
    const { introductionId } = await makeIntroduction(api.scene)
    await product.database.pool.query(
      `update exchange.posting set owner_organisation_id = null, owner_person_id = $1
       where id = (select offer_id from exchange.introduction where id = $2)`,
      [busyId, introductionId],
    )
    await product.run(system, (ctx) => ctx.announce('exchange.introduction.invited', { id: introductionId }))
    await product.followers.settle()
    expect([before, await openOf()]).toEqual(['在办对接 0 项，上限 10 项', '在办对接 1 项，上限 10 项'])
  })
})
