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
  index_range: {
    kind: 'invalid',
    zh: '范围指标请填写上下限，上限不小于下限；其他指标不填上限。',
    en: 'A range needs both ends, the upper not below the lower; other indices have no upper end.',
  },
  index_tolerance: {
    kind: 'invalid',
    zh: '允差请填写不小于 0 的数，例如 ±0.01。',
    en: 'A tolerance is not below 0, such as ±0.01.',
  },
  indices_too_many: {
    kind: 'invalid',
    zh: '读出 {count} 项指标，最多 {most} 项，请只留最要紧的。',
    en: '{count} indices were read and {most} are possible; keep the most important ones.',
  },
  index_name_long: {
    kind: 'invalid',
    zh: '指标名称“{name}”超过 {most} 字，请缩短，或用分号把几项指标隔开。',
    en: 'The name “{name}” has more than {most} characters; shorten it, or put semicolons between indices.',
  },
  region_unknown: {
    kind: 'invalid',
    zh: '没有 {code} 这个地区代码，请重新选择地区。',
    en: 'There is no place {code}; choose the region again.',
  },
  conflict_unknown: {
    kind: 'invalid',
    zh: '登记册里没有“{name}”，请填写单位登记的全称或统一社会信用代码。',
    en: 'The register has no “{name}”; give the organisation’s full registered name or its credit code.',
  },
  imported_meanwhile: {
    kind: 'conflict',
    zh: '同一批信息刚刚由别人导入，请刷新列表核对后再试。',
    en: 'Somebody else has just imported the same rows; look at the list before trying again.',
  },
  not_editable: {
    kind: 'conflict',
    zh: '这条信息正在审核或已经结束，不能修改。正在审核的，请等结果；已经结束的，请另发一条。',
    en: 'The posting is under review or at its end. Wait for the result, or begin a new one if it has ended.',
  },
  run_for_city: {
    kind: 'forbidden',
    zh: '全量匹配覆盖所有地区，请由市级及以上的科协工作人员或管理员发起。',
    en: 'A run covers every place; ask an officer or administrator of the city or above to start it.',
  },
  weights_for_city: {
    kind: 'forbidden',
    zh: '匹配权重对所有地区生效，请由市级及以上的科协工作人员或管理员办理。',
    en: 'The weights hold for every place; ask an officer or administrator of the city or above.',
  },
  period_reversed: {
    kind: 'invalid',
    zh: '截止日期不能早于开始日期，请重新选择。',
    en: 'The last day cannot lie before the first; choose again.',
    field: 'to',
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
  experts_for_needs: {
    kind: 'conflict',
    zh: '专家只为科技需求推荐，请打开一条需求。',
    en: 'Experts are recommended for needs alone; open a need.',
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
  conflict_declared: {
    kind: 'conflict',
    zh: '双方之间声明了利益冲突，不能介绍对接。',
    en: 'A conflict of interest is declared between the two, so they cannot be introduced.',
  },
  stands_against: {
    kind: 'conflict',
    zh: '今天还有 {count} 项条件不符：{zh}。与双方核实后，可以确认仍要介绍。',
    en: 'Conditions not met today, {count}: {en}. Confirm it with both sides to introduce them all the same.',
    field: 'despite',
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
    zh: '请选择婉拒的原因，方便科服保姆另找合适的对象。',
    en: 'Choose why, so that the broker can look for a better match.',
    field: 'declineReason',
  },
  decline_words: {
    kind: 'invalid',
    zh: '选择“其他原因”时，请写明是什么原因。',
    en: 'With “Another reason”, say what it is.',
  },
  dismiss_for_need: {
    kind: 'invalid',
    zh: '只能为需求标记不合适的供给。',
    en: 'Offers are marked as not suitable for a need; this is not one.',
  },
  dismissed_already: {
    kind: 'conflict',
    zh: '这条供给已被标为不合适。要重新考虑，请先在“不合适”中撤销。',
    en: 'This offer was marked as not suitable. To reconsider it, put it back first under “Not suitable”.',
  },
  dismissal_not_found: {
    kind: 'not_found',
    zh: '没有找到这条“不合适”记录。',
    en: 'There is no such dismissal.',
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
