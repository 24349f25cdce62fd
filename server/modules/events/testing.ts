import { system, type Actor, type Role } from '#platform/actor.ts'
import { saveFile } from '#platform/files.ts'
import { createPersonWithAccount } from '#register'
import { loadTestPlaces, makeOrganisation } from '#modules/register/testing.ts'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { createEvent } from './event/create-event.ts'
import { eventInput, type EventInput } from './event/event.contract.ts'
import { announceEvent, holdEvent } from './event/move-event.ts'

/** A county with an association that holds events, its staff, and those of a neighbour. */
export interface EventScene {
  readonly product: TestProduct
  readonly hostId: string
  readonly officer: Actor
  readonly broker: Actor
  /** Officer of a neighbouring county. */
  readonly stranger: Actor
  /** Belongs to the association, without a role. */
  readonly member: Actor
}

export async function openEventScene(): Promise<EventScene> {
  const product = await openTestProduct()
  await loadTestPlaces(product)
  const hostId = await makeOrganisation(product, { name: '示例科学技术协会', kind: 'society' })
  return {
    product,
    hostId,
    officer: await makeStaff(product, 'officer', '510903'),
    broker: await makeStaff(product, 'broker', '510903'),
    stranger: await makeStaff(product, 'officer', '510904'),
    member: actorWith({ memberships: [{ organisationId: hostId, role: 'member' }] }),
  }
}

async function makeStaff(product: TestProduct, role: Role, placeCode: string): Promise<Actor> {
  const login = `${role}-${placeCode}`
  const made = await product.run(system, (ctx) =>
    createPersonWithAccount(ctx, {
      ...{ name: login, login, password: 'a long test password', placeCode, verified: true },
      grants: [{ role, placeCode }],
    }),
  )
  return actorWith({ ...made, name: login, grants: [{ role, placeCode }] })
}

/** A forum of one day in June 2021, ten days after the tests' now, held by the association. */
export function draftOf(scene: EventScene, parts: Partial<EventInput> = {}): EventInput {
  return eventInput.parse({
    kind: 'forum',
    title: '示例产业技术论坛',
    edition: 3,
    placeCode: '510903',
    venue: '会展中心一号厅',
    startsAt: '2021-06-11T09:00:00+08:00',
    endsAt: '2021-06-11T17:00:00+08:00',
    summary: '围绕锂电材料的三场报告。',
    organisers: [{ role: 'host', organisationId: scene.hostId }],
    sessions: [
      {
        title: '主旨报告',
        startsAt: '2021-06-11T09:00:00+08:00',
        endsAt: '2021-06-11T10:30:00+08:00',
        room: '主会场',
        speakers: [{ name: '示例专家', affiliation: '示例材料研究所' }],
      },
    ],
    ...parts,
  })
}

export async function makeEvent(
  scene: EventScene,
  parts: Partial<EventInput> = {},
  state: 'draft' | 'announced' | 'held' = 'announced',
): Promise<string> {
  const { id } = await scene.product.run(system, (ctx) => createEvent(ctx, draftOf(scene, parts)))
  if (state !== 'draft') await scene.product.run(system, (ctx) => announceEvent(ctx, id))
  if (state === 'held') await scene.product.run(system, (ctx) => holdEvent(ctx, id))
  return id
}

/** An event of the morning of 1 June 2021, which has begun by the tests' now. */
export const begun = {
  startsAt: '2021-06-01T08:00:00+08:00',
  endsAt: '2021-06-01T12:00:00+08:00',
  sessions: [],
}

/** A file the account uploaded. @returns its id */
export async function makeFile(scene: EventScene, actor: Actor): Promise<string> {
  const file = { name: '签到表.txt', bytes: Buffer.from('signed in') }
  return (await scene.product.run(actor, (ctx) => saveFile(ctx, file))).id
}
