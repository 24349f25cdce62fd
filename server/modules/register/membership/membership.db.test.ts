import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { saveFile } from '#platform/files.ts'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { attachEvidence } from '../evidence/attach-evidence.ts'
import { listEvidence } from '../evidence/list-evidence.ts'
import { grantRole } from '../grant/grant-role.ts'
import { listGrants } from '../grant/list-grants.ts'
import { revokeRole } from '../grant/revoke-role.ts'
import { loadTestPlaces, makeAccount, makeOrganisation, makePerson, outcome, staffOf } from '../testing.ts'
import { addMembership } from './add-membership.ts'
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

describe('memberships', () => {
  it('are added by phone, by a representative or an officer, once', async () => {
    const organisationId = await makeOrganisation(product)
    await makePerson(product, { phone: '13900006001' })
    const add = (actor: typeof officer, phone: string) =>
      outcome(
        product.run(actor, (ctx) => addMembership(ctx, { organisationId, phone, role: 'representative' })),
      )
    expect(await add(actorWith({}), '13900006001')).toEqual('register.organisation_not_found')
    const member = actorWith({ memberships: [{ organisationId, role: 'member' }] })
    expect(await add(member, '13900006001')).toEqual('policy.not_yours')
    expect(await add(standsFor(organisationId), '13900006009')).toEqual('register.member_unknown')
    expect(await add(standsFor(organisationId), '139 0000 6001')).toEqual('done')
    expect(await add(officer, '13900006001')).toEqual('register.membership_exists')
  })

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

  it('make the actor of the next request', async () => {
    const organisationId = await makeOrganisation(product)
    const made = await makeAccount(product, { login: 'joining', phone: '13900006002' })
    await product.run(officer, (ctx) =>
      addMembership(ctx, { organisationId, phone: '13900006002', role: 'representative' }),
    )
    const reply = await product.call('GET', '/session', { session: made.session })
    expect((reply.body as { memberships: unknown }).memberships).toEqual([
      { organisationId, role: 'representative' },
    ])
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
