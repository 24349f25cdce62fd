import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { currentVectorModel, type TextDocument } from '#matching'
import { system } from '#platform/actor.ts'
import { contextOf } from '#platform/context.ts'
import { openProduct, type Product } from '#server/product.ts'
import type { TestProduct } from '#server/testing.ts'
import { importPostings, type NewPosting } from '../posting/import-postings.ts'
import { withdrawPosting } from '../posting/withdraw-posting.ts'
import { openScene, type ExchangeScene } from '../testing.ts'
import { postingIndex } from './posting-index.ts'
import { rankPostings } from './rank-matches.ts'
import { trainPostingVectors } from './train-posting-vectors.ts'

const FIELDS = [
  ['电池', '电解液', '正极', '隔膜', '充放电', '能量密度', '锂离子', '硅碳'],
  ['茶树', '采摘', '绿茶', '茶园', '发酵', '嫩芽', '炒青', '修剪'],
  ['边坡', '隧道', '支护', '围岩', '监测', '爆破', '锚杆', '注浆'],
] as const

/** Words of one field, so that those of one field go together and no two texts are alike. */
function fieldText(at: number): TextDocument {
  const words = FIELDS[at % FIELDS.length]!
  const word = (step: number) => words[(at * step + (at >> 3) * step * step) % words.length]!
  return { title: `${word(1)}${word(3)}改进`, body: `${word(5)}${word(2)}，${word(7)}与${word(4)}联合开发。` }
}

let scene: ExchangeScene
let other: Product

function posting(at: number, kind: 'need' | 'achievement'): NewPosting {
  const { title, body } = fieldText(at)
  const isNeed = kind === 'need'
  return {
    ...{ kind, title, abstract: '', body, ownerPersonId: null, industryCode: null, subjectCode: null },
    ownerOrganisationId: isNeed ? scene.enterpriseId : scene.instituteId,
    ...{ placeCode: isNeed ? '510903' : '510904', details: {}, sourceRef: null },
  }
}

const add = (postings: readonly NewPosting[]) =>
  scene.product.run(system, (ctx) => importPostings(ctx, postings, { state: 'published' }))
const train = () => scene.product.run(system, (ctx) => trainPostingVectors(ctx))
const matchesIn = (product: Pick<Product, 'source'>, id: string) =>
  rankPostings(contextOf(product.source, { actor: system }), id, { limit: 10, reader: 'broker' })

/** Another process on the same database. */
async function openOther(product: TestProduct): Promise<Product> {
  const { rows } = await product.database.pool.query<{ name: string }>('select current_database() as name')
  const { host, user } = inject('testServer')
  const opened = openProduct({
    connection: { host, user, database: rows[0]!.name },
    ...{ filesDirectory: product.filesDirectory, secrets: product.source.secrets },
    ...{ clock: product.clock, log: product.source.log, max: 4 },
  })
  await opened.followers.start(3_600_000)
  return opened
}

let needIds: string[]
let offerIds: string[]
beforeAll(async () => {
  scene = await openScene()
  other = await openOther(scene.product)
})
afterAll(async () => {
  await other.close()
  await scene.product.close()
})

const settle = async () => {
  await scene.product.followers.settle()
  await other.followers.settle()
}

describe('vectors of postings', () => {
  it('are not trained below 200 postings, and words find', async () => {
    needIds = await add(Array.from({ length: 90 }, (_, at) => posting(at, 'need')))
    offerIds = await add(Array.from({ length: 100 }, (_, at) => posting(at + 7, 'achievement')))
    await settle()
    const { matches } = matchesIn(scene.product, needIds[0]!)
    expect([await train(), postingIndex(scene.product.source).vectors, matches.length]).toEqual([
      undefined,
      undefined,
      10,
    ])
    expect(matches[0]!.signals.map(({ name }) => name)).not.toContain('semantic')
  })

  it('are trained when there are enough, and every process then finds by meaning alike', async () => {
    offerIds.push(...(await add(Array.from({ length: 60 }, (_, at) => posting(at + 107, 'achievement')))))
    await settle()
    const id = await train()
    await settle()
    const seen = [scene.product, other].map((product) => {
      const { vectors, next } = postingIndex(product.source)
      return [vectors?.modelId, vectors?.sides.need.size, vectors?.sides.offer.size, next]
    })
    expect(seen).toEqual(Array.from({ length: 2 }, () => [id, 90, 160, undefined]))
    const found = matchesIn(scene.product, needIds[0]!)
    expect(found.matches[0]!.signals.map(({ name }) => name)).toContain('semantic')
    expect(matchesIn(other, needIds[0]!)).toEqual(found)
  })

  it('are trained again when the corpus has grown by half or a night has changed something, else not', async () => {
    const sameDay = await train()
    scene.product.clock.advance({ days: 1 })
    const unchanged = await train()
    await scene.product.run(system, (ctx) => withdrawPosting(ctx, offerIds.pop()!))
    const overnight = await train()
    scene.product.clock.advance({ days: 1 })
    const nothingNew = await train()
    offerIds.push(...(await add(Array.from({ length: 130 }, (_, at) => posting(at + 307, 'achievement')))))
    const grown = await train()
    expect([sameDay, unchanged, typeof overnight, nothingNew, typeof grown]).toEqual([
      undefined,
      undefined,
      'string',
      undefined,
      'string',
    ])
    scene.product.clock.advance({ days: 1 })
    needIds.push(...(await add([posting(1000, 'need')])))
    scene.product.clock.advance({ days: 1 })
    const last = await train()
    const { rows } = await scene.product.database.pool.query(
      'select state, count(*)::int as count from matching.vector_model group by state order by state',
    )
    expect(rows).toEqual([
      { state: 'current', count: 1 },
      { state: 'old', count: 2 },
    ])
    expect((await currentVectorModel(scene.product.source.db, 'postings'))?.id).toBe(last)
  })

  it('give both processes the same list after something is published, changed or withdrawn', async () => {
    await settle()
    const [id] = await add([posting(2, 'achievement')])
    const [asking] = await add([posting(2, 'need')])
    await settle()
    const published = matchesIn(scene.product, asking!)
    expect(published.matches.map((match) => match.id)).toContain(id)
    expect(matchesIn(other, asking!)).toEqual(published)
    await scene.product.database.pool.query('update exchange.posting set title = $2 where id = $1', [
      id,
      '茶园修剪机',
    ])
    await scene.product.run(system, (ctx) => ctx.announce('exchange.posting.owner_moved', { id }))
    await settle()
    const changed = matchesIn(scene.product, asking!)
    expect(changed).not.toEqual(published)
    expect(matchesIn(other, asking!)).toEqual(changed)
    await scene.product.run(system, (ctx) => withdrawPosting(ctx, id!))
    await settle()
    const withdrawn = matchesIn(scene.product, asking!)
    expect(withdrawn.matches.map((match) => match.id)).not.toContain(id)
    expect(matchesIn(other, asking!)).toEqual(withdrawn)
  })

  it('are the same in a process that starts later', async () => {
    const late = await openOther(scene.product)
    const vectorsIn = ({ source }: Pick<Product, 'source'>) => {
      const { vectors } = postingIndex(source)
      return [vectors?.modelId, vectors?.sides.need.size, vectors?.sides.offer.size]
    }
    expect(vectorsIn(late)).toEqual(vectorsIn(scene.product))
    expect(needIds.map((id) => matchesIn(late, id))).toEqual(
      needIds.map((id) => matchesIn(scene.product, id)),
    )
    await late.close()
  })

  it('of a model that cannot be read are left aside with a warning', async () => {
    const { product } = scene
    const before = matchesIn(product, needIds[0]!)
    await product.database.pool.query(
      `update matching.vector_model set id = gen_random_uuid(), bytes = '\\x00' where state = 'current'`,
    )
    await product.run(system, (ctx) => ctx.announce('matching.model.trained', {}))
    await settle()
    const late = await openOther(product)
    const signals = matchesIn(late, needIds[0]!).matches[0]!.signals.map(({ name }) => name)
    await late.close()
    expect([product.warnings.length, matchesIn(product, needIds[0]!), signals.includes('semantic')]).toEqual([
      3,
      before,
      false,
    ])
  })
})
