import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anonymous, system } from '#platform/actor.ts'
import { withdrawConsent, type ConsentPurpose } from '#register'
import { outcome } from '#modules/register/testing.ts'
import { partyRecords } from '../party-records.ts'
import { presentPosting } from '../posting/present-posting.ts'
import { findPosting } from '../posting/posting.queries.ts'
import { makeAccepted, makeOffer, makeOrder, openScene, type ExchangeScene } from '../testing.ts'
import { introduce } from './introduce.ts'

let scene: ExchangeScene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.product.close())

const withdraw = (personId: string, purpose: ConsentPurpose) =>
  scene.product.run(system, (ctx) => withdrawConsent(ctx, { personId, purpose }))

async function messages(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from platform.message`.execute(scene.product.source.db)
  return rows[0]!.count
}

describe('consent', () => {
  it('to publication: withdrawn, the name leaves what the person published, but not for staff of their place', async () => {
    const personId = scene.expert.personId!
    const id = await makeOffer(scene, { ownerOrganisationId: null, ownerPersonId: personId })
    const nameFor = (actor: typeof anonymous) =>
      scene.product.run(
        actor,
        async (ctx) => (await presentPosting(ctx, await findPosting(ctx, id))).ownerName,
      )
    expect(await nameFor(anonymous)).toEqual('expert')
    await withdraw(personId, 'publication')
    expect([await nameFor(anonymous), await nameFor(scene.broker), await nameFor(scene.expert)]).toEqual([
      ...['e***', 'expert', 'expert'],
    ])
  })

  it('to contact: withdrawn, an introduction is refused and nobody is told', async () => {
    const { orderId } = await makeOrder(scene)
    const offerId = await makeOffer(scene)
    const before = await messages()
    await withdraw(scene.expert.personId!, 'contact')
    const attempt = scene.product.run(scene.broker, (ctx) =>
      introduce(ctx, { orderId, offerId, message: '' }),
    )
    expect(await outcome(attempt)).toEqual('register.contact_withdrawn')
    expect(await messages()).toEqual(before)
  })
})

it('what people and organisations leave here is counted for each of both sides', async () => {
  const other = await openScene()
  try {
    await makeAccepted(other)
    const count = async (partyId: string) => {
      const counts = partyRecords.map(async ({ name, rows }) => {
        const found = await sql<{ line: string }>`
          select count(*) || ' ' || count(at) || ' ' || count(*) filter (where is_open) as line
          from (${rows}) as record where party_id = ${partyId}`.execute(other.product.source.db)
        return [name, found.rows[0]!.line]
      })
      return Object.fromEntries(await Promise.all(counts)) as Record<string, string>
    }
    // Number, those somebody acted in, those in progress.
    const each = {
      'exchange.postings': '1 1 1',
      'exchange.introductions': '1 1 1',
      'exchange.deals': '0 0 0',
    }
    expect([await count(other.enterpriseId), await count(other.instituteId)]).toEqual([each, each])
  } finally {
    await other.product.close()
  }
})
