import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system, type Actor } from '#platform/actor.ts'
import { saveFile } from '#platform/files.ts'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { attachEvidence } from '../evidence/attach-evidence.ts'
import { listEvidence } from '../evidence/list-evidence.ts'
import { grantRole } from '../grant/grant-role.ts'
import { listGrants } from '../grant/list-grants.ts'
import { mergePeople } from '../person/merge-people.ts'
import { revokeRole } from '../grant/revoke-role.ts'
import { loadTestPlaces, makeAccount, makeOrganisation, makePerson, outcome, staffOf } from '../testing.ts'
import { acceptInvitation, declineInvitation } from './answer-invitation.ts'
import { listInvitations } from './invitation.queries.ts'
import { inviteMember } from './invite-member.ts'
import { endMembership } from './end-membership.ts'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
})
afterAll(() => product.close())

const officer = staffOf('officer', '510903')
const standsFor = (organisationId: string, personId: string | null = null) =>
  actorWith({ personId, memberships: [{ organisationId, role: 'representative' }] })

const invite = (
  actor: Actor,
  organisationId: string,
  phone: string,
  role: 'member' | 'representative' = 'member',
) => outcome(product.run(actor, (ctx) => inviteMember(ctx, { organisationId, phone, role })))
const accept = (actor: Actor, id: string) =>
  outcome(product.run(actor, (ctx) => acceptInvitation(ctx, { id })))
const decline = (actor: Actor, id: string) =>
  outcome(product.run(actor, (ctx) => declineInvitation(ctx, { id })))
const askedOf = (personId: string) => product.run(actorWith({ personId }), (ctx) => listInvitations(ctx))

/** What anybody could tell one invitation from another by, but for what only the person sees. */
async function traces(organisationId: string) {
  const entries = await product.source.db
    .selectFrom('platform.auditEntry')
    .select(['action', 'sentence', 'changes'])
    .where('subjectId', '=', organisationId)
    .orderBy('id')
    .execute()
  return entries.slice(1)
}

describe('invitations', () => {
  it('are for representatives and officers, and answer the same whoever the number belongs to', async () => {
    const [one, other] = [await makeOrganisation(product), await makeOrganisation(product)]
    await makePerson(product, { phone: '13900006001' })
    expect(await invite(actorWith({}), one, '13900006001')).toEqual('register.organisation_not_found')
    const member = actorWith({ memberships: [{ organisationId: one, role: 'member' }] })
    expect(await invite(member, one, '13900006001')).toEqual('policy.not_yours')
    expect(await invite(officer, one, '12')).toEqual('register.phone_invalid')
    expect([
      await invite(standsFor(one), one, '139 0000 6001'),
      await invite(standsFor(other), other, '13900006009'),
    ]).toEqual(['done', 'done'])
    expect(await traces(one)).toEqual(await traces(other))
  })

  it('tell the person once, and make nobody a member before they accept', async () => {
    const organisationId = await makeOrganisation(product, { name: '示例检测所' })
    const made = await makeAccount(product, { login: 'joining', phone: '13900006002' })
    const oneself = actorWith({ personId: made.personId })
    await invite(officer, organisationId, '13900006002')
    expect(await invite(officer, organisationId, '13900006002')).toEqual('done')
    const messages = await product.source.db
      .selectFrom('platform.message')
      .select(['subject', 'link'])
      .where('recipientId', '=', made.accountId)
      .execute()
    expect(messages).toEqual([{ subject: '“示例检测所”邀请您成为成员', link: '/my/profile' }])
    const memberships = async () =>
      ((await product.call('GET', '/session', { session: made.session })).body as { memberships: unknown })
        .memberships
    expect(await memberships()).toEqual([])
    const [asked] = await askedOf(made.personId)
    expect(await accept(officer, asked!.id)).toEqual('register.invitation_not_found')
    expect(await accept(oneself, asked!.id)).toEqual('done')
    expect(await accept(oneself, asked!.id)).toEqual('workflow.wrong_state')
    expect(await memberships()).toEqual([{ organisationId, role: 'member' }])
    expect((await traces(organisationId)).at(-1)).toEqual({
      action: 'register.organisation.add_member',
      sentence: { zh: '应邀成为成员', en: 'became a member by invitation' },
      changes: { personId: made.personId },
    })
  })

  it('make a member a representative who is invited as one, and never the other way round', async () => {
    const organisationId = await makeOrganisation(product)
    const personId = await makePerson(product, { phone: '13900006003', organisationId })
    await invite(officer, organisationId, '13900006003', 'representative')
    const [asked] = await askedOf(personId)
    expect(await accept(actorWith({ personId }), asked!.id)).toEqual('done')
    await invite(officer, organisationId, '13900006003')
    expect(await askedOf(personId)).toEqual([])
    const rows = await product.source.db
      .selectFrom('register.membership')
      .select(['personId', 'role'])
      .where('organisationId', '=', organisationId)
      .execute()
    expect(rows).toEqual([{ personId, role: 'representative' }])
  })

  it('end with a no that only the person knows of, and are not repeated within the week', async () => {
    const organisationId = await makeOrganisation(product)
    const personId = await makePerson(product, { phone: '13900006004' })
    await invite(officer, organisationId, '13900006004')
    const before = await traces(organisationId)
    const [asked] = await askedOf(personId)
    expect(await decline(officer, asked!.id)).toEqual('register.invitation_not_found')
    expect(await decline(actorWith({ personId }), asked!.id)).toEqual('done')
    expect(await decline(actorWith({ personId }), asked!.id)).toEqual('workflow.wrong_state')
    expect(await traces(organisationId)).toEqual(before)
    await invite(officer, organisationId, '13900006004')
    expect(await askedOf(personId)).toEqual([])
  })

  it('lapse after seven days, and may then be made again', async () => {
    const organisationId = await makeOrganisation(product)
    const personId = await makePerson(product, { phone: '13900006005' })
    await invite(officer, organisationId, '13900006005')
    const [asked] = await askedOf(personId)
    const start = product.clock().toISOString()
    product.clock.advance({ days: 7 })
    expect(await askedOf(personId)).toEqual([])
    expect(await accept(actorWith({ personId }), asked!.id)).toEqual('register.invitation_expired')
    await invite(officer, organisationId, '13900006005')
    expect(await accept(actorWith({ personId }), asked!.id)).toEqual('done')
    product.clock.set(start)
  })

  it('go with a merge to the person kept', async () => {
    const organisationId = await makeOrganisation(product)
    const [keptId, mergedId] = [
      await makePerson(product, { phone: '13900006006' }),
      await makePerson(product, { phone: '13900006007' }),
    ]
    await invite(officer, organisationId, '13900006006')
    await invite(officer, organisationId, '13900006007')
    await product.run(officer, (ctx) => mergePeople(ctx, { keptId, mergedId }))
    expect((await askedOf(keptId)).map((asked) => asked.organisationId)).toEqual([organisationId])
  })
})

describe('memberships', () => {
  it('end by anyone concerned, but the last representative stays unless an officer ends it', async () => {
    const organisationId = await makeOrganisation(product)
    const people = [
      await makePerson(product, { organisationId, membershipRole: 'representative' }),
      await makePerson(product, { organisationId, membershipRole: 'representative' }),
    ]
    const rows = await product.source.db
      .selectFrom('register.membership')
      .select(['id', 'personId'])
      .where('organisationId', '=', organisationId)
      .orderBy('id')
      .execute()
    const [first, second] = rows.map((row) => row.id)
    const end = (actor: typeof officer, id: string) =>
      outcome(product.run(actor, (ctx) => endMembership(ctx, { id })))
    expect(await end(actorWith({ personId: people[1]! }), first!)).toEqual('policy.not_yours')
    expect(await end(actorWith({ personId: people[0]! }), first!)).toEqual('done')
    expect(await end(actorWith({ personId: people[0]! }), first!)).toEqual('register.membership_not_found')
    expect(await end(standsFor(organisationId, people[1]!), second!)).toEqual('register.last_representative')
    expect(await end(officer, second!)).toEqual('done')
  })
})

describe('roles', () => {
  it('are revoked within the administrator’s places, never one’s own', async () => {
    const made = await makeAccount(product, { login: 'chief', placeCode: '510900', roles: ['administrator'] })
    const helper = await makeAccount(product, { login: 'helper' })
    const grant = await product.run(staffOf('administrator', '510900'), (ctx) =>
      grantRole(ctx, { personId: helper.personId, role: 'officer', placeCode: '510903' }),
    )
    const revoke = (actor: typeof officer, id: string) =>
      outcome(product.run(actor, (ctx) => revokeRole(ctx, { id })))
    expect(await revoke(staffOf('administrator', '510904'), grant.id)).toEqual('policy.other_place')
    expect(await revoke(officer, grant.id)).toEqual('policy.role_needed')
    expect(await revoke(staffOf('administrator', '510903'), grant.id)).toEqual('done')
    expect(await revoke(staffOf('administrator', '510903'), grant.id)).toEqual('register.grant_not_found')
    const own = await product.source.db
      .selectFrom('register.roleGrant')
      .select('id')
      .where('personId', '=', made.personId)
      .executeTakeFirstOrThrow()
    const chief = { ...staffOf('administrator', '510900'), personId: made.personId }
    expect(await revoke(chief, own.id)).toEqual('register.own_grant')
    const list = (actor: typeof officer) => product.run(actor, (ctx) => listGrants(ctx, { limit: 10 }))
    expect((await list(chief)).items.map((row) => [row.name, row.role, row.place])).toEqual([
      ['chief', 'administrator', '遂宁市'],
    ])
    expect((await list(staffOf('administrator', '510903'))).items).toEqual([])
  })
})

describe('evidence', () => {
  it('is a file one has uploaded, attached and listed by those concerned', async () => {
    const account = await makeAccount(product, { login: 'proving' })
    const subjectId = account.personId
    const oneself = actorWith({ personId: subjectId, accountId: account.accountId })
    const upload = (actor: typeof officer) =>
      product.run(actor, (ctx) => saveFile(ctx, { name: '身份证.txt', bytes: Buffer.from('proof') }))
    const mine = await upload(oneself)
    const theirs = await upload(officer)
    const attach = (actor: typeof officer, fileId: string) =>
      outcome(
        product.run(actor, (ctx) =>
          attachEvidence(ctx, { subject: 'person', subjectId, fileId, kind: 'identity' }),
        ),
      )
    expect(await attach(oneself, theirs.id)).toEqual('register.evidence_file_unknown')
    expect(await attach(staffOf('broker', '510903'), mine.id)).toEqual('policy.role_needed')
    expect(await attach(oneself, mine.id)).toEqual('done')
    const list = (actor: typeof officer) =>
      product.run(actor, (ctx) => listEvidence(ctx, { subject: 'person', subjectId }))
    expect((await list(oneself)).map(({ fileId, name, kind }) => ({ fileId, name, kind }))).toEqual([
      { fileId: mine.id, name: '身份证.txt', kind: 'identity' },
    ])
    expect(await outcome(list(staffOf('broker', '510903')))).toEqual('policy.role_needed')
    expect(
      await outcome(product.run(system, (ctx) => listEvidence(ctx, { subject: 'organisation', subjectId }))),
    ).toEqual('register.organisation_not_found')
  })
})
