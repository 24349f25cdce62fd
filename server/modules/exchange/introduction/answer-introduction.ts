import type { DeclineReason } from '#matching'
import type { Context } from '#platform/context.ts'
import { allow, either } from '#platform/policy.ts'
import { transition } from '#platform/workflow.ts'
import { workflowFaults } from '#platform/workflow.ts'
import { faults } from '../errors.ts'
import { checkDeclineWords } from '../match/decline-reasons.ts'
import { introductionAccepted } from '../messages.ts'
import { brokerFor, owns } from '../policy.ts'
import { tellSide } from './introduce.ts'
import { lockIntroduction, type IntroductionRow } from './introduction.queries.ts'
import { introductionStates } from './introduction.states.ts'

export interface Answer {
  readonly side: 'need' | 'offer'
  readonly answer: 'accepted' | 'declined'
  /** Why it is a no; the words beside it are needed with `other` alone. */
  readonly declineReason?: DeclineReason | undefined
  readonly reason?: string | undefined
}

/**
 * Records one side's answer, by the side itself or by the broker who heard it. The second yes makes the
 * introduction accepted and shows contact details; one no ends it, with the reason.
 */
export async function answerIntroduction(ctx: Context, id: string, input: Answer): Promise<void> {
  const record = await lockIntroduction(ctx, id)
  allow(either(brokerFor(ctx.actor, record), owns(ctx.actor, record[input.side])))
  if (input.side === 'need' ? record.needAnswer : record.offerAnswer) throw faults.answered_already()
  checkReason(input)
  const changes = answerColumns(ctx, input)
  if (input.answer === 'declined') {
    // Why is between that side and the broker: it stands in the record, not in the history that auditors read too.
    await transition(ctx, { states: introductionStates, record, move: 'decline', changes })
    return
  }
  const other = input.side === 'need' ? record.offerAnswer : record.needAnswer
  if (other !== 'accepted') return keepAnswer(ctx, record, changes)
  await transition(ctx, { states: introductionStates, record, move: 'accept', changes })
  await tellBoth(ctx, record)
}

function checkReason({ answer, declineReason, reason }: Answer): void {
  if (answer !== 'declined') return
  if (!declineReason) throw faults.decline_reason()
  checkDeclineWords(declineReason, reason, 'reason')
}

function answerColumns(ctx: Context, { side, answer, ...given }: Answer) {
  const declineReason = answer === 'declined' ? given.declineReason : null
  const reason = given.reason || null
  return side === 'need'
    ? {
        ...{ needAnswer: answer, needDeclineReason: declineReason, needAnswerReason: reason },
        needAnsweredAt: ctx.now,
      }
    : {
        ...{ offerAnswer: answer, offerDeclineReason: declineReason, offerAnswerReason: reason },
        offerAnsweredAt: ctx.now,
      }
}

/** The first yes changes no state yet: the other side is still to be heard. */
async function keepAnswer(
  ctx: Context,
  record: IntroductionRow,
  changes: ReturnType<typeof answerColumns>,
): Promise<void> {
  if (record.state !== 'invited') throw workflowFaults.changed_meanwhile()
  await ctx.db
    .updateTable('exchange.introduction')
    .set({ ...changes, updatedAt: ctx.now, version: record.version + 1 })
    .where('id', '=', record.id)
    .execute()
  await ctx.audit({
    action: 'exchange.introduction.answer',
    subjectType: 'exchange.introduction',
    subjectId: record.id,
    sentence: {
      zh: '一方同意了对接，等待另一方答复',
      en: 'one side has accepted; the other is still to answer',
    },
  })
  await ctx.announce('exchange.introduction.answered', { id: record.id })
}

async function tellBoth(ctx: Context, record: IntroductionRow): Promise<void> {
  const need = { title: record.needTitle, ...record.need }
  const offer = { title: record.offerTitle, ...record.offer }
  const common = { introductionId: record.id, template: introductionAccepted }
  await tellSide(ctx, { ...common, own: need, other: offer })
  await tellSide(ctx, { ...common, own: offer, other: need })
}
