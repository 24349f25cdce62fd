import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { system } from './actor.ts'
import { createFollowers } from './followers.ts'
import type { ModuleManifest, Subscriber } from './manifest.ts'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
})
afterAll(() => product.close())

const announce = (event: string, n: number) => product.run(system, (ctx) => ctx.announce(event, { n }))

function subscriber(name: string, event: string, handle: Subscriber['handle']): ModuleManifest {
  return { name, subscribers: [{ name, events: [event], handle }] }
}

describe('followers', () => {
  it('hand a subscriber its events alone, in order, inside a transaction of the product itself', async () => {
    const seen: unknown[] = []
    const followers = createFollowers(product.source, [
      subscriber('test.a', 'test.wanted', async (ctx, { event, payload }) => {
        seen.push([ctx.actor.kind, event, payload])
        await ctx.announce('test.reaction', payload as object)
      }),
      subscriber(
        'test.b',
        'test.reaction',
        async (_ctx, { event, payload }) => void seen.push([event, payload]),
      ),
    ])
    for (const [event, n] of [
      ['test.wanted', 1],
      ['test.other', 2],
      ['test.wanted', 3],
    ] as const) {
      await announce(event, n)
    }
    await followers.settle()
    await followers.settle()
    await followers.stop()
    expect(seen).toEqual([
      ['system', 'test.wanted', { n: 1 }],
      ['system', 'test.wanted', { n: 3 }],
      ['test.reaction', { n: 1 }],
      ['test.reaction', { n: 3 }],
    ])
  })

  it('let no part that fails hold up the others', async () => {
    const seen: number[] = []
    const broken: ModuleManifest = {
      name: 'test.broken',
      residents: [
        {
          ...{ name: 'test.broken', load: async () => {} },
          follow: async () => Promise.reject(new Error('the resident is broken')),
        },
      ],
    }
    const followers = createFollowers(product.source, [
      broken,
      subscriber('test.failing', 'test.event', async () => Promise.reject(new Error('always'))),
      subscriber(
        'test.working',
        'test.event',
        async (_ctx, { payload }) => void seen.push((payload as { n: number }).n),
      ),
    ])
    await followers.settle()
    product.defects.length = 0
    await announce('test.event', 7)
    await expect(followers.settle()).rejects.toThrow('the resident is broken')
    await followers.stop()
    expect([seen, product.defects.map((fields) => String((fields as { err: Error }).err))]).toEqual([
      [7],
      ['Error: the resident is broken'],
    ])
  })

  it('load a resident after they have taken their position, so that nothing is missed in between', async () => {
    const seen: number[] = []
    const followers = createFollowers(product.source, [
      {
        name: 'test.resident',
        residents: [
          {
            name: 'test.resident',
            load: () => announce('test.between', 1),
            follow: async (_source, batch) => {
              for (const { event, payload } of batch) {
                if (event === 'test.between') seen.push((payload as { n: number }).n)
              }
            },
          },
        ],
      },
    ])
    expect(followers.ready()).toBe(false)
    await followers.start(3_600_000)
    expect(followers.ready()).toBe(true)
    await announce('test.between', 2)
    await followers.settle()
    await followers.stop()
    expect(seen).toEqual([1, 2])
  })

  it('settle waits for a transaction that still runs elsewhere on the server, then reads what came after it', async () => {
    const seen: number[] = []
    const followers = createFollowers(product.source, [
      subscriber(
        'test.late',
        'test.late',
        async (_ctx, { payload }) => void seen.push((payload as { n: number }).n),
      ),
    ])
    const opened = Promise.withResolvers<void>()
    const told = Promise.withResolvers<void>()
    const older = product.run(system, async (ctx) => {
      await ctx.announce('test.unrelated', {})
      opened.resolve()
      await told.promise
    })
    await opened.promise
    await announce('test.late', 1)
    const settled = followers.settle()
    setTimeout(told.resolve, 50)
    await Promise.all([older, settled])
    await followers.stop()
    expect(seen).toEqual([1])
  })
})
