import type { Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { makeDeal, type ExchangeScene } from '../testing.ts'
import { acceptDeal } from './accept-deal.ts'
import { closeDeal } from './close-deal.ts'
import { findDeal } from './deal.queries.ts'
import { acceptMilestone, submitMilestone } from './move-milestone.ts'
import { presentDeal } from './present-deal.ts'
import { recordPayment } from './record-payment.ts'
import { signDeal } from './sign-deal.ts'

/** The day of the test clock. */
export const today = '2021-06-01'

interface Made {
  readonly dealId: string
  /** Its only milestone. */
  readonly milestoneId: string
}

export const showDeal = (scene: ExchangeScene, actor: Actor, id: string) =>
  scene.product.run(actor, async (ctx) => presentDeal(ctx, await findDeal(ctx, id)))

export const milestoneOf = async (scene: ExchangeScene, dealId: string): Promise<string> =>
  (await showDeal(scene, scene.broker, dealId)).milestones[0]!.id

/** A deal signed today. */
export async function makeSigned(scene: ExchangeScene): Promise<Made> {
  const { dealId } = await makeDeal(scene)
  await scene.product.run(scene.broker, (ctx) =>
    signDeal(ctx, dealId, { signedOn: today, conferenceId: null }),
  )
  return { dealId, milestoneId: await milestoneOf(scene, dealId) }
}

/** Everything handed in and accepted. */
export async function makeDelivered(scene: ExchangeScene): Promise<Made> {
  const made = await makeSigned(scene)
  const { product, expert, client } = scene
  const inTurn: [Actor, (ctx: Context) => Promise<void>][] = [
    [expert, (ctx) => submitMilestone(ctx, made, { note: '样件已送检', fileId: null })],
    [client, (ctx) => acceptMilestone(ctx, made, { remarks: '达标' })],
    [client, (ctx) => acceptDeal(ctx, made.dealId, { remarks: '' })],
  ]
  for (const [actor, step] of inTurn) await product.run(actor, step)
  return made
}

/** Paid in full and closed. */
export async function makeClosed(scene: ExchangeScene): Promise<Made> {
  const made = await makeDelivered(scene)
  const payment = { paidOn: today, amountFen: '10000000', note: '', fileId: null }
  await scene.product.run(scene.broker, (ctx) => recordPayment(ctx, made.dealId, payment))
  await scene.product.run(scene.broker, (ctx) => closeDeal(ctx, made.dealId, {}))
  return made
}
