import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCodes } from '#register'
import { system } from '#platform/actor.ts'
import { makePosting, openScene, type ExchangeScene } from '../testing.ts'
import { postingQuery } from './posting.contract.ts'
import { listPostings } from './posting.queries.ts'

let scene: ExchangeScene
const ids: Record<string, string> = {}
beforeAll(async () => {
  scene = await openScene()
  await scene.product.run(system, async (ctx) => {
    await loadCodes(ctx, 'industry', [
      { code: 'A', zh: '农、林、牧、渔业', en: 'Agriculture' },
      { code: '01', parent: 'A', zh: '农业', en: 'Farming' },
      { code: '13', parent: 'C', zh: '农副食品加工业', en: 'Food processing' },
    ])
    await loadCodes(ctx, 'subject', [{ code: '52010', parent: '520', zh: '基础学科', en: 'Basics' }])
  })
  const make = async (name: string, industryCode: string | null, subjectCode: string | null) => {
    ids[name] = await makePosting(scene, { title: `模具需求${name}`, industryCode, subjectCode })
  }
  await make('section', 'C', '520')
  await make('division', '39', '52010')
  await make('group', '391', '5201020')
  await make('other division', '13', '210')
  await make('other section', '01', null)
  await make('none', null, null)
})
afterAll(() => scene.product.close())

/** The names of what a filter finds, in the order they were made. */
async function found(query: object): Promise<string[]> {
  const { items } = await scene.product.run(scene.officer, (ctx) =>
    listPostings(ctx, postingQuery.parse(query)),
  )
  return Object.keys(ids).filter((name) => items.some(({ id }) => id === ids[name]))
}

describe('the industry of a list', () => {
  it('finds with a section everything below it, and with a division its groups', async () => {
    expect({
      C: await found({ industry: 'C' }),
      A: await found({ industry: 'A' }),
      39: await found({ industry: '39' }),
      391: await found({ industry: '391' }),
      T: await found({ industry: 'T' }),
    }).toEqual({
      C: ['section', 'division', 'group', 'other division'],
      A: ['other section'],
      39: ['division', 'group'],
      391: ['group'],
      T: [],
    })
  })

  it('holds among the words of a search too, and a sign of patterns stands for itself', async () => {
    expect(await found({ q: '模具', industry: 'C' })).toEqual([
      'section',
      'division',
      'group',
      'other division',
    ])
    expect(await found({ industry: '%' })).toEqual([])
  })
})

describe('the discipline of a list', () => {
  it('finds with a first-level one its branches', async () => {
    expect({
      520: await found({ subject: '520' }),
      52010: await found({ subject: '52010' }),
      210: await found({ subject: '210' }),
      both: await found({ subject: '520', industry: '39' }),
    }).toEqual({
      520: ['section', 'division', 'group'],
      52010: ['division', 'group'],
      210: ['other division'],
      both: ['division', 'group'],
    })
  })
})
