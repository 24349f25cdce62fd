import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { makeOrganisation, outcome } from '#modules/register/testing.ts'
import { actorWith } from '#server/testing.ts'
import { openScene, stateOf, type ExchangeScene } from '../testing.ts'
import { submitPosting } from './submit-posting.ts'
import { postingInput } from './posting.contract.ts'
import { findPosting } from './posting.queries.ts'
import { presentPosting } from './present-posting.ts'
import { createPosting, updatePosting } from './save-posting.ts'
import { withdrawPosting } from './withdraw-posting.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

function draft(parts: object = {}) {
  return postingInput.parse({
    kind: 'need',
    title: '热锻模具寿命提升',
    placeCode: '510903',
    ownerOrganisationId: scene.enterpriseId,
    ...parts,
  })
}

const create = (actor: Actor, parts: object = {}) =>
  scene.product.run(actor, (ctx) => createPosting(ctx, draft(parts)))
const update = (actor: Actor, id: string, parts: object = {}) =>
  scene.product.run(actor, (ctx) => updatePosting(ctx, id, draft(parts)))

describe('beginning a posting', () => {
  it('keeps a draft, by its owner or by staff of the place', async () => {
    const { product, client, broker } = scene
    const rows = []
    for (const actor of [client, broker]) {
      const { id } = await create(actor, { details: { presentMethod: '每三千件更换' } })
      rows.push(
        await product.source.db
          .selectFrom('exchange.posting')
          .select([
            'kind',
            'title',
            'state',
            'source',
            'ownerOrganisationId',
            'ownerPersonId',
            'details',
            'createdBy',
          ])
          .where('id', '=', id)
          .executeTakeFirst(),
      )
    }
    const common = {
      kind: 'need',
      title: '热锻模具寿命提升',
      state: 'draft',
      ownerOrganisationId: scene.enterpriseId,
      ownerPersonId: null,
      details: { presentMethod: '每三千件更换' },
    }
    expect(rows).toEqual([
      { ...common, source: 'self', createdBy: client.accountId },
      { ...common, source: 'broker', createdBy: broker.accountId },
    ])
  })

  it('is for oneself when no owner is named', async () => {
    const { id } = await create(scene.client, { ownerOrganisationId: null })
    const row = await scene.product.source.db
      .selectFrom('exchange.posting')
      .select(['ownerOrganisationId', 'ownerPersonId'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row).toEqual({ ownerOrganisationId: null, ownerPersonId: scene.client.personId })
  })

  it('is refused to others, and never speaks for somebody else’s organisation', async () => {
    const { client, expert, stranger, broker } = scene
    const both = { ownerOrganisationId: scene.enterpriseId, ownerPersonId: expert.personId }
    expect([
      await outcome(create(expert)),
      await outcome(create(expert, both)),
      await outcome(create(client, { ...both, ownerPersonId: expert.personId })),
      await outcome(create(stranger)),
      await outcome(create(broker, { placeCode: '510904' })),
      await outcome(create(broker, { ownerOrganisationId: null })),
      await outcome(create(broker, { ownerOrganisationId: randomUUID() })),
      await outcome(create(broker, { ownerOrganisationId: null, ownerPersonId: randomUUID() })),
      await outcome(create(client, { placeCode: '999999' })),
    ]).toEqual([
      'policy.not_yours',
      'policy.not_yours',
      'policy.not_yours',
      'policy.other_place',
      'policy.other_place',
      'exchange.owner_missing',
      'exchange.owner_unknown',
      'exchange.owner_unknown',
      'register.place_unknown',
    ])
  })

  it('refuses ID and phone numbers in whatever will be public, naming the field', async () => {
    const phone = '请联系 138 0013 8000'
    const fields = []
    for (const parts of [
      { title: phone },
      { abstract: phone },
      { body: phone },
      { details: { cases: phone } },
      { details: { indices: [{ name: phone, op: '=', value: 1 }] } },
    ]) {
      const refusal: unknown = await create(scene.client, parts).catch((error: unknown) => error)
      const { code, field } = refusal as { code: string; field: string }
      fields.push([code, field])
    }
    expect(fields).toEqual([
      ['exchange.personal_data', 'title'],
      ['exchange.personal_data', 'abstract'],
      ['exchange.personal_data', 'body'],
      ['exchange.personal_data', 'details.cases'],
      ['exchange.personal_data', 'details.indices'],
    ])
    const amounts = { details: { budgetLowFen: '13800138000', budgetHighFen: '13900139000' } }
    expect(await outcome(create(scene.client, amounts))).toEqual('done')
  })
})

describe('a draft for an unverified owner', () => {
  it('may be begun; only its publication waits', async () => {
    const ownerOrganisationId = await makeOrganisation(scene.product, { name: '待核验公司', verified: false })
    expect(await outcome(create(scene.broker, { ownerOrganisationId }))).toEqual('done')
  })
})

describe('changing a posting', () => {
  it('keeps the new text and names the changed fields in the history, not their texts', async () => {
    const { id } = await create(scene.client)
    await update(scene.client, id, { title: '热锻模具寿命翻倍', details: { presentMethod: '每三千件更换' } })
    const { db } = scene.product.source
    const row = await db
      .selectFrom('exchange.posting')
      .select(['title', 'version'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row).toEqual({ title: '热锻模具寿命翻倍', version: 2 })
    const history = await db
      .selectFrom('platform.auditEntry')
      .select(['action', 'changes'])
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute()
    expect(history).toEqual([
      { action: 'exchange.posting.create', changes: null },
      { action: 'exchange.posting.update', changes: { fields: ['title', 'details'] } },
    ])
  })

  it('is refused to others: a draft out of sight does not exist', async () => {
    const { id } = await create(scene.client)
    expect([
      await outcome(update(scene.expert, id)),
      await outcome(update(scene.stranger, id)),
      await outcome(update(scene.broker, id, { placeCode: '510904' })),
      await outcome(update(scene.client, id, { body: '身份证 11010519491231002X' })),
    ]).toEqual([
      'exchange.posting_not_found',
      'exchange.posting_not_found',
      'policy.other_place',
      'exchange.personal_data',
    ])
  })

  it('conflicts once it is with the reviewers, who may still mend it, and once it is withdrawn', async () => {
    const { product, client, broker } = scene
    const { id } = await create(client)
    await product.run(client, (ctx) => submitPosting(ctx, id))
    const elsewhere = actorWith({ ...client, grants: [{ role: 'broker', placeCode: '510904' }] })
    expect([
      await outcome(update(client, id)),
      await outcome(update(elsewhere, id)),
      await outcome(update(broker, id)),
    ]).toEqual(['exchange.not_editable', 'exchange.not_editable', 'done'])
    await product.run(client, (ctx) => withdrawPosting(ctx, id))
    expect(await outcome(update(client, id))).toEqual('exchange.not_editable')
  })

  it('goes on with the version of the one who came first', async () => {
    const { id } = await create(scene.client)
    const titles = ['甲方案的模具寿命', '乙方案的模具寿命', '丙方案的模具寿命']
    await Promise.all(titles.map((title) => update(scene.client, id, { title })))
    const row = await scene.product.source.db
      .selectFrom('exchange.posting')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row).toEqual({ version: 4 })
  })
})

describe('the abilities sent with a posting', () => {
  it('say what its state allows, to each reader', async () => {
    const { product, client, broker, officer } = scene
    const { id } = await create(client)
    const show = async (actor: Actor) =>
      product.run(actor, async (ctx) => (await presentPosting(ctx, await findPosting(ctx, id))).abilities)
    expect([await show(client), await show(broker)]).toEqual([
      ['submit', 'withdraw', 'edit'],
      ['submit', 'withdraw', 'edit', 'seeHistory'],
    ])
    await product.run(client, (ctx) => submitPosting(ctx, id))
    expect([await show(client), await show(broker), await show(officer)]).toEqual([
      ['withdraw', 'seeReviews', 'seeVersions'],
      ['withdraw', 'edit', 'seeReviews', 'seeVersions', 'seeHistory'],
      ['review', 'withdraw', 'edit', 'seeReviews', 'seeVersions', 'seeHistory'],
    ])
    await product.run(client, (ctx) => withdrawPosting(ctx, id))
    expect([await show(client), await show(broker)]).toEqual([
      ['seeReviews', 'seeVersions'],
      ['seeReviews', 'seeVersions', 'seeHistory'],
    ])
    expect(await stateOf(product, 'posting', id)).toEqual('withdrawn')
  })
})
