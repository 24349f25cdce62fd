import {
  acceptInvitation,
  attachEvidence,
  inviteMember,
  registerStudio,
  verifyOrganisation,
  withdrawConsent,
  type ConsentPurpose,
} from '#register'
import { system, type Actor } from '#platform/actor.ts'
import { inTransaction } from '#platform/context.ts'
import { saveFile } from '#platform/files.ts'
import { at } from './days.ts'
import { plan } from './plan.ts'
import type { Random } from './random.ts'
import { topics } from './vocabulary/index.ts'
import { onDay, type MadePerson, type World } from './world.ts'

const STUDIOS = 30
const MEMBERS = 2
const WITHDRAWN = 60
/** Before the conference's first listings, when the people who lead one have long been registered. */
const FOUNDED = at('2021-09-01', 9)
const VERIFIED = at('2021-09-15', 15)
const PURPOSES: readonly ConsentPurpose[] = ['sharing', 'publication', 'matching']

/** Team studios: registered by their leaders, joined by invitation, verified by the county's officer on evidence. */
export async function makeStudios(world: World): Promise<void> {
  const random = world.random.split('studios')
  const early = world.people.filter(({ since, phone }) => since < FOUNDED && phone !== undefined)
  for (let made = 0; made < STUDIOS; made++) {
    const leader = random.pick(early)
    const others = early.filter(({ county, id }) => county === leader.county && id !== leader.id)
    await makeStudio(world, random, { leader, members: random.sample(others, MEMBERS) })
  }
}

async function makeStudio(
  world: World,
  random: Random,
  { leader, members }: { leader: MadePerson; members: readonly MadePerson[] },
): Promise<void> {
  const topic = random.pick(topics)
  const about = { name: `${topic.zh}科创工作室`, placeCode: leader.placeCode, directions: [topic.zh] }
  const registered = { at: FOUNDED, actor: personActor(leader) }
  const { id } = await onDay(world, registered, (ctx) => registerStudio(ctx, about))
  const leading = personActor(leader, id)
  for (const member of members) {
    const invitation = { organisationId: id, phone: member.phone!, role: 'member' } as const
    await onDay(world, { at: FOUNDED, actor: leading }, (ctx) => inviteMember(ctx, invitation))
    await onDay(world, { at: FOUNDED, actor: personActor(member) }, async (ctx) => {
      const open = await ctx.db
        .selectFrom('register.membershipInvitation')
        .select('id')
        .where('organisationId', '=', id)
        .where('personId', '=', member.id)
        .executeTakeFirstOrThrow()
      await acceptInvitation(ctx, open)
    })
  }
  await onDay(world, { at: FOUNDED }, async (ctx) => {
    const bytes = Buffer.from(`示例材料：${about.name}组建协议，虚构内容。\n`)
    const file = await saveFile(ctx, { name: '组建协议.txt', bytes })
    await attachEvidence(ctx, {
      subject: 'organisation',
      subjectId: id,
      fileId: file.id,
      kind: 'certificate',
    })
  })
  const officer = world.officers.get(leader.county) ?? system
  await onDay(world, { at: VERIFIED, actor: officer }, (ctx) => verifyOrganisation(ctx, { id }))
}

function personActor({ id }: MadePerson, leads?: string): Actor {
  const memberships = leads ? [{ organisationId: leads, role: 'representative' as const }] : []
  return { ...system, kind: 'account', personId: id, name: '示例科技工作者', memberships }
}

/** Some think again, each about one purpose. */
export async function withdrawConsents(world: World): Promise<void> {
  const random = world.random.split('consents')
  for (const person of random.sample(world.people, WITHDRAWN)) {
    const answer = { personId: person.id, purpose: random.pick(PURPOSES) }
    const day = { at: at(plan.lastDay, 20), actor: personActor(person) }
    await onDay(world, day, (ctx) => withdrawConsent(ctx, answer))
  }
}

/** Who was active by the last day, as the product's own nightly job works it out. */
export async function keepActivity(world: World): Promise<void> {
  const job = world.product.modules
    .flatMap(({ jobs }) => jobs ?? [])
    .find(({ name }) => name === 'register.activity')
  if (!job) throw new Error('The product has no job that keeps activity')
  const source = { ...world.product.source, clock: () => at(plan.lastDay, 23) }
  await inTransaction(source, { actor: system, requestId: 'sample' }, (ctx) => job.handle(ctx, {}))
}
