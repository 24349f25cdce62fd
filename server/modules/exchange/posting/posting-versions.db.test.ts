import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { outcome } from '#modules/register/testing.ts'
import { announcedOf, makePosting, makeScores, openScene, stateOf, type ExchangeScene } from '../testing.ts'
import { listVersions } from './list-versions.ts'
import { postingInput } from './posting.contract.ts'
import { reviewPostings } from './review-postings.ts'
import { updatePosting } from './save-posting.ts'
import { suspendPosting } from './suspend-posting.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const TEXT = { title: '高强度锻件模具寿命提升', abstract: '', body: '' }

const update = (actor: Actor, id: string, parts: object) =>
  scene.product.run(actor, (ctx) =>
    updatePosting(
      ctx,
      id,
      postingInput.parse({
        kind: 'need',
        placeCode: '510903',
        industryCode: '39',
        subjectCode: '520',
        ...TEXT,
        ...parts,
      }),
    ),
  )
const versions = (actor: Actor, id: string) => scene.product.run(actor, (ctx) => listVersions(ctx, id))
const stateNow = (id: string) => stateOf(scene.product, 'posting', id)

describe('the versions of a posting', () => {
  it('keep what each change replaced, newest first, with what differs', async () => {
    const { product, client, officer } = scene
    const details = { economics: '每套节省三万元', regions: ['510904'] }
    const id = await makePosting(scene, TEXT, 'submitted')
    await update(officer, id, { body: '寿命三千件', details })
    await product.run(officer, (ctx) => reviewPostings(ctx, { ids: [id], ...makeScores(2, '请写清指标') }))
    await update(client, id, { body: '寿命八千件', details: { ...details, economics: '每套节省五万元' } })
    const content = (body: string, economics?: string) => ({
      ...{ ...TEXT, body, kind: 'need', placeName: '船山区', industryCode: '39', subjectCode: '520' },
      visibility: 'public',
      details: economics ? { ...details, economics } : {},
      regionNames: economics ? ['安居区'] : [],
    })
    const replacedAt = expect.any(String) as string
    expect(await versions(client, id)).toEqual({
      current: content('寿命八千件', '每套节省五万元'),
      items: [
        {
          ...{ version: 3, replacedAt },
          changed: ['body', 'details.economics'],
          content: content('寿命三千件', '每套节省三万元'),
        },
        {
          ...{ version: 1, replacedAt },
          changed: ['body', 'details.economics', 'details.regions'],
          content: content(''),
        },
      ],
    })
  })

  it('are for its owner and the staff of its place alone', async () => {
    const id = await makePosting(scene, { ...TEXT, visibility: 'matched' })
    await update(scene.officer, id, { body: '不公开的正文' })
    expect([
      await outcome(versions(scene.client, id)),
      await outcome(versions(scene.broker, id)),
      await outcome(versions(scene.expert, id)),
      await outcome(versions(scene.stranger, id)),
    ]).toEqual(['done', 'done', 'policy.not_yours', 'policy.other_place'])
  })
})

describe('a change of what is published', () => {
  it('goes back to the reviewers when its owner or a broker makes it', async () => {
    const seen = []
    for (const actor of [scene.client, scene.broker]) {
      const id = await makePosting(scene, TEXT)
      await update(actor, id, { body: '改过的正文' })
      seen.push([await stateNow(id), await announcedOf(scene.product, id)])
    }
    const expected = ['submitted', ['exchange.posting.published', 'exchange.posting.submitted']]
    expect(seen).toEqual([expected, expected])
  })

  it('leaves the day of the first publication as it was, and begins a new term', async () => {
    const id = await makePosting(scene, TEXT)
    const read = () =>
      scene.product.source.db
        .selectFrom('exchange.posting')
        .select(['publishedAt', 'expiresOn'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    const before = await read()
    scene.product.clock.advance({ days: 10 })
    await update(scene.client, id, { body: '改过的正文' })
    await scene.product.run(scene.officer, (ctx) => reviewPostings(ctx, { ids: [id], ...makeScores(4) }))
    expect([before.expiresOn, await read()]).toEqual([
      '2022-06-01',
      { publishedAt: before.publishedAt, expiresOn: '2022-06-11' },
    ])
  })

  it('stays published when an officer makes it, and the index follows', async () => {
    const id = await makePosting(scene, TEXT)
    await update(scene.officer, id, { title: '改过标题的模具需求' })
    expect([await stateNow(id), await announcedOf(scene.product, id)]).toEqual([
      'published',
      ['exchange.posting.published', 'exchange.posting.changed'],
    ])
  })

  it('mends a suspended posting, which only an officer makes public again', async () => {
    const id = await makePosting(scene, TEXT)
    await scene.product.run(scene.officer, (ctx) => suspendPosting(ctx, id, '数据待核实'))
    await update(scene.client, id, { body: '核实过的正文' })
    expect([await stateNow(id), (await versions(scene.client, id)).items.length]).toEqual(['suspended', 1])
  })

  it('keeps its kind', async () => {
    const id = await makePosting(scene, TEXT)
    const held = await makePosting(scene, TEXT, 'submitted')
    expect([
      await outcome(update(scene.client, id, { kind: 'capability' })),
      await outcome(update(scene.officer, held, { kind: 'capability' })),
    ]).toEqual(['exchange.kind_fixed', 'done'])
  })

  it('goes on with one state when it meets a suspension', async () => {
    const id = await makePosting(scene, TEXT)
    const outcomes = await Promise.all([
      outcome(update(scene.client, id, { body: '改过的正文' })),
      outcome(scene.product.run(scene.officer, (ctx) => suspendPosting(ctx, id, '数据待核实'))),
    ])
    const state = await stateNow(id)
    expect([
      ['done', 'workflow.wrong_state', 'submitted'],
      ['done', 'done', 'suspended'],
    ]).toContainEqual([...outcomes.sort(), state])
  })
})
