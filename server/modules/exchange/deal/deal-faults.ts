import { defineFaults } from '#platform/errors.ts'

/** What stands in the way of a contract’s course from its terms to its ratings. */
export const dealFaults = defineFaults('exchange', {
  milestone_missing: {
    kind: 'conflict',
    zh: '请先写明至少一个里程碑及其验收标准，再登记签约。',
    en: 'Write at least one milestone with its acceptance criteria before the signing.',
  },
  milestones_exceed_total: {
    kind: 'invalid',
    zh: '各里程碑的金额合计不能超过合同成交额。',
    en: 'The milestones’ amounts together cannot exceed the contract’s total.',
    field: 'milestones',
  },
  milestone_not_found: {
    kind: 'not_found',
    zh: '这笔交易没有这个里程碑。',
    en: 'The deal has no such milestone.',
  },
  milestones_open: {
    kind: 'conflict',
    zh: '还有 {count} 个里程碑没有验收通过，全部通过后才能整体验收。',
    en: 'Milestones not accepted yet: {count}. Accept them all first.',
  },
  not_performing: {
    kind: 'conflict',
    zh: '合同不在履行中，不能办理里程碑。请刷新后查看最新状态。',
    en: 'The contract is not being performed, so its milestones stand still; reload to see its state.',
  },
  trigger_missing: {
    kind: 'invalid',
    zh: '先用后付请写明付款的触发条件，以及触发后多少天内付款。',
    en: 'For use first, pay later, say what triggers the payment and within how many days it is due.',
    field: 'triggerCondition',
  },
  not_use_first: {
    kind: 'conflict',
    zh: '这份合同没有约定先用后付，无需登记触发。',
    en: 'The contract is not use first, pay later, so nothing triggers its payment.',
  },
  triggered_already: {
    kind: 'conflict',
    zh: '付款条件已登记在 {day} 触发，请按期付款。',
    en: 'The payment was triggered on {day} already.',
  },
  day_in_future: {
    kind: 'invalid',
    zh: '日期不能晚于今天。',
    en: 'The day cannot lie in the future.',
  },
  day_before_signing: {
    kind: 'invalid',
    zh: '日期不能早于签约日。',
    en: 'The day cannot lie before the signing.',
  },
  deal_not_signed: {
    kind: 'conflict',
    zh: '合同还没有签订，或已终止，不能办理这一步。',
    en: 'The contract is not signed, or is terminated, so this is not possible.',
  },
  signed_by_side: {
    kind: 'conflict',
    zh: '这一方已经确认过签约了。',
    en: 'This side has already confirmed the signing.',
  },
  unpaid_reason: {
    kind: 'conflict',
    zh: '已付金额还没有达到合同成交额。请先登记付款，或写明为什么就此办结。',
    en: 'Less has been paid than the contract says. Record the payments, or say why the deal is closed all the same.',
    field: 'unpaidReason',
  },
  dispute_closed: {
    kind: 'conflict',
    zh: '这笔交易当前没有未了结的争议。',
    en: 'The deal has no open dispute.',
  },
  not_closed: {
    kind: 'conflict',
    zh: '交易办结后才能互评。',
    en: 'The sides rate each other once the deal is closed.',
  },
  rated_already: {
    kind: 'conflict',
    zh: '您这一方已经评价过了，评价不能修改。',
    en: 'Your side has already rated this deal; a rating is not changed.',
  },
  rating_over: {
    kind: 'conflict',
    zh: '评价期已于 {day} 结束。',
    en: 'Ratings could be given until {day}.',
  },
})
