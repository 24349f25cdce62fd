import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepRankings } from '#matching'
import { system } from '#platform/actor.ts'
import type { Reply } from '#server/testing.ts'
import { codeOf, idsOf, itemsOf, openApi, type ExchangeApi, type Item } from '../api-testing.ts'
import { answerIntroduction } from '../introduction/answer-introduction.ts'
import { introduce } from '../introduction/introduce.ts'
import { issuePlan } from '../order/move-order.ts'
import { openOrder } from '../order/open-order.ts'
import { acceptBoth, makeOffer, makePosting, staff, testPlan } from '../testing.ts'

const SECRET = '钼镍涂层真空扩散'

let api: ExchangeApi
let sessions: Record<string, string | undefined>
/** An offer of each tier, of the institute in the neighbouring county. */
let offers: Record<'public' | 'matched' | 'broker', string>
let competitorId: string

beforeAll(async () => {
  api = await openApi()
  const { product, enterpriseId } = api.scene
  const signIn = async (role: 'auditor' | 'officer', place: string) =>
    product.signIn((await staff(product, role, place)).accountId!)
  sessions = {
    anonymous: undefined,
    'other side': api.sessions.client,
    owner: api.sessions.expert,
    'auditor elsewhere': await signIn('auditor', '510903'),
    'auditor of the place': await signIn('auditor', '510904'),
    'broker elsewhere': api.sessions.broker,
    'officer of the place': api.sessions.stranger,
  }
  competitorId = enterpriseId
  const make = (visibility: 'public' | 'matched' | 'broker') =>
    makeOffer(api.scene, {
      ...{
        title: `模具强化工艺 ${visibility}`,
        abstract: '公开的摘要',
        body: `采用${SECRET}工艺。`,
        visibility,
      },
      details: {
        methods: SECRET,
        regions: ['510900'],
        indices: [{ name: '表面硬度', op: '=', value: 612, unit: 'HV' }],
      },
      conflictOwnerIds: visibility === 'public' ? [] : ['0190a000-0000-7000-8000-00000000aaaa'],
    })
  offers = { public: await make('public'), matched: await make('matched'), broker: await make('broker') }
})
afterAll(() => api.scene.product.close())

const read = (path: string, reader: string): Promise<Reply> => {
  const session = sessions[reader]
  return api.scene.product.call('GET', `/exchange${path}`, session ? { session } : {})
}

/** By reader, which of the three tiers an answer holds. */
async function tiersBy(look: (reader: string) => Promise<unknown[]>): Promise<Record<string, string>> {
  const rows: [string, string][] = []
  for (const reader of Object.keys(sessions)) {
    const ids = await look(reader)
    const seen = Object.entries(offers).filter(([, id]) => ids.includes(id))
    rows.push([reader, seen.map(([tier]) => tier).join(' ')])
  }
  return Object.fromEntries(rows)
}

describe('a confidential posting before any introduction', () => {
  it('is listed by its tier: title and summary of what opens once matched, nothing of what is for brokers', async () => {
    expect(await tiersBy(async (reader) => idsOf(await read('/postings?limit=100', reader)))).toEqual({
      anonymous: 'public matched',
      'other side': 'public matched',
      owner: 'public matched broker',
      'auditor elsewhere': 'public matched',
      'auditor of the place': 'public matched broker',
      'broker elsewhere': 'public matched broker',
      'officer of the place': 'public matched broker',
    })
  })

  it('is found by its words only where the words may be read', async () => {
    const q = encodeURIComponent(SECRET)
    expect(await tiersBy(async (reader) => idsOf(await read(`/postings?q=${q}`, reader)))).toEqual({
      anonymous: 'public',
      'other side': 'public',
      owner: 'public matched broker',
      'auditor elsewhere': 'public',
      'auditor of the place': 'public matched broker',
      'broker elsewhere': 'public matched broker',
      'officer of the place': 'public matched broker',
    })
  })

  it('shows on its page no owner, text or answers to those it is closed to', async () => {
    const whole = (await read(`/postings/${offers.matched}`, 'broker elsewhere')).body as Item
    const teaser = (await read(`/postings/${offers.matched}`, 'other side')).body as Item
    const shown = ({ title, abstract, body, ownerName, ownerOrganisationId, details, isAbridged }: Item) => [
      title,
      abstract,
      body,
      ownerName,
      ownerOrganisationId,
      Object.keys(details as object).length,
      isAbridged,
    ]
    expect([shown(whole), shown(teaser)]).toEqual([
      [
        '模具强化工艺 matched',
        '公开的摘要',
        `采用${SECRET}工艺。`,
        '示例材料研究所',
        api.scene.instituteId,
        3,
        false,
      ],
      ['模具强化工艺 matched', '公开的摘要', '', '', null, 0, true],
    ])
    expect([whole['regionNames'], teaser['regionNames']]).toEqual([['遂宁市'], []])
    for (const reader of ['anonymous', 'other side', 'auditor elsewhere']) {
      expect(codeOf(await read(`/postings/${offers.broker}`, reader))).toEqual([
        404,
        'exchange.posting_not_found',
      ])
    }
  })

  it('leaves out of the export what its reader may not read', async () => {
    const bodyOf = async (reader: string) =>
      String((await read('/postings/export?format=csv&side=offer', reader)).body)
    const elsewhere = await bodyOf('auditor elsewhere')
    const line = elsewhere.split('\n').find((row) => row.includes('模具强化工艺 matched'))!
    expect([elsewhere.includes('模具强化工艺 broker'), /612|示例材料/.test(line)]).toEqual([false, false])
    const inside = await bodyOf('officer of the place')
    expect(inside.split('\n').find((row) => row.includes('模具强化工艺 broker'))).toMatch(
      /示例材料研究所.*表面硬度 = 612 HV.*510900,仅科服保姆/,
    )
  })

  it('is no row of the best stored matches for an auditor of another place', async () => {
    const { product } = api.scene
    const needId = await makePosting(api.scene, { title: '模具表面强化的需求' })
    const pairs = [offers.broker, offers.matched, offers.public].map((candidateId, at) => ({
      ...{ needId, rank: at + 1, candidateId, score: 90 - at, signals: [] },
    }))
    await product.run(system, (ctx) =>
      keepRankings(ctx, { runId: ctx.newId(), kind: 'offer', needIds: [needId], pairs }),
    )
    const bestFor = async (reader: string) =>
      itemsOf(await read('/matches/top', reader)).map(({ offer }) => (offer as Item)['id'])
    expect([await bestFor('broker elsewhere'), await bestFor('auditor elsewhere')]).toEqual([
      [offers.broker],
      [offers.public],
    ])
  })
})

describe('conflicts that a posting declares', () => {
  it('are read by its owner and the staff of its place, and by nobody else', async () => {
    const offerId = await makeOffer(api.scene, { conflictOwnerIds: [competitorId] })
    const seen: [string, unknown][] = []
    for (const reader of Object.keys(sessions)) {
      const { conflicts } = (await read(`/postings/${offerId}`, reader)).body as Item
      seen.push([reader, (conflicts as Item[]).map(({ name }) => name)])
    }
    expect(Object.fromEntries(seen)).toEqual({
      anonymous: [],
      'other side': [],
      owner: ['示例锻造有限公司'],
      'auditor elsewhere': [],
      'auditor of the place': [],
      'broker elsewhere': [],
      'officer of the place': ['示例锻造有限公司'],
    })
    const csv = String((await read('/postings/export?format=csv&side=offer', 'broker elsewhere')).body)
    expect(csv).not.toContain('示例锻造有限公司')
  })
})

describe('a confidential posting that a broker introduces', () => {
  async function introduced(visibility: 'matched' | 'broker') {
    const { product, broker } = api.scene
    const indices = [{ name: '表面硬度', op: '>=' as const, value: 600, unit: 'HV' }]
    const needId = await makePosting(api.scene, { details: { indices } })
    const { id: orderId } = await product.run(broker, (ctx) => openOrder(ctx, { needId }))
    await product.run(broker, (ctx) => issuePlan(ctx, orderId, testPlan))
    const { id } = await product.run(broker, (ctx) =>
      introduce(ctx, { orderId, offerId: offers[visibility], message: '' }),
    )
    return { id, orderId }
  }

  /** What a reader sees of the posting on its page and in the introduction. */
  async function sight(offerId: string, introductionId: string, reader = 'other side') {
    const page = await read(`/postings/${offerId}`, reader)
    const { body, isAbridged } = page.body as Item
    const introduction = (await read(`/introductions/${introductionId}`, reader)).body as Item
    const signals = introduction['signals'] as Item[]
    const { sentence } = signals.find(({ name }) => name === 'indices')!
    const { ownerName, abstract } = introduction['offer'] as Item
    return [page.status, isAbridged, body, abstract, ownerName, String(sentence).includes('612')]
  }

  const TEASER = [200, true, '', '公开的摘要', '', false]
  const WHOLE = [200, false, `采用${SECRET}工艺。`, '公开的摘要', '示例材料研究所', true]

  it('opens with the invitation where it opens once matched', async () => {
    const { id } = await introduced('matched')
    expect(await sight(offers.matched, id)).toEqual(WHOLE)
    expect((await read(`/postings/${offers.matched}`, 'anonymous')).body).toMatchObject({ isAbridged: true })
  })

  it('opens once both sides have accepted where it is for brokers', async () => {
    const { id, orderId } = await introduced('broker')
    expect(await sight(offers.broker, id)).toEqual(TEASER)
    expect(await sight(offers.broker, id, 'broker elsewhere')).toEqual(WHOLE)
    const order = (await read(`/service-orders/${orderId}`, 'auditor elsewhere')).body as Item
    expect(JSON.stringify(order)).not.toContain('612')
    await acceptBoth(api.scene, id)
    expect(await sight(offers.broker, id)).toEqual(WHOLE)
    expect(codeOf(await read(`/postings/${offers.broker}`, 'anonymous'))[0]).toBe(404)
  })

  it('closes again when a side declines', async () => {
    const offerId = await makeOffer(api.scene, {
      title: '另一件保密成果',
      body: SECRET,
      visibility: 'matched',
    })
    const { product, broker, expert } = api.scene
    const needId = await makePosting(api.scene)
    const { id: orderId } = await product.run(broker, (ctx) => openOrder(ctx, { needId }))
    await product.run(broker, (ctx) => issuePlan(ctx, orderId, testPlan))
    const { id } = await product.run(broker, (ctx) => introduce(ctx, { orderId, offerId, message: '' }))
    const bodyNow = async () => ((await read(`/postings/${offerId}`, 'other side')).body as Item)['body']
    const before = await bodyNow()
    await product.run(expert, (ctx) =>
      answerIntroduction(ctx, id, {
        side: 'offer',
        answer: 'declined',
        declineReason: 'other',
        reason: '产能不足',
      }),
    )
    expect([before, await bodyNow()]).toEqual([SECRET, ''])
  })
})
