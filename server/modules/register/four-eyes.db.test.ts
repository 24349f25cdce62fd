import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system, type Actor } from '#platform/actor.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { findOrganisation } from './organisation/organisation.queries.ts'
import { presentOrganisation } from './organisation/present-organisation.ts'
import { registerOrganisation } from './organisation/register-organisation.ts'
import { updateOrganisation } from './organisation/update-organisation.ts'
import { verifyOrganisation } from './organisation/verify-organisation.ts'
import { findPerson } from './person/person.queries.ts'
import { presentPerson } from './person/present-person.ts'
import { registerPerson } from './person/register-person.ts'
import { updatePerson } from './person/update-person.ts'
import { verifyPerson } from './person/verify-person.ts'
import {
  attachTestEvidence,
  loadTestPlaces,
  makeOrganisation,
  makePerson,
  outcome,
  staffOf,
} from './testing.ts'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
})
afterAll(() => product.close())

const officer = staffOf('officer', '510903')
const colleague = staffOf('officer', '510903')

const nouns = {
  person: {
    make: () => makePerson(product, { verified: false }),
    register: async (actor: Actor) =>
      (await product.run(actor, (ctx) => registerPerson(ctx, { name: '柜台登记', placeCode: '510903' }))).id,
    change: (actor: Actor, id: string) =>
      product.run(actor, (ctx) => updatePerson(ctx, { id, version: 1, introduction: '补充' })),
    verify: (actor: Actor, id: string) => product.run(actor, (ctx) => verifyPerson(ctx, { id })),
    show: (actor: Actor, id: string) =>
      product.run(actor, async (ctx) => presentPerson(ctx, await findPerson(ctx, id))),
    own: (id: string): Actor => ({ ...staffOf('officer', '510903'), personId: id }),
  },
  organisation: {
    make: () => makeOrganisation(product, { verified: false }),
    register: async (actor: Actor) =>
      (
        await product.run(actor, (ctx) =>
          registerOrganisation(ctx, { name: '柜台登记单位', kind: 'enterprise', placeCode: '510903' }),
        )
      ).id,
    change: (actor: Actor, id: string) =>
      product.run(actor, (ctx) => updateOrganisation(ctx, { id, version: 1, introduction: '补充' })),
    verify: (actor: Actor, id: string) => product.run(actor, (ctx) => verifyOrganisation(ctx, { id })),
    show: (actor: Actor, id: string) =>
      product.run(actor, async (ctx) => presentOrganisation(ctx, await findOrganisation(ctx, id))),
    own: (id: string): Actor => ({
      ...staffOf('officer', '510903'),
      memberships: [{ organisationId: id, role: 'member' }],
    }),
  },
} as const

describe.each(['person', 'organisation'] as const)('a %s', (subject) => {
  const noun = nouns[subject]

  it('is verified by another officer than the one who registered it, once', async () => {
    const id = await noun.register(officer)
    await attachTestEvidence(product, subject, id)
    expect([
      await outcome(noun.verify(officer, id)),
      await outcome(noun.verify(colleague, id)),
      await outcome(noun.verify(colleague, id)),
    ]).toEqual(['register.verify_handled', 'done', 'workflow.wrong_state'])
  })

  it('is not verified by who changed it, nor by whose own it is', async () => {
    const id = await noun.make()
    await attachTestEvidence(product, subject, id)
    await noun.change(officer, id)
    expect([
      await outcome(noun.verify(officer, id)),
      await outcome(noun.verify(noun.own(id), id)),
      await outcome(noun.verify(colleague, id)),
    ]).toEqual(['register.verify_handled', 'register.verify_own', 'done'])
  })

  it('says why, to whom verifying is a task', async () => {
    const id = await noun.register(officer)
    const seen = async (actor: Actor) => {
      const { abilities, verifyRefusal } = await noun.show(actor, id)
      return [abilities.includes('verify'), verifyRefusal]
    }
    expect([
      await seen(officer),
      await seen(noun.own(id)),
      await seen(colleague),
      await seen(staffOf('auditor', '510903')),
    ]).toEqual([
      [false, '这条登记由您录入或修改过，请由另一位工作人员核验。'],
      [false, '这是您本人或您所在单位的登记，请由另一位工作人员核验。'],
      [true, null],
      [false, null],
    ])
    await product.run(system, (ctx) =>
      subject === 'person'
        ? verifyAfterProof(() => verifyPerson(ctx, { id }), id)
        : verifyAfterProof(() => verifyOrganisation(ctx, { id }), id),
    )
    expect(await seen(officer)).toEqual([false, null])
  })

  async function verifyAfterProof(verify: () => Promise<void>, id: string): Promise<void> {
    await attachTestEvidence(product, subject, id)
    await verify()
  }
})
