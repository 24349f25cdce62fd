import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { Fault } from '#platform/errors.ts'
import { makeOrganisation } from '#modules/register/testing.ts'
import { listMatches } from '../match/list-matches.ts'
import { makeOffer, makePosting, openScene, type ExchangeScene } from '../testing.ts'
import { postingInput, type PostingInput } from './posting.contract.ts'
import { findPosting } from './posting.queries.ts'
import { presentPosting } from './present-posting.ts'
import { createPosting, updatePosting } from './save-posting.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const input = (parts: Partial<PostingInput> = {}): PostingInput =>
  postingInput.parse({
    ...{ kind: 'need', title: '热锻模具寿命提升', placeCode: '510903' },
    ...{ ownerOrganisationId: scene.enterpriseId },
    ...parts,
  })

const create = (parts: Partial<PostingInput>) =>
  scene.product.run(scene.client, (ctx) => createPosting(ctx, input(parts)))

const show = (id: string, actor = scene.client) =>
  scene.product.run(actor, async (ctx) => presentPosting(ctx, await findPosting(ctx, id)))

async function refusal(parts: Partial<PostingInput>): Promise<unknown> {
  try {
    await create(parts)
    return 'done'
  } catch (error) {
    if (error instanceof Fault) return [error.code, error.field]
    throw error
  }
}

const limits: Partial<PostingInput> = {
  visibility: 'broker',
  details: {
    regions: ['510900', '510904'],
    indices: [
      { name: '工作温度', op: 'between', value: -40, upper: 85, unit: '℃', required: true },
      { name: '精度', op: 'tolerance', value: 0.01, unit: 'mm' },
    ],
  },
}

describe('what a posting is limited to', () => {
  it('is kept as it was entered, with the conflicts found by name, credit code or id', async () => {
    const { instituteId, client } = scene
    const rivalId = await makeOrganisation(scene.product, { name: '示例铸造有限公司' })
    const conflicts = [
      { id: null, name: '示例铸造有限公司' },
      { id: instituteId, name: '研究所' },
      { id: client.personId, name: 'client' },
      { id: rivalId, name: '再写一次' },
    ]
    const { id } = await create({ ...limits, conflicts })
    const { visibility, details, regionNames, conflicts: kept } = await show(id)
    expect({ visibility, details, regionNames, kept }).toEqual({
      visibility: 'broker',
      details: limits.details,
      regionNames: ['遂宁市', '安居区'],
      kept: [
        { id: rivalId, name: '示例铸造有限公司' },
        { id: instituteId, name: '示例材料研究所' },
        { id: client.personId, name: 'client' },
      ],
    })
  })

  it('is changed with the names of its fields in the history, and nothing of what they say', async () => {
    const { id } = await create({})
    await scene.product.run(scene.client, (ctx) =>
      updatePosting(ctx, id, input({ ...limits, conflicts: [{ id: scene.instituteId, name: '研究所' }] })),
    )
    const { rows } = await scene.product.database.pool.query<{ changes: unknown }>(
      `select changes from platform.audit_entry where subject_id = $1 and action = 'exchange.posting.update'`,
      [id],
    )
    expect(rows).toEqual([{ changes: { fields: ['visibility', 'details', 'conflicts'] } }])
    await scene.product.run(scene.client, (ctx) => updatePosting(ctx, id, input()))
    const { visibility, conflicts, details } = await show(id)
    expect({ visibility, conflicts, details }).toEqual({ visibility: 'public', conflicts: [], details: {} })
  })

  it('is refused at its field where nothing can meet it or the register does not know it', async () => {
    const index = (parts: object) => ({
      details: { indices: [{ name: '温度', op: 'between' as const, value: 1, unit: '', ...parts }] },
    })
    const unknown = '0190a000-0000-7000-8000-00000000ffff'
    expect([
      await refusal(index({})),
      await refusal(index({ upper: 0 })),
      await refusal(index({ op: '>=', upper: 2 })),
      await refusal(index({ op: 'tolerance', value: -1 })),
      await refusal({ details: { regions: ['510903', '999999'] } }),
      await refusal({ conflicts: [{ id: null, name: '没有这家公司' }] }),
      await refusal({ conflicts: [{ id: unknown, name: '示例材料研究所' }] }),
    ]).toEqual([
      ['exchange.index_range', 'details.indices.0.upper'],
      ['exchange.index_range', 'details.indices.0.upper'],
      ['exchange.index_range', 'details.indices.0.upper'],
      ['exchange.index_tolerance', 'details.indices.0.value'],
      ['exchange.region_unknown', 'details.regions.1'],
      ['exchange.conflict_unknown', 'conflicts.0'],
      ['exchange.conflict_unknown', 'conflicts.0'],
    ])
  })

  it('names the organisation that a conflict was merged into, in matching too', async () => {
    const { product, enterpriseId } = scene
    const mergedId = await makeOrganisation(product, { name: '示例锻造旧厂' })
    const needId = await makePosting(scene)
    const offerId = await makeOffer(scene, { conflictOwnerIds: [mergedId] })
    await product.run(system, (ctx) =>
      ctx.announce('register.organisation.replaced', { keptId: enterpriseId, mergedId }),
    )
    // First the merge moves the postings, then the index hears of them.
    await product.followers.settle()
    await product.followers.settle()
    const row = await product.run(system, (ctx) => findPosting(ctx, offerId))
    expect(row.conflictOwnerIds).toEqual([enterpriseId])
    const { items, leftOut } = await product.run(scene.broker, (ctx) =>
      listMatches(ctx, { postingId: needId, limit: 10 }),
    )
    expect([items.map(({ posting }) => posting.id), leftOut]).toEqual([
      [],
      [{ reason: 'conflict', label: '利益冲突', count: 1 }],
    ])
  })
})
