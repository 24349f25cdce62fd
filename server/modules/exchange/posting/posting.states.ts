import { defineStates } from '#platform/workflow.ts'
import { brokerFor, byTheClock, officerFor, ownerOrStaff, type PostingFacts } from '../policy.ts'
import type { POSTING_STATES } from './posting.contract.ts'

export type PostingState = (typeof POSTING_STATES)[number]
export type PostingMove =
  | 'submit'
  | 'publish'
  | 'hold'
  | 'reject'
  | 'revise'
  | 'suspend'
  | 'lift'
  | 'expire'
  | 'renew'
  | 'contract'
  | 'withdraw'

/**
 * draft → submitted → published → contracted
 *           ↓ ↑   ↘     ↓ ↑ suspended (lifted), expired (renewed), submitted (revised by its owner)
 *         on_hold  rejected                (any but contracted → withdrawn)
 *
 * A review's score decides between publish, hold and reject; see review.rules.ts.
 */
export const postingStates = defineStates<PostingState, PostingMove, PostingFacts>({
  noun: 'exchange.posting',
  table: 'exchange.posting',
  initial: 'draft',
  states: {
    draft: {
      staff: { zh: '草稿', en: 'Draft' },
      public: { zh: '草稿', en: 'Draft' },
      tone: 'neutral',
    },
    submitted: {
      staff: { zh: '待审核', en: 'To review' },
      public: { zh: '审核中', en: 'Under review' },
      tone: 'attention',
    },
    on_hold: {
      staff: { zh: '暂缓发布', en: 'On hold' },
      public: { zh: '请修改', en: 'Please revise' },
      tone: 'attention',
    },
    rejected: {
      staff: { zh: '未通过', en: 'Rejected' },
      public: { zh: '未通过', en: 'Rejected' },
      tone: 'ended',
    },
    published: {
      staff: { zh: '已发布', en: 'Published' },
      public: { zh: '已发布', en: 'Published' },
      tone: 'active',
    },
    suspended: {
      staff: { zh: '已停用', en: 'Suspended' },
      public: { zh: '已停用', en: 'Suspended' },
      tone: 'attention',
    },
    expired: {
      staff: { zh: '已到期', en: 'Expired' },
      public: { zh: '已到期', en: 'Expired' },
      tone: 'attention',
    },
    contracted: {
      staff: { zh: '已签约', en: 'Contracted' },
      public: { zh: '已签约', en: 'Contracted' },
      tone: 'good',
    },
    withdrawn: {
      staff: { zh: '已撤回', en: 'Withdrawn' },
      public: { zh: '已撤回', en: 'Withdrawn' },
      tone: 'ended',
    },
  },
  moves: {
    submit: {
      from: ['draft', 'on_hold'],
      to: 'submitted',
      label: { zh: '提交审核', en: 'Submit' },
      sentence: { zh: '提交了这条信息，等待审核', en: 'submitted the posting for review' },
      who: ownerOrStaff,
    },
    publish: {
      from: ['submitted'],
      to: 'published',
      label: { zh: '发布', en: 'Publish' },
      sentence: { zh: '评分通过并发布了这条信息', en: 'published the posting after its review' },
      who: officerFor,
    },
    hold: {
      from: ['submitted'],
      to: 'on_hold',
      label: { zh: '暂缓发布', en: 'Hold' },
      sentence: { zh: '评分后暂缓发布这条信息', en: 'held the posting after its review' },
      who: officerFor,
      needsReason: true,
    },
    reject: {
      from: ['submitted'],
      to: 'rejected',
      label: { zh: '不予通过', en: 'Reject' },
      sentence: { zh: '评分后没有通过这条信息', en: 'rejected the posting after its review' },
      who: officerFor,
      needsReason: true,
    },
    revise: {
      from: ['published'],
      to: 'submitted',
      label: { zh: '修改后重新审核', en: 'Submit the change' },
      sentence: {
        zh: '修改了已发布的信息，重新等待审核',
        en: 'changed the published posting, which is reviewed anew',
      },
      who: ownerOrStaff,
    },
    suspend: {
      from: ['published'],
      to: 'suspended',
      label: { zh: '停用', en: 'Suspend' },
      sentence: { zh: '停用了这条信息', en: 'suspended the posting' },
      who: officerFor,
      needsReason: true,
    },
    lift: {
      from: ['suspended'],
      to: 'published',
      label: { zh: '恢复发布', en: 'Lift the suspension' },
      sentence: { zh: '恢复发布了这条信息', en: 'lifted the suspension of the posting' },
      who: officerFor,
    },
    expire: {
      from: ['published'],
      to: 'expired',
      label: { zh: '到期', en: 'Expire' },
      sentence: { zh: '按期下架了这条信息', en: 'took the expired posting out of sight' },
      who: byTheClock,
    },
    renew: {
      from: ['published', 'expired'],
      to: 'published',
      label: { zh: '续期', en: 'Renew' },
      sentence: { zh: '为这条信息续期', en: 'renewed the posting' },
      who: ownerOrStaff,
    },
    contract: {
      // What is agreed on may be signed while its posting is out of sight.
      from: ['submitted', 'published', 'suspended', 'expired'],
      to: 'contracted',
      label: { zh: '标记为已签约', en: 'Mark as contracted' },
      sentence: { zh: '因签约而完成了这条信息', en: 'completed the posting by a signed deal' },
      who: brokerFor,
    },
    withdraw: {
      from: ['draft', 'submitted', 'on_hold', 'rejected', 'published', 'suspended', 'expired'],
      to: 'withdrawn',
      label: { zh: '撤回', en: 'Withdraw' },
      sentence: { zh: '撤回了这条信息', en: 'withdrew the posting' },
      who: ownerOrStaff,
    },
  },
})
