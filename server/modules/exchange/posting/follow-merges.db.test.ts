import { afterAll, beforeAll, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { makeOrganisation } from '#modules/register/testing.ts'
import { makePosting, openScene, type ExchangeScene } from '../testing.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

it('moves the postings of a merged organisation, once, with a sentence in their history', async () => {
  const { product, enterpriseId } = scene
  const mergedId = await makeOrganisation(product, { name: '示例锻造公司' })
  const id = await makePosting(scene, { ownerOrganisationId: mergedId })
  const other = await makePosting(scene, { ownerOrganisationId: scene.instituteId })
  for (let time = 0; time < 2; time++) {
    await product.run(system, (ctx) =>
      ctx.announce('register.organisation.replaced', { keptId: enterpriseId, mergedId }),
    )
    await product.followers.settle()
  }
  const rows = await product.source.db
    .selectFrom('exchange.posting')
    .select(['id', 'ownerOrganisationId'])
    .where('id', 'in', [id, other])
    .orderBy('id')
    .execute()
  expect(rows).toEqual([
    { id, ownerOrganisationId: enterpriseId },
    { id: other, ownerOrganisationId: scene.instituteId },
  ])
  const sentences = await product.source.db
    .selectFrom('platform.auditEntry')
    .select('action')
    .where('subjectId', '=', id)
    .where('action', '=', 'exchange.posting.move_owner')
    .execute()
  expect(sentences).toEqual([{ action: 'exchange.posting.move_owner' }])
})
