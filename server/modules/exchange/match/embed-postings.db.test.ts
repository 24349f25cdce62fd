import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openEmbedding, useEmbedding, type EmbeddingProvider } from '#matching'
import { httpEmbeddingProvider } from '#modules/matching/testing.ts'
import { system } from '#platform/actor.ts'
import { contextOf, inTransaction } from '#platform/context.ts'
import { jobQueueOf } from '#platform/jobs.ts'
import { openProduct, type Product } from '#server/product.ts'
import { withdrawPosting } from '../posting/withdraw-posting.ts'
import { makeOffer, makePosting, openScene, staff, type ExchangeScene } from '../testing.ts'
import { embedPostings, embedPublished, embeddingJob, embeddingProgress } from './embed-postings.ts'
import { postingIndex } from './posting-index.ts'
import { rankPostings } from './rank-matches.ts'

type Answer = (input: readonly string[], response: ServerResponse) => void

/** What a text is about, as a model might see it: batteries, tea, tunnels, and something that all texts have. */
const vectorOf = (text: string): number[] => [
  ...['电', '茶', '隧'].map((word) => (text.includes(word) ? 1 : 0)),
  0.5,
]

const listing = (width: number) => (input: readonly string[], response: ServerResponse) => {
  const data = input.map((text, index) => ({
    index,
    embedding: [...vectorOf(text), 0, 0].slice(0, width),
  }))
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }))
}
const answers = listing(4)

/** A service on this machine whose manners can be changed; what it was sent is kept. */
async function openService() {
  const service = { url: '', answer: answers as Answer, asked: [] as string[], close: () => {} }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      const { input } = JSON.parse(body) as { input: string[] }
      service.asked.push(...input)
      service.answer(input, response)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  service.close = () => {
    server.closeAllConnections()
    server.close()
  }
  return service
}

let scene: ExchangeScene
let service: Awaited<ReturnType<typeof openService>>
/** A process with the embedding model, beside the scene's without. */
let embedding: Product
const opened: Product[] = []

const modelOf = (model: string): EmbeddingProvider =>
  httpEmbeddingProvider({ url: service.url, model, timeout: 100, retries: 0, queryPrefix: '查：' })

async function openOther(provider: EmbeddingProvider): Promise<Product> {
  const { product } = scene
  const { rows } = await product.database.pool.query<{ name: string }>('select current_database() as name')
  const { host, user } = inject('testServer')
  const other = openProduct({
    connection: { host, user, database: rows[0]!.name },
    ...{ filesDirectory: product.filesDirectory, secrets: product.source.secrets },
    ...{ clock: product.clock, log: product.source.log, max: 4 },
  })
  opened.push(other)
  useEmbedding(other.source, provider, { now: () => product.clock().getTime() })
  await other.followers.start(3_600_000)
  return other
}

const embed = (product: Product = embedding) =>
  inTransaction(product.source, { actor: system }, (ctx) => embedPostings(ctx))
const settle = async () => {
  for (const product of [scene.product, ...opened]) await product.followers.settle()
}
const embedAll = async () => {
  const made = await embed()
  await settle()
  return made
}
/** The offers ranked for a need with their likeness in meaning, where there is one. */
const likenessIn = ({ source }: Pick<Product, 'source'>, needId: string) =>
  rankPostings(contextOf(source, { actor: system }), needId, { limit: 10, reader: 'broker' }).matches.map(
    ({ id, signals }) => [id, signals.find(({ name }) => name === 'semantic')?.detail['likeness']],
  )
const kept = async () => {
  const { rows } = await scene.product.database.pool.query<{ id: string; version: number }>(
    'select subject_id as id, version from matching.embedding order by subject_id',
  )
  return rows.map(({ id }) => id)
}
const near = (value: number) => expect.closeTo(value, 5) as number

let needId: string
let batteryId: string
let teaId: string
let secretId: string
beforeAll(async () => {
  service = await openService()
  scene = await openScene()
  embedding = await openOther(modelOf('m'))
  needId = await makePosting(scene, { title: '电池能量密度', abstract: '', body: '' })
  batteryId = await makeOffer(scene, { title: '电池能量密度提升', abstract: '', body: '' })
  teaId = await makeOffer(scene, { title: '茶叶能量密度', abstract: '', body: '' })
  secretId = await makeOffer(scene, {
    ...{ title: '电池能量密度秘方', abstract: '', body: '' },
    visibility: 'broker',
  })
  await settle()
})
afterAll(async () => {
  for (const product of opened) await product.close()
  await scene.product.close()
  service.close()
})

describe('embedding the postings', () => {
  it('does nothing where there is no model', async () => {
    const { product } = scene
    expect([
      await embed(product),
      await product.run(system, (ctx) => embeddingProgress(ctx)),
      service.asked,
    ]).toEqual([0, undefined, []])
  })

  it('asks for public postings, needs as questions, and never for confidential ones', async () => {
    const before = likenessIn(embedding, needId).map(([, likeness]) => likeness)
    const progress = () => inTransaction(embedding.source, { actor: system }, (ctx) => embeddingProgress(ctx))
    const [early, made, late] = [await progress(), await embedAll(), await progress()]
    expect([before, early, made, late]).toEqual([
      [undefined, undefined, undefined],
      { done: 0, total: 3 },
      3,
      { done: 3, total: 3 },
    ])
    expect(service.asked).toEqual(['查：电池能量密度\n', '电池能量密度提升\n', '茶叶能量密度\n'])
    expect(await kept()).toEqual([needId, batteryId, teaId])
    expect(await embedAll()).toBe(0)
  })

  it('has needs and offers compared by the vectors, in this process and in one that starts later', async () => {
    const found = likenessIn(embedding, needId)
    expect(Object.fromEntries(found)).toEqual({
      [batteryId]: near(1),
      [teaId]: near(0.2),
      [secretId]: undefined,
    })
    expect(likenessIn(await openOther(modelOf('m')), needId)).toEqual(found)
    expect(likenessIn(scene.product, needId).map(([, likeness]) => likeness)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('never mixes the vectors of two models, and forgets those a week out of use', async () => {
    const other = await openOther(modelOf('n'))
    service.answer = listing(5)
    expect(likenessIn(other, needId)[0]![1]).toBeUndefined()
    expect(await embed(other)).toBe(3)
    await settle()
    service.answer = answers
    expect(postingIndex(other.source).embedded?.sides?.offer.dimensions).toBe(5)
    expect(postingIndex(embedding.source).embedded?.sides?.offer.dimensions).toBe(4)
    expect(await kept()).toHaveLength(6)
    scene.product.clock.advance({ days: 8 })
    await embedAll()
    expect(await kept()).toEqual([needId, batteryId, teaId])
    opened.splice(opened.indexOf(other), 1)
    await other.close()
  })

  it('goes after what is published, changed, made confidential and withdrawn', async () => {
    const { product } = scene
    const addedId = await makeOffer(scene, { title: '隧道能量密度', abstract: '', body: '' })
    await settle()
    // Three of four have theirs, so that nobody is compared by a vector until the fourth has.
    expect(likenessIn(embedding, needId)[0]![1]).toBeUndefined()
    expect(await embedAll()).toBe(1)
    expect(Object.fromEntries(likenessIn(embedding, needId))[addedId]).toEqual(near(0.2))
    await product.database.pool.query(
      `update exchange.posting set title = '电池隧道能量密度', version = version + 1 where id = $1`,
      [addedId],
    )
    await product.run(system, (ctx) => ctx.announce('exchange.posting.changed', { id: addedId }))
    expect(await embedAll()).toBe(1)
    expect(Object.fromEntries(likenessIn(embedding, needId))[addedId]).toEqual(
      near(1.25 / Math.sqrt(1.25 * 2.25)),
    )
    await product.database.pool.query(`update exchange.posting set visibility = 'matched' where id = $1`, [
      addedId,
    ])
    await product.run(system, (ctx) => ctx.announce('exchange.posting.changed', { id: addedId }))
    expect(await embedAll()).toBe(0)
    expect(Object.fromEntries(likenessIn(embedding, needId))[addedId]).toBeUndefined()
    expect(await kept()).toEqual([needId, batteryId, teaId])
    await product.run(system, (ctx) => withdrawPosting(ctx, addedId))
    await product.run(system, (ctx) => withdrawPosting(ctx, teaId))
    await settle()
    expect(postingIndex(embedding.source).embedded?.sides?.offer.has(teaId)).toBe(false)
    await embedAll()
    expect(await kept()).toEqual([needId, batteryId])
  })

  it.each<[string, Answer]>([
    ['fails', (_, response) => void response.writeHead(500).end()],
    ['hangs', () => undefined],
    ['refuses the key', (_, response) => void response.writeHead(401).end()],
    ['leads elsewhere', (_, response) => void response.writeHead(307, { location: '/elsewhere' }).end()],
    ['answers with another width', listing(3)],
    ['answers nonsense', (_, response) => void response.end('<html>')],
  ])('goes on as before when the model %s, with one warning in a while', async (_, answer) => {
    const { product } = scene
    const [rows, found] = [await kept(), likenessIn(embedding, needId)]
    product.clock.advance({ days: 1 })
    product.warnings.length = 0
    service.answer = answer
    const addedId = await makeOffer(scene, { title: '完全无关的供给', abstract: '', body: '' })
    await settle()
    const made = [await embedAll(), await embedAll()]
    await product.run(system, (ctx) => withdrawPosting(ctx, addedId))
    await settle()
    service.answer = answers
    expect([
      made,
      await kept(),
      likenessIn(embedding, needId),
      product.warnings.length,
      product.defects,
    ]).toEqual([[0, 0], rows, found, 1, []])
  })

  it('leaves out a text the model refuses, and tries it again a day later', async () => {
    const { product } = scene
    service.answer = (input, response) => {
      if (input.some((text) => text.includes('太长'))) response.writeHead(400).end()
      else answers(input, response)
    }
    const longId = await makeOffer(scene, { title: '电池能量密度太长', abstract: '', body: '' })
    await settle()
    service.asked.length = 0
    const made = [await embedAll(), await embedAll()]
    expect([made, service.asked.length, (await kept()).includes(longId)]).toEqual([[0, 0], 2, true])
    service.answer = answers
    product.clock.advance({ days: 1, minutes: 1 })
    expect(await embedAll()).toBe(1)
    expect(Object.fromEntries(likenessIn(embedding, needId))[longId]).toEqual(near(1))
  })

  it('goes on in parts, and never in two processes at once', async () => {
    await makeOffer(scene, { title: '电池能量密度又一', abstract: '', body: '' })
    await settle()
    let inside: number | undefined
    const ask = service.answer
    service.answer = (input, response) =>
      void embed(opened[1]).then((made) => {
        inside = made
        ask(input, response)
      })
    const outside = await embedAll()
    service.answer = ask
    const noTime = await inTransaction(embedding.source, { actor: system }, (ctx) => embedPostings(ctx, 0))
    expect([inside, outside, noTime]).toEqual([0, 1, 0])
  })

  it('is asked for soon by whatever is published, once however much it is', async () => {
    const count = async () => {
      const { rows } = await scene.product.database.pool.query<{ count: number }>(
        `select count(*)::int as count from pgboss.job where name = $1 and state = 'created'`,
        [embeddingJob.name],
      )
      return rows[0]!.count
    }
    const announcement = { event: 'exchange.posting.published', payload: { id: needId }, at: '' }
    const publishIn = async (product: Product) => {
      for (let time = 0; time < 20; time++) {
        await inTransaction(product.source, { actor: system }, (ctx) =>
          embedPublished.handle(ctx, announcement),
        )
      }
    }
    await jobQueueOf(embedding.source).open()
    const before = await count()
    await publishIn(scene.product)
    const without = await count()
    await publishIn(embedding)
    const sent = (await count()) - without
    expect([without - before, sent >= 1, sent <= 3]).toEqual([0, true, true])
  })

  it('is seen by administrators, with how far it is', async () => {
    useEmbedding(scene.product.source, openEmbedding({ url: service.url, model: 'm' }))
    const administrator = await staff(scene.product, 'administrator', '510900')
    const session = await scene.product.signIn(administrator.accountId!)
    const { body } = await scene.product.call('GET', '/platform/jobs', { session })
    expect((body as { progress: unknown }).progress).toEqual([
      { name: 'exchange.embed-postings', title: '计算供需嵌入向量', done: 4, total: 4 },
    ])
  })
})
