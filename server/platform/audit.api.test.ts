import { afterAll, beforeAll, expect, it } from 'vitest'
import { makePosting, openScene, type ExchangeScene } from '#modules/exchange/testing.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const historyFor = async (accountId: string | null, subjectId: string) => {
  const session = await scene.product.signIn(accountId!)
  const { status, body } = await scene.product.call('GET', `/platform/audit/${subjectId}`, { session })
  return [
    status,
    (body as { code?: string }).code ??
      (body as { items: { sentence: string }[] }).items.map((entry) => entry.sentence),
  ]
}

it('shows a record’s history to staff of its place, and to nobody else', async () => {
  const posting = await makePosting(scene)
  expect(await historyFor(scene.officer.accountId, posting)).toEqual([200, ['批量导入并发布了这条信息']])
  expect(await historyFor(scene.stranger.accountId, posting)).toEqual([403, 'policy.other_place'])
  expect(await historyFor(scene.client.accountId, posting)).toEqual([403, 'policy.role_needed'])
})

it('keeps people’s histories within the reader’s places, and accounts’ to administrators', async () => {
  const { client, officer, stranger } = scene
  expect((await historyFor(officer.accountId, client.personId!))[0]).toBe(200)
  expect(await historyFor(stranger.accountId, client.personId!)).toEqual([404, 'register.person_not_found'])
  expect(await historyFor(officer.accountId, client.accountId!)).toEqual([404, 'audit.no_history'])
})
