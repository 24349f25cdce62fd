import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDictionary, queryOf } from '#matching'
import { system } from '#platform/actor.ts'
import { contextOf } from '#platform/context.ts'
import { withdrawPosting } from '../posting/withdraw-posting.ts'
import { listPostings } from '../posting/posting.queries.ts'
import { makeOffer, makePosting, openScene, type ExchangeScene } from '../testing.ts'
import { listMatches } from './list-matches.ts'
import { postingIndex, searchPostings } from './posting-index.ts'

let scene: ExchangeScene
let batteryId: string
let teaId: string

const titled = (title: string) => ({ title, abstract: '', body: '', industryCode: null, subjectCode: null })
const find = async (q: string) => {
  const page = await scene.product.run(scene.broker, (ctx) =>
    listPostings(ctx, { q, side: 'offer', mine: false, limit: 20 }),
  )
  return page.items.map(({ id }) => id)
}
const matchesOf = (postingId: string) =>
  scene.product.run(scene.broker, (ctx) => listMatches(ctx, { postingId, limit: 10 }))

beforeAll(async () => {
  scene = await openScene()
  batteryId = await makeOffer(scene, titled('锂电池回收工艺'))
  teaId = await makeOffer(scene, titled('茶叶杀青设备'))
})
afterAll(() => scene.product.close())

describe('texts in another language than most postings', () => {
  it('leave the dictionary alone as long as everybody asks in the language of the postings', async () => {
    expect(await find('锂电池')).toEqual([batteryId])
    expect(await find('battery 锂电池')).toEqual([batteryId])
    const needId = await makePosting(scene, titled('锂电池能量密度'))
    await matchesOf(needId)
    expect(postingIndex(scene.product.source).dictionary).toBeUndefined()
  })

  it('find by their translation', async () => {
    // On a busy machine it takes longer than a search waits.
    while (!(await loadDictionary(scene.product.source)));
    expect(await find('lithium battery')).toEqual([batteryId])
    expect(await find('tea leaves')).toEqual([teaId])
    expect(await find('zymurgy xylograph')).toEqual([])
  })

  it('are found exactly as before where they are in the language of the postings', async () => {
    const { source } = scene.product
    const index = postingIndex(source)
    expect(index.dictionary).toBeDefined()
    for (const text of ['锂电池回收', '茶叶', '回收工艺 设备', 'PLC 锂电池控制系统']) {
      const terms = [...queryOf({ title: text, text: '' }).terms]
      const longer = terms.filter(([term]) => !/^\p{Script=Han}$/u.test(term))
      const plain = index.texts.offer.search({ terms: new Map(longer) }, { limit: 10 }).map(({ id }) => id)
      const ctx = contextOf(source, { actor: system })
      expect(searchPostings(ctx, { text, side: 'offer', limit: 10 })).toEqual(plain)
    }
  })

  it('are matched by their translation, with the words found', async () => {
    const needId = await makePosting(scene, titled('Recycling of lithium batteries'))
    const { items } = await matchesOf(needId)
    expect(items.map(({ posting, sharedTerms }) => [posting.id, sharedTerms.length > 0])).toEqual([
      [batteryId, true],
    ])
    const title = items[0]!.signals.find(({ name }) => name === 'title')
    expect(title!.points).toBeGreaterThan(0)
    await scene.product.run(system, (ctx) => withdrawPosting(ctx, needId))
    await scene.product.followers.settle()
  })

  it('may be Chinese where most postings are English', async () => {
    const english = ['Welding of alloys', 'Cold storage of fruit', 'Fish farming', 'Steel casting moulds']
    const ids: string[] = []
    for (const title of english) ids.push(await makeOffer(scene, titled(title)))
    expect(await find('焊接')).toEqual([ids[0]])
    expect(await find('lithium battery')).toEqual([])
  })
})
