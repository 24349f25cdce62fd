import { z } from 'zod'
import { beginTraining, endTraining, learnWeights, resetWeights, settleTraining } from '#matching'
import type { DaySpan, Learned, TrainingRecord } from '#matching'
import { system } from '#platform/actor.ts'
import { contextOf, inTransaction, type Context, type ContextSource } from '#platform/context.ts'
import { defineJob, sendJob } from '#platform/jobs.ts'
import { allow } from '#platform/policy.ts'
import { weightsPolicy } from '../policy.ts'

const askedSchema = z.object({ trainingId: z.uuid(), isAsked: z.boolean() })

/** Asks for weights to be learned from the log of outcomes, in the background. @throws matching.training_open */
export async function startTraining(ctx: Context): Promise<{ id: string }> {
  allow(weightsPolicy.train(ctx.actor))
  const { id } = await beginTraining(ctx)
  await sendJob(ctx, weightsJob, { trainingId: id, isAsked: ctx.actor.kind === 'account' })
  return { id }
}

/** Learns what a training was asked for, and puts it into use when it is better. */
export async function trainWeights(
  ctx: Context,
  { trainingId, isAsked }: z.infer<typeof askedSchema>,
): Promise<TrainingRecord['state'] | undefined> {
  const learned = await learnWeights(ctx.db)
  return settleTraining(ctx, { id: trainingId, learned, isAsked })
}

/**
 * Learns at once and waits for it, as the command line does.
 *
 * @param isDry only learns and compares: nothing is written
 * @throws matching.training_open when another training is under way
 */
export async function trainNow(
  source: ContextSource,
  { span, isDry }: { span: DaySpan; isDry: boolean },
): Promise<{ learned: Learned; state: TrainingRecord['state'] | undefined }> {
  const actor = system
  const learn = () => learnWeights(contextOf(source, { actor }).db, span)
  if (isDry) return { learned: await learn(), state: undefined }
  const { id } = await inTransaction(source, { actor }, beginTraining)
  try {
    const learned = await learn()
    const settle = (ctx: Context) => settleTraining(ctx, { id, learned, isAsked: true })
    return { learned, state: await inTransaction(source, { actor }, settle) }
  } catch (error) {
    await inTransaction(source, { actor }, (ctx) => endTraining(ctx, id, { state: 'abandoned' }))
    throw error
  }
}

/** Goes back to the built-in weights, until somebody asks for better ones. @throws matching.weights_built_in */
export async function goBackToBuiltIn(ctx: Context): Promise<{ id: string }> {
  allow(weightsPolicy.reset(ctx.actor))
  return { id: await resetWeights(ctx) }
}

export const weightsJob = defineJob({
  name: 'exchange.train-weights',
  title: { zh: '学习匹配权重', en: 'Learning the weights of matching' },
  data: askedSchema,
  async handle(ctx, data) {
    const state = await trainWeights(ctx, data)
    ctx.log.info({ training: data.trainingId, state }, 'weights of matching learned')
  },
})

/** On the first of each month, when the night's rankings are stored. */
export const monthlyWeightsJob = defineJob({
  name: 'exchange.start-training',
  title: { zh: '发起每月匹配权重学习', en: 'Starting the monthly training of the weights' },
  schedule: '0 5 1 * *',
  async handle(ctx) {
    await startTraining(ctx)
  },
})
