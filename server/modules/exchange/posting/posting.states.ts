import { defineStates } from '#platform/workflow.ts'
import { brokerFor, officerFor, ownerOrStaff, type PostingFacts } from '../policy.ts'

export type PostingState = 'draft' | 'submitted' | 'returned' | 'published' | 'contracted' | 'withdrawn'
export type PostingMove = 'submit' | 'publish' | 'return' | 'contract' | 'withdraw'

/**
 * draft → submitted → published → contracted
 *            ↓  ↑         (any before contracted → withdrawn)
 *         returned
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
    returned: {
      staff: { zh: '已退回', en: 'Returned' },
      public: { zh: '请修改', en: 'Please revise' },
      tone: 'attention',
    },
    published: {
      staff: { zh: '已发布', en: 'Published' },
      public: { zh: '已发布', en: 'Published' },
      tone: 'active',
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
      from: ['draft', 'returned'],
      to: 'submitted',
      label: { zh: '提交审核', en: 'Submit' },
      sentence: { zh: '提交了这条信息，等待审核', en: 'submitted the posting for review' },
      who: ownerOrStaff,
    },
    publish: {
      from: ['submitted'],
      to: 'published',
      label: { zh: '审核通过并发布', en: 'Publish' },
      sentence: { zh: '审核通过并发布了这条信息', en: 'approved and published the posting' },
      who: officerFor,
    },
    return: {
      from: ['submitted'],
      to: 'returned',
      label: { zh: '退回修改', en: 'Return' },
      sentence: { zh: '退回了这条信息', en: 'returned the posting' },
      who: officerFor,
      needsReason: true,
    },
    contract: {
      from: ['published'],
      to: 'contracted',
      label: { zh: '标记为已签约', en: 'Mark as contracted' },
      sentence: { zh: '因签约而完成了这条信息', en: 'completed the posting by a signed deal' },
      who: brokerFor,
    },
    withdraw: {
      from: ['draft', 'submitted', 'returned', 'published'],
      to: 'withdrawn',
      label: { zh: '撤回', en: 'Withdraw' },
      sentence: { zh: '撤回了这条信息', en: 'withdrew the posting' },
      who: ownerOrStaff,
    },
  },
})
