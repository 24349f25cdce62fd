import { afterAll, beforeAll, expect, it, describe } from 'vitest'
import { system } from '#platform/actor.ts'
import { createPersonWithAccount } from '#register'
import { loadTestPlaces } from '#modules/register/testing.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'

const RULES = '/platform/rules/exchange.service-orders'

let product: TestProduct
let administrator: string
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
  const { accountId } = await product.run(system, (ctx) =>
    createPersonWithAccount(ctx, {
      name: '规则管理员',
      placeCode: '510903',
      verified: true,
      login: 'rules-admin',
      password: 'a long test password',
      grants: [{ role: 'administrator', placeCode: '510903' }],
    }),
  )
  administrator = await product.signIn(accountId)
})
afterAll(() => product.close())

const inForce = async (place: string) =>
  (await product.call('GET', `${RULES}/in-force?place=${place}`, { session: administrator })).body
const write = (body: object) => product.call('POST', `${RULES}/versions`, { session: administrator, body })
const version = (validFrom: string, planWithinDays: unknown, placeCode = '510903') => ({
  placeCode,
  validFrom,
  body: { planWithinDays },
  reason: '本区人手增加',
})

describe('rule sets by place and day', () => {
  it('hold as the standard until a place writes its own, from its day on and for that place alone', async () => {
    expect(await inForce('510903')).toEqual({ body: { planWithinDays: 5 }, isStandard: true })
    expect((await write(version('2021-06-03', 9))).status).toBe(201)
    expect(await inForce('510903')).toEqual({ body: { planWithinDays: 5 }, isStandard: true })
    product.clock.advance({ days: 2 })
  })

  it('end where the next version begins, and stay readable', async () => {
    const second = await write(version('2021-07-01', 12))
    expect(second.body).toMatchObject({ code: 'policy.sign_in' })
    await refresh()
    expect(await inForce('510903')).toEqual({ body: { planWithinDays: 9 }, isStandard: false })
    expect(await inForce('510904')).toEqual({ body: { planWithinDays: 5 }, isStandard: true })
    expect((await write(version('2021-07-01', 12))).body).toMatchObject({ version: 2 })
    const list = await product.call('GET', '/platform/rules', { session: administrator })
    const { items } = list.body as { items: { name: string; versions: Record<string, unknown>[] }[] }
    const versions = items.find(({ name }) => name === 'exchange.service-orders')?.versions ?? []
    expect(versions.map(({ version: number, validFrom, validTo }) => [number, validFrom, validTo])).toEqual([
      [2, '2021-07-01', null],
      [1, '2021-06-03', '2021-07-01'],
    ])
  })

  it('are refused for the past, before the latest version, for another place, and when they do not fit', async () => {
    const answers = [
      await write(version('2021-06-01', 7)),
      await write(version('2021-06-20', 7)),
      await write(version('2021-08-01', 7, '510904')),
      await write(version('2021-08-01', 0)),
    ]
    expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([
      [400, 'rules.in_past'],
      [409, 'rules.before_latest'],
      [403, 'policy.other_place'],
      [400, 'rules.wrong_body'],
    ])
  })
})

/** The clock has gone on by days, so the session has ended. */
async function refresh(): Promise<void> {
  const { id } = await product.source.db
    .selectFrom('platform.account')
    .select('id')
    .where('login', '=', 'rules-admin')
    .executeTakeFirstOrThrow()
  administrator = await product.signIn(id)
}
