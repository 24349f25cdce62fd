import { sql } from 'kysely'
import { system, type Actor, type Role } from '#platform/actor.ts'
import { CONSENT_PURPOSES, createPersonWithAccount } from '#register'
import { loadTestPlaces, makeOrganisation } from '#modules/register/testing.ts'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { startDeal } from './deal/start-deal.ts'
import { answerIntroduction } from './introduction/answer-introduction.ts'
import { introduce } from './introduction/introduce.ts'
import { issuePlan } from './order/move-order.ts'
import { openOrder } from './order/open-order.ts'
import { importPostings, type NewPosting } from './posting/import-postings.ts'

/** A county with a need's enterprise, an offer's institute, their people, and the staff between them. */
export interface ExchangeScene {
  readonly product: TestProduct
  readonly enterpriseId: string
  readonly instituteId: string
  /** Representative of the enterprise, with an account. */
  readonly client: Actor
  /** Representative of the institute, with an account. */
  readonly expert: Actor
  readonly broker: Actor
  readonly officer: Actor
  /** Staff of a neighbouring county. */
  readonly stranger: Actor
}

export async function openScene(): Promise<ExchangeScene> {
  const product = await openTestProduct()
  await loadTestPlaces(product)
  const enterpriseId = await makeOrganisation(product, { name: '示例锻造有限公司', placeCode: '510903' })
  const instituteId = await makeOrganisation(product, {
    name: '示例材料研究所',
    kind: 'institution',
    placeCode: '510904',
  })
  const client = await member(product, {
    login: 'client',
    phone: '13800138000',
    organisationId: enterpriseId,
  })
  const expert = await member(product, { login: 'expert', phone: '13900139000', organisationId: instituteId })
  const broker = await staff(product, 'broker', '510903')
  const officer = await staff(product, 'officer', '510903')
  const stranger = await staff(product, 'officer', '510904')
  return { product, enterpriseId, instituteId, client, expert, broker, officer, stranger }
}

async function member(
  product: TestProduct,
  input: { login: string; phone: string; organisationId: string },
): Promise<Actor> {
  const { login, phone, organisationId } = input
  const made = await product.run(system, (ctx) =>
    createPersonWithAccount(ctx, {
      name: login,
      phone,
      placeCode: '510903',
      isWorker: true,
      verified: true,
      consents: CONSENT_PURPOSES,
      login,
      password: 'a long test password',
    }),
  )
  await product.source.db
    .insertInto('register.membership')
    .values({
      id: crypto.randomUUID(),
      personId: made.personId,
      organisationId,
      role: 'representative',
      validFrom: '2020-01-01',
      createdAt: new Date('2020-01-01'),
    })
    .execute()
  return actorWith({ ...made, name: login, memberships: [{ organisationId, role: 'representative' }] })
}

export async function staff(product: TestProduct, role: Role, placeCode: string): Promise<Actor> {
  const login = `${role}-${placeCode}`
  const made = await product.run(system, (ctx) =>
    createPersonWithAccount(ctx, {
      name: login,
      placeCode,
      verified: true,
      login,
      password: 'a long test password',
      grants: [{ role, placeCode }],
    }),
  )
  return actorWith({ ...made, name: login, grants: [{ role, placeCode }] })
}

/** A published posting, or a submitted one. @returns the id */
export async function makePosting(
  scene: ExchangeScene,
  parts: Partial<NewPosting> = {},
  state: 'submitted' | 'published' = 'published',
): Promise<string> {
  const isNeed = (parts.kind ?? 'need') === 'need'
  const [id] = await scene.product.run(system, (ctx) =>
    importPostings(
      ctx,
      [
        {
          kind: 'need',
          title: '高强度锻件模具寿命提升',
          abstract: '热锻模具磨损快，希望延长使用寿命',
          body: '热锻模具平均三千件即报废，希望通过表面强化或新材料延长到八千件以上。',
          ownerOrganisationId: isNeed ? scene.enterpriseId : scene.instituteId,
          ownerPersonId: null,
          placeCode: isNeed ? '510903' : '510904',
          industryCode: '39',
          subjectCode: '520',
          details: {},
          sourceRef: null,
          ...parts,
        },
      ],
      { state },
    ),
  )
  await scene.product.followers.settle()
  return id!
}

export async function makeOffer(scene: ExchangeScene, parts: Partial<NewPosting> = {}): Promise<string> {
  return makePosting(scene, {
    kind: 'achievement',
    title: '热锻模具表面渗氮强化工艺',
    abstract: '提高热锻模具的耐磨性和使用寿命',
    body: '采用离子渗氮与涂层复合处理，热锻模具寿命由三千件提高到一万件。',
    ...parts,
  })
}

/** The same score in each criterion: 3 publishes, 2 holds, 1 rejects by the standard rules. */
export const makeScores = (score: number, remarks = '') => ({
  ...{ authenticity: score, completeness: score, advancement: score, readiness: score },
  remarks,
})

export const testPlan = {
  diagnosis: '模具表面硬度不足',
  steps: [{ text: '联系研究所', dueOn: null, isDone: false }],
  dueOn: '2021-07-01',
}

/** Total 100,000.00, technical 80,000.00. */
export const testMoney = { amountTotalFen: '10000000', amountTechnicalFen: '8000000' }

export const testMilestones = [
  {
    title: '小试样件',
    criteria: '样件硬度不低于 58 HRC，经第三方检测',
    dueOn: '2021-09-01',
    amountFen: '3000000',
  },
]

export interface Case {
  readonly needId: string
  readonly offerId: string
  readonly orderId: string
  readonly introductionId: string
}

/** A need in the broker's care with its plan issued. */
export async function makeOrder(scene: ExchangeScene): Promise<{ needId: string; orderId: string }> {
  const needId = await makePosting(scene)
  const { id: orderId } = await scene.product.run(scene.broker, (ctx) => openOrder(ctx, { needId }))
  await scene.product.run(scene.broker, (ctx) => issuePlan(ctx, orderId, testPlan))
  return { needId, orderId }
}

/** An introduction both sides are invited to. */
export async function makeIntroduction(scene: ExchangeScene): Promise<Case> {
  const { needId, orderId } = await makeOrder(scene)
  const offerId = await makeOffer(scene)
  const { id } = await scene.product.run(scene.broker, (ctx) =>
    introduce(ctx, { orderId, offerId, message: '' }),
  )
  return { needId, offerId, orderId, introductionId: id }
}

export async function makeAccepted(scene: ExchangeScene): Promise<Case> {
  const made = await makeIntroduction(scene)
  await acceptBoth(scene, made.introductionId)
  return made
}

export async function acceptBoth(scene: ExchangeScene, introductionId: string): Promise<void> {
  const { product, client, expert } = scene
  const answer = 'accepted'
  await product.run(client, (ctx) => answerIntroduction(ctx, introductionId, { side: 'need', answer }))
  await product.run(expert, (ctx) => answerIntroduction(ctx, introductionId, { side: 'offer', answer }))
}

/** A deal under negotiation. */
export async function makeDeal(
  scene: ExchangeScene,
  amounts: Partial<typeof testMoney> = {},
): Promise<Case & { dealId: string; number: string }> {
  const made = await makeAccepted(scene)
  const input = { introductionId: made.introductionId, title: '模具强化开发', ...testMoney, ...amounts }
  const { id: dealId, number } = await scene.product.run(scene.broker, (ctx) =>
    startDeal(ctx, { ...input, contractKind: 'development', milestones: testMilestones }),
  )
  return { ...made, dealId, number }
}

/** The announcements about one record, oldest first. */
export async function announcedOf(product: TestProduct, id: string): Promise<string[]> {
  const { rows } = await sql<{ event: string }>`
    select event from platform.outbox where payload ->> 'id' = ${id} order by id`.execute(product.source.db)
  return rows.map(({ event }) => event)
}

/** The state a record of the exchange is in now. */
export async function stateOf(
  product: TestProduct,
  table: 'posting' | 'service_order' | 'introduction' | 'deal',
  id: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ state: string }>`
    select state from ${sql.table(`exchange.${table}`)} where id = ${id}`.execute(product.source.db)
  return rows[0]?.state
}

/** Whoever comes waits until `count` have come, then all go on together. */
export function gate(count: number): () => Promise<void> {
  let open: () => void
  const opened = new Promise<void>((resolve) => (open = resolve))
  let waiting = 0
  return () => {
    if (++waiting === count) open()
    return opened
  }
}
