import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anonymous, system, type Actor } from '#platform/actor.ts'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { acceptInvitation } from '../membership/answer-invitation.ts'
import { inviteMember } from '../membership/invite-member.ts'
import { findOrganisation, findOrganisationCard } from '../organisation/organisation.queries.ts'
import { mergeOrganisations } from '../organisation/merge-organisations.ts'
import { updateOrganisation } from '../organisation/update-organisation.ts'
import { verifyOrganisation } from '../organisation/verify-organisation.ts'
import {
  attachTestEvidence,
  loadTestPlaces,
  makeOrganisation,
  makePerson,
  outcome,
  staffOf,
} from '../testing.ts'
import { handOverStudio } from './hand-over-studio.ts'
import { registerStudio } from './register-studio.ts'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
})
afterAll(() => product.close())

const officer = staffOf('officer', '510903')
const leads = (personId: string, organisationId: string): Actor =>
  actorWith({ personId, memberships: [{ organisationId, role: 'representative' }] })

const register = (actor: Actor) =>
  product.run(actor, (ctx) =>
    registerStudio(ctx, {
      name: '柑橘贮藏保鲜科创工作室',
      placeCode: '510903',
      directions: ['贮藏', '保鲜'],
    }),
  )

let numbers = 13900008000

/** A studio with its leader and one member who accepted. */
async function team() {
  const leader = await makePerson(product, { name: '带头人' })
  const { id } = await register(actorWith({ personId: leader }))
  const phone = String(numbers++)
  const member = await makePerson(product, { name: '队员', title: '农艺师', phone })
  await product.run(leads(leader, id), (ctx) =>
    inviteMember(ctx, { organisationId: id, phone, role: 'member' }),
  )
  const { id: invitationId } = await product.source.db
    .selectFrom('register.membershipInvitation')
    .select('id')
    .where('personId', '=', member)
    .executeTakeFirstOrThrow()
  await product.run(actorWith({ personId: member }), (ctx) => acceptInvitation(ctx, { id: invitationId }))
  return { id, leader, member }
}

async function roles(id: string): Promise<Record<string, { id: string; role: string }>> {
  const rows = await product.source.db
    .selectFrom('register.membership')
    .select(['id', 'personId', 'role'])
    .where('organisationId', '=', id)
    .where('validTo', 'is', null)
    .execute()
  return Object.fromEntries(rows.map(({ personId, ...row }) => [personId, row]))
}

describe('a studio', () => {
  it('is registered by a verified worker, who leads it', async () => {
    const leader = await makePerson(product)
    const { id } = await register(actorWith({ personId: leader }))
    const { kind, state, creditCode, directions } = await product.run(system, (ctx) =>
      findOrganisation(ctx, id),
    )
    expect({ kind, state, creditCode, directions }).toEqual({
      ...{ kind: 'studio', state: 'registered', creditCode: null },
      directions: ['贮藏', '保鲜'],
    })
    expect(Object.values(await roles(id)).map(({ role }) => role)).toEqual(['representative'])
    const unverified = await makePerson(product, { verified: false })
    const layman = await makePerson(product, { isWorker: false })
    expect([
      await outcome(register(actorWith({ personId: unverified }))),
      await outcome(register(actorWith({ personId: layman }))),
      await outcome(register(officer)),
      await outcome(register(anonymous)),
    ]).toEqual([
      'register.studio_not_worker',
      'register.studio_not_worker',
      'policy.not_yours',
      'policy.sign_in',
    ])
  })

  it('is verified on evidence, and not before somebody has joined', async () => {
    const leader = await makePerson(product)
    const { id: lone } = await register(actorWith({ personId: leader }))
    await attachTestEvidence(product, 'organisation', lone)
    const verify = (id: string) => outcome(product.run(officer, (ctx) => verifyOrganisation(ctx, { id })))
    expect(await verify(lone)).toEqual('register.studio_alone')
    const { id } = await team()
    expect(await verify(id)).toEqual('register.evidence_missing')
    await attachTestEvidence(product, 'organisation', id)
    expect([await verify(id), await verify(id)]).toEqual(['done', 'workflow.wrong_state'])
  })

  it('has one leader, who hands over; two at once leave one leader', async () => {
    const { id, leader, member } = await team()
    const byPerson = await roles(id)
    const invite = product.run(leads(leader, id), (ctx) =>
      inviteMember(ctx, { organisationId: id, phone: '13900008999', role: 'representative' }),
    )
    expect(await outcome(invite)).toEqual('register.studio_one_leader')
    const handOver = (actor: Actor, membershipId: string) =>
      outcome(product.run(actor, (ctx) => handOverStudio(ctx, { id, membershipId })))
    const to = byPerson[member]!.id
    expect(
      await handOver(
        actorWith({ personId: member, memberships: [{ organisationId: id, role: 'member' }] }),
        to,
      ),
    ).toEqual('policy.not_yours')
    const both = await Promise.all([handOver(leads(leader, id), to), handOver(leads(leader, id), to)])
    expect(both.sort()).toEqual(['done', 'register.membership_not_found'])
    const after = await roles(id)
    expect([after[leader]!.role, after[member]!.role]).toEqual(['member', 'representative'])
  })

  it('keeps its lead when it is handed to nobody of the studio', async () => {
    const { id, leader } = await team()
    const foreign = Object.values(await roles((await team()).id))[0]!.id
    const work = product.run(leads(leader, id), (ctx) => handOverStudio(ctx, { id, membershipId: foreign }))
    expect(await outcome(work)).toEqual('register.membership_not_found')
    expect((await roles(id))[leader]!.role).toEqual('representative')
  })

  it('has neither credit code nor another kind, and is not merged', async () => {
    const { id, leader } = await team()
    const { version } = await product.run(system, (ctx) => findOrganisation(ctx, id))
    const update = (changes: object) =>
      outcome(product.run(leads(leader, id), (ctx) => updateOrganisation(ctx, { id, version, ...changes })))
    expect(await update({ creditCode: '91510900MA6ABCDE0X' })).toEqual('register.studio_fixed')
    expect(await update({ kind: 'enterprise' })).toEqual('register.studio_fixed')
    expect(await update({ directions: ['分级'] })).toEqual('done')
    const other = await makeOrganisation(product)
    const merge = product.run(officer, (ctx) => mergeOrganisations(ctx, { keptId: other, mergedId: id }))
    expect(await outcome(merge)).toEqual('register.studio_not_merged')
    const handOver = product.run(officer, (ctx) => handOverStudio(ctx, { id: other, membershipId: id }))
    expect(await outcome(handOver)).toEqual('register.not_studio')
  })

  it('names in public only members who agreed to it', async () => {
    const { id, member } = await team()
    await attachTestEvidence(product, 'organisation', id)
    await product.run(officer, (ctx) => verifyOrganisation(ctx, { id }))
    const named = () => product.run(anonymous, async (ctx) => (await findOrganisationCard(ctx, id)).members)
    const both = [
      { name: '带头人', title: '', isLeader: true },
      { name: '队员', title: '农艺师', isLeader: false },
    ]
    expect(await named()).toEqual(both)
    await product.source.db
      .updateTable('register.person')
      .set({ consents: [] })
      .where('id', '=', member)
      .execute()
    expect(await named()).toEqual(both.slice(0, 1))
  })
})
