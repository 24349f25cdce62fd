import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { loadTestPlaces, outcome, staffOf } from '../testing.ts'
import { registerPerson } from './register-person.ts'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
})
afterAll(() => product.close())

/** Registers the same phone twice, both writes done before either commits. */
async function registerTwice(phone: string): Promise<string[]> {
  let arrived = 0
  let open = () => {}
  const gate = new Promise<void>((resolve) => (open = resolve))
  const register = () =>
    outcome(
      product.run(staffOf('officer', '510903'), async (ctx) => {
        // Both transactions have begun and seen an empty table before either writes.
        await ctx.db.selectFrom('register.person').select('id').execute()
        if (++arrived === 2) open()
        await gate
        await registerPerson(ctx, { name: '同号', placeCode: '510903', phone })
      }),
    )
  return (await Promise.all([register(), register()])).sort()
}

describe('two people with the same phone at once', () => {
  it('one is registered, the other told so', async () => {
    expect(await registerTwice('13900004001')).toEqual(['done', 'register.phone_taken'])
  })

  it('both get in without the unique index, which alone decides', async () => {
    await sql`drop index register.person_phone`.execute(product.source.db)
    expect(await registerTwice('13900004002')).toEqual(['done', 'done'])
  })
})
