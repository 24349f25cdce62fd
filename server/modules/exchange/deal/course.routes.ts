import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { reasonBody } from '../posting/posting.contract.ts'
import { acceptDeal } from './accept-deal.ts'
import { beginDeal } from './begin-deal.ts'
import { chainOf } from './chain.queries.ts'
import { closeDeal } from './close-deal.ts'
import { confirmSigning } from './confirm-signing.ts'
import {
  acceptanceBody,
  chainSchema,
  closingBody,
  dealTerms,
  evidenceBody,
  ratingBody,
  remarksBody,
  settlementBody,
  sideBody,
  submissionBody,
  triggerBody,
} from './course.contract.ts'
import { findDeal } from './deal.queries.ts'
import { acceptMilestone, refuseMilestone, submitMilestone } from './move-milestone.ts'
import { giveEvidence, raiseDispute } from './raise-dispute.ts'
import { rateDeal } from './rate-deal.ts'
import { setTerms } from './set-terms.ts'
import { settleDispute } from './settle-dispute.ts'
import { triggerPayment } from './trigger-payment.ts'

const DEAL = '/exchange/deals/:id'
const milestoneParams = idParams.extend({ milestoneId: z.uuid() })
const made = z.object({ id: z.uuid() })

interface MilestoneParams {
  readonly id: string
  readonly milestoneId: string
}
const targetOf = ({ id, milestoneId }: MilestoneParams) => ({ dealId: id, milestoneId })

/** What becomes of a contract from its terms to the ratings. */
export const courseRoutes = [
  defineRoute({
    method: 'GET',
    path: `${DEAL}/chain`,
    operationId: 'getDealChain',
    summary: 'The steps from the match to the money, each with its day, who did it and its record',
    access: 'signed_in',
    params: idParams,
    response: chainSchema,
    handle: async (ctx, { params }) => ({ steps: await chainOf(ctx, await findDeal(ctx, params.id)) }),
  }),
  defineRoute({
    method: 'PUT',
    path: `${DEAL}/terms`,
    operationId: 'setDealTerms',
    summary: 'Writes milestones with their acceptance criteria and how is paid, before the signing',
    access: ['broker', 'officer'],
    params: idParams,
    body: dealTerms,
    response: 'nothing',
    handle: (ctx, { params, body }) => setTerms(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${DEAL}/confirm-signing`,
    operationId: 'confirmSigning',
    summary: 'Confirms the contract for one side; the second confirmation signs it',
    access: 'signed_in',
    params: idParams,
    body: sideBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => confirmSigning(ctx, params.id, body.side),
  }),
  defineRoute({
    method: 'POST',
    path: `${DEAL}/begin`,
    operationId: 'beginDeal',
    summary: 'Says that the contract is being performed',
    access: 'signed_in',
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => beginDeal(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: `${DEAL}/trigger`,
    operationId: 'triggerPayment',
    summary: 'Records that the condition of use first, pay later has come about',
    access: 'signed_in',
    params: idParams,
    body: triggerBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => triggerPayment(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${DEAL}/milestones/:milestoneId/submit`,
    operationId: 'submitMilestone',
    summary: 'Hands a milestone in for acceptance',
    access: 'signed_in',
    params: milestoneParams,
    body: submissionBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => submitMilestone(ctx, targetOf(params), body),
  }),
  defineRoute({
    method: 'POST',
    path: `${DEAL}/milestones/:milestoneId/accept`,
    operationId: 'acceptMilestone',
    summary: 'Says that a milestone meets its criteria',
    access: 'signed_in',
    params: milestoneParams,
    body: remarksBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => acceptMilestone(ctx, targetOf(params), body),
  }),
  defineRoute({
    method: 'POST',
    path: `${DEAL}/milestones/:milestoneId/refuse`,
    operationId: 'refuseMilestone',
    summary: 'Says what a milestone lacks',
    access: 'signed_in',
    params: milestoneParams,
    body: reasonBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => refuseMilestone(ctx, targetOf(params), body.reason),
  }),
  defineRoute({
    method: 'POST',
    path: `${DEAL}/accept`,
    operationId: 'acceptDeal',
    summary: 'Accepts everything the contract promised, once all milestones are accepted',
    access: 'signed_in',
    params: idParams,
    body: acceptanceBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => acceptDeal(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${DEAL}/close`,
    operationId: 'closeDeal',
    summary: 'Closes an accepted deal that is paid, or says why it is closed with less',
    access: ['broker', 'officer'],
    params: idParams,
    body: closingBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => closeDeal(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${DEAL}/disputes`,
    operationId: 'raiseDispute',
    summary: 'Raises a dispute about a signed contract',
    access: 'signed_in',
    params: idParams,
    body: evidenceBody,
    response: made,
    status: 201,
    handle: (ctx, { params, body }) => raiseDispute(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${DEAL}/disputes/evidence`,
    operationId: 'giveEvidence',
    summary: 'Puts a statement or a file forward in the open dispute',
    access: 'signed_in',
    params: idParams,
    body: evidenceBody,
    response: made,
    status: 201,
    handle: (ctx, { params, body }) => giveEvidence(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${DEAL}/disputes/settle`,
    operationId: 'settleDispute',
    summary: 'Writes down what the sides of a dispute agreed on',
    access: ['broker', 'officer'],
    params: idParams,
    body: settlementBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => settleDispute(ctx, params.id, body.settlement),
  }),
  defineRoute({
    method: 'POST',
    path: `${DEAL}/ratings`,
    operationId: 'rateDeal',
    summary: 'Rates a closed deal for one side, once',
    access: 'signed_in',
    params: idParams,
    body: ratingBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => rateDeal(ctx, params.id, body),
  }),
]
