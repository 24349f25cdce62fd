import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { registerModule } from './module.ts'
import { loadTestPlaces, makeAccount, makeOrganisation, makePerson } from './testing.ts'

let product: TestProduct
let officer: { personId: string; session: string }
let administrator: { personId: string; session: string }

beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
  officer = await makeAccount(product, { login: 'officer', roles: ['officer'] })
  administrator = await makeAccount(product, {
    login: 'chief',
    placeCode: '510900',
    roles: ['administrator'],
  })
})
afterAll(async () => {
  expect(product.defects).toEqual([])
  await product.close()
})

const post = (path: string, session: string, body?: object) =>
  product.call('POST', path, { session, ...(body ? { body } : {}) })

async function uploadProof(session: string): Promise<string> {
  const reply = await product.call('POST', '/platform/files', {
    session,
    body: Buffer.from('proof'),
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'proof.txt' },
  })
  return (reply.body as { id: string }).id
}

describe.each([
  { subject: 'person', path: '/register/people', make: makePerson },
  { subject: 'organisation', path: '/register/organisations', make: makeOrganisation },
])('a registered $subject over HTTP', ({ path, make }) => {
  it('is returned, handed in again, proven, verified, changed and closed', async () => {
    const id = await make(product, { verified: false })
    const { session } = officer
    const state = (reply: { body: unknown }) => (reply.body as { state?: { code: string } }).state?.code
    const back = await post(`${path}/${id}/return`, session, { reason: '照片不清楚' })
    expect([state(back), (back.body as { stateReason: string }).stateReason]).toEqual([
      'returned',
      '照片不清楚',
    ])
    expect(state(await post(`${path}/${id}/resubmit`, session))).toEqual('registered')
    expect(await post(`${path}/${id}/verify`, session)).toMatchObject({
      status: 422,
      body: { code: 'register.evidence_missing' },
    })
    const fileId = await uploadProof(session)
    expect((await post(`${path}/${id}/evidence`, session, { fileId, kind: 'certificate' })).status).toEqual(
      201,
    )
    const listed = await product.call('GET', `${path}/${id}/evidence`, { session })
    expect(listed.body).toMatchObject({
      items: [{ fileId, name: 'proof.txt', kind: 'certificate', note: '' }],
    })
    const verified = await post(`${path}/${id}/verify`, session)
    expect(state(verified)).toEqual('verified')
    const { version } = verified.body as { version: number }
    const changed = await product.call('PATCH', `${path}/${id}`, {
      session,
      body: { name: '新名称', version },
    })
    expect(changed).toMatchObject({ status: 200, body: { name: '新名称', version: version + 1 } })
    const stale = await product.call('PATCH', `${path}/${id}`, { session, body: { name: '旧名称', version } })
    expect(stale).toMatchObject({ status: 409, body: { code: 'workflow.changed_meanwhile' } })
    expect(state(await post(`${path}/${id}/close`, session, { reason: '不再活动' }))).toEqual('closed')
  })

  it('is merged into another, and refused where nothing is to merge', async () => {
    const keptId = await make(product, { name: '同名同名' })
    const mergedId = await make(product, { name: '同名同名' })
    const duplicates = `/register/duplicates/${path.split('/')[2]}`
    const found = await product.call('GET', duplicates, { session: officer.session })
    expect(found.body).toMatchObject({
      items: [
        {
          reason: 'same_name',
          similarity: 1,
          first: { id: keptId, place: '船山区' },
          second: { id: mergedId },
        },
      ],
    })
    const merged = await post(`${path}/merge`, officer.session, { keptId, mergedId })
    expect(merged).toMatchObject({ status: 200, body: { id: keptId, state: { code: 'verified' } } })
    expect((await post(`${path}/merge`, officer.session, { keptId, mergedId })).status).toEqual(409)
    const after = await product.call('GET', duplicates, { session: officer.session })
    expect(after.body).toEqual({ items: [] })
    const gone = await product.call('GET', `${path}/${mergedId}`, { session: officer.session })
    expect(gone.body).toMatchObject({ state: { code: 'merged' }, mergedInto: keptId })
  })
})

describe('memberships and roles over HTTP', () => {
  it('are given and ended', async () => {
    const organisationId = await makeOrganisation(product)
    const made = await makeAccount(product, { login: 'member', phone: '13900009001' })
    const request = { organisationId, phone: '13900009001', role: 'member' }
    const invite = (session: string, body: object) => post('/register/membership-invitations', session, body)
    expect((await invite(made.session, request)).status).toEqual(404)
    const known = await invite(officer.session, request)
    const unknown = await invite(officer.session, { ...request, phone: '13900009009' })
    expect([known.status, known.body]).toEqual([204, unknown.body])
    const asked = await product.call('GET', '/register/membership-invitations', { session: made.session })
    const { items } = asked.body as { items: { id: string }[] }
    expect(items).toEqual([
      {
        id: items[0]!.id,
        organisationId,
        organisation: '测试单位',
        role: 'member',
        invitedAt: '2021-06-01T01:00:00.000Z',
        expiresAt: '2021-06-08T01:00:00.000Z',
      },
    ])
    const answer = `/register/membership-invitations/${items[0]!.id}`
    expect((await post(`${answer}/accept`, officer.session)).status).toEqual(404)
    expect((await post(`${answer}/accept`, made.session)).status).toEqual(204)
    expect((await post(`${answer}/decline`, made.session)).status).toEqual(409)
    const mine = await product.call('GET', `/register/organisations/${organisationId}`, {
      session: made.session,
    })
    const [{ id }] = (mine.body as { members: [{ id: string }] }).members
    expect(mine.body).toMatchObject({
      members: [{ id, name: 'member', role: 'member' }],
      abilities: ['view'],
    })
    expect((await post(`/register/memberships/${id}/end`, made.session)).status).toEqual(204)

    const grant = { personId: made.personId, role: 'broker', placeCode: '510903' }
    expect((await post('/register/grants', officer.session, grant)).status).toEqual(403)
    const given = await post('/register/grants', administrator.session, grant)
    expect(given.status).toEqual(201)
    const grants = await product.call('GET', '/register/grants', { session: administrator.session })
    expect(grants.body).toMatchObject({
      items: [{ name: 'member', role: 'broker', place: '船山区' }, {}, {}],
    })
    const revoke = `/register/grants/${(given.body as { id: string }).id}/revoke`
    expect((await post(revoke, administrator.session)).status).toEqual(204)
    expect((await post(revoke, administrator.session)).status).toEqual(404)
  })
})

it('registers somebody at the counter once for one key', async () => {
  const register = () =>
    product.call('POST', '/register/people', {
      session: officer.session,
      body: { name: '柜台', placeCode: '510903', phone: '13900009002' },
      headers: { 'idempotency-key': 'counter-1' },
    })
  const [first, again] = [await register(), await register()]
  expect([first.status, again.body]).toEqual([201, first.body])
})

it('is described with one operation for each route', async () => {
  const reply = await product.call('GET', '/openapi.json')
  const { paths } = reply.body as { paths: Record<string, Record<string, { operationId: string }>> }
  const ids = Object.entries(paths)
    .filter(([path]) => path.includes('/register/'))
    .flatMap(([, methods]) => Object.values(methods).map((operation) => operation.operationId))
  expect([ids.length, new Set(ids).size]).toEqual([
    registerModule([]).routes?.length,
    registerModule([]).routes?.length,
  ])
})
