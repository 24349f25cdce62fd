import { defineFaults } from '#platform/errors.ts'

/** What stands in the way of registering a technical contract. */
export const contractFaults = defineFaults('exchange', {
  registration_not_found: {
    kind: 'not_found',
    zh: '没有找到这份技术合同登记。',
    en: 'There is no such contract registration.',
  },
  registration_exists: {
    kind: 'conflict',
    zh: '这份合同已有登记申请 {number}，一份合同只登记一次。',
    en: 'This contract already has the registration {number}; a contract is registered once.',
  },
  registration_settled: {
    kind: 'conflict',
    zh: '申请已经提交，不能再修改。需要补正的，请等登记机构退回。',
    en: 'The application is filed and can no longer be changed; if it needs a correction the registry returns it.',
  },
  contract_text_missing: {
    kind: 'invalid',
    zh: '请上传完整的合同文本，再提交登记。',
    en: 'Upload the complete text of the contract before filing.',
    field: 'fileId',
  },
  validity_reversed: {
    kind: 'invalid',
    zh: '合同有效期的截止日期不能早于开始日期。',
    en: 'The contract’s validity cannot end before it begins.',
    field: 'validTo',
  },
  validity_over: {
    kind: 'conflict',
    zh: '合同已过有效期，不能再申请登记。',
    en: 'The contract’s validity is over, so it can no longer be registered.',
  },
  certificate_taken: {
    kind: 'conflict',
    zh: '登记编号 {number} 已用于另一份合同，请核对。',
    en: 'The certificate number {number} belongs to another contract; check it.',
    field: 'certificateNumber',
  },
  recognised_exceeds_contract: {
    kind: 'invalid',
    zh: '认定的成交额不能超过合同成交额，技术交易额不能超过成交额。',
    en: 'The recognised total cannot exceed the contract’s, nor the technical amount the total.',
    field: 'recognisedTotalFen',
  },
})
