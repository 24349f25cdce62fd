import { defineFaults } from '#platform/errors.ts'

export const faults = defineFaults('exchange', {
  posting_not_found: {
    kind: 'not_found',
    zh: '没有找到这条信息，可能已撤回或尚未发布。',
    en: 'There is no such posting; it may have been withdrawn or not be published yet.',
  },
  owner_missing: {
    kind: 'invalid',
    zh: '请选择由哪个单位或哪位科技工作者发布。',
    en: 'Choose the organisation or the person this is published for.',
    field: 'ownerOrganisationId',
  },
  owner_unknown: {
    kind: 'invalid',
    zh: '登记册里没有这个发布方，请重新选择。',
    en: 'The register has no such owner; choose another.',
    field: 'ownerOrganisationId',
  },
  owner_not_verified: {
    kind: 'conflict',
    zh: '发布方还没有通过核验，通过后才能发布。',
    en: 'The owner is not verified yet; the posting can be published once they are.',
  },
  personal_data: {
    kind: 'invalid',
    zh: '公开内容里含有身份证号或手机号，请删除。联系方式会在双方同意对接后互相看到。',
    en: 'The public text contains an ID or phone number; remove it. Contact details appear once both sides agree.',
  },
  imported_meanwhile: {
    kind: 'conflict',
    zh: '同一批信息刚刚由别人导入，请刷新列表核对后再试。',
    en: 'Somebody else has just imported the same rows; look at the list before trying again.',
  },
  not_editable: {
    kind: 'conflict',
    zh: '只有草稿和被退回的信息可以修改。',
    en: 'Only drafts and returned postings can be changed.',
  },
  run_for_city: {
    kind: 'forbidden',
    zh: '全量匹配覆盖所有地区，请由市级及以上的科协工作人员或管理员发起。',
    en: 'A run covers every place; ask an officer or administrator of the city or above to start it.',
  },
  order_not_found: {
    kind: 'not_found',
    zh: '没有找到这张保姆单。',
    en: 'There is no such service order.',
  },
  order_open: {
    kind: 'conflict',
    zh: '这条需求已有在办的保姆单 {number}，请在那张单上继续。',
    en: 'The need already has an open service order, {number}; go on with that one.',
  },
  not_a_need: {
    kind: 'invalid',
    zh: '保姆单只能为需求开立。',
    en: 'A service order is opened for a need.',
  },
  not_an_offer: {
    kind: 'invalid',
    zh: '只能把科技所能、成果或承接项目介绍给需求方。',
    en: 'Only a capability, an achievement or an undertaking can be introduced to a need.',
  },
  not_published: {
    kind: 'conflict',
    zh: '这条信息当前未发布，不能继续。',
    en: 'The posting is not published at present.',
  },
  introduced_already: {
    kind: 'conflict',
    zh: '这两方已经在对接中，不必重复介绍。',
    en: 'These two are already being introduced.',
  },
  same_owner: {
    kind: 'conflict',
    zh: '需求和供给属于同一方，无需介绍。',
    en: 'Need and offer belong to the same owner.',
  },
  introduction_not_found: {
    kind: 'not_found',
    zh: '没有找到这次对接。',
    en: 'There is no such introduction.',
  },
  answered_already: {
    kind: 'conflict',
    zh: '这一方已经答复过了。',
    en: 'This side has already answered.',
  },
  decline_reason: {
    kind: 'invalid',
    zh: '请写明婉拒的理由，方便科服保姆另找合适的对象。',
    en: 'Say why, so that the broker can look for a better match.',
    field: 'reason',
  },
  deal_not_found: { kind: 'not_found', zh: '没有找到这笔交易。', en: 'There is no such deal.' },
  deal_exists: {
    kind: 'conflict',
    zh: '这次对接已经登记了交易 {number}。',
    en: 'This introduction already has a deal, {number}.',
  },
  deal_settled: {
    kind: 'conflict',
    zh: '合同已经签订或终止，不能再修改。请刷新后查看最新状态。',
    en: 'The contract is signed or terminated and can no longer be changed; reload to see its state.',
  },
  not_accepted: {
    kind: 'conflict',
    zh: '双方都同意对接后才能登记交易。',
    en: 'A deal can be recorded once both sides have accepted.',
  },
  amount_missing: {
    kind: 'invalid',
    zh: '请填写合同成交额。',
    en: 'Give the total amount of the contract.',
    field: 'amountTotalFen',
  },
  technical_exceeds_total: {
    kind: 'invalid',
    zh: '技术交易额不能超过合同成交额。',
    en: 'The technical amount cannot exceed the total.',
    field: 'amountTechnicalFen',
  },
  paid_exceeds_total: {
    kind: 'invalid',
    zh: '合同成交额不能低于已经付款的金额。付款登记有误的，请先冲销。',
    en: 'The total cannot fall below what has been paid. If a payment is wrong, reverse it first.',
    field: 'amountTotalFen',
  },
  deal_terminated: {
    kind: 'conflict',
    zh: '这笔交易已终止，不能再登记付款；登记有误的付款可以冲销。',
    en: 'The deal is terminated, so no payment can be recorded; a wrong one can be reversed.',
  },
  payment_missing: {
    kind: 'invalid',
    zh: '请填写付款金额。',
    en: 'Give the amount of the payment.',
    field: 'amountFen',
  },
  paid_in_future: {
    kind: 'invalid',
    zh: '付款日期不能晚于今天。',
    en: 'The day of payment cannot lie in the future.',
    field: 'paidOn',
  },
  payment_exceeds_total: {
    kind: 'invalid',
    zh: '加上这一笔，付款合计将超过合同成交额。请核对金额；确实如此的，请填写理由。',
    en: 'With this one the payments exceed the contract’s total. Check the amount; if it is right, say why.',
    field: 'excessReason',
  },
  payment_file_unknown: {
    kind: 'unprocessable',
    zh: '没有找到您上传的这个文件，请重新上传。',
    en: 'There is no such file among those you uploaded; upload it again.',
    field: 'fileId',
  },
  payment_not_found: {
    kind: 'not_found',
    zh: '这笔交易没有这条付款记录。',
    en: 'The deal has no such payment.',
  },
  payment_reversed: {
    kind: 'conflict',
    zh: '这条付款已经冲销，或本身就是冲销记录，不能再冲销。',
    en: 'This payment was reversed, or is itself a reversal; it cannot be reversed again.',
  },
  signed_in_future: {
    kind: 'invalid',
    zh: '签约日期不能晚于今天。',
    en: 'The signing date cannot lie in the future.',
    field: 'signedOn',
  },
  conference_not_found: {
    kind: 'not_found',
    zh: '没有找到这次大会。',
    en: 'There is no such conference.',
  },
  held_reversed: {
    kind: 'invalid',
    zh: '闭幕日期不能早于开幕日期。',
    en: 'A conference cannot end before it begins.',
    field: 'heldTo',
  },
  not_listed: {
    kind: 'conflict',
    zh: '这笔交易的需求和供给都没有在这次大会发布，不能记为现场签约。',
    en: 'Neither side of this deal was released at the conference, so it cannot count as signed there.',
  },
})
