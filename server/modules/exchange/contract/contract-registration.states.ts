import { defineStates } from '#platform/workflow.ts'
import { mayFile, mayRegister, type RegistrationFacts } from '../policy.ts'

export const REGISTRATION_STATES = [
  'drafted',
  'filed',
  'accepted',
  'returned',
  'registered',
  'changed',
  'cancelled',
] as const

export type RegistrationState = (typeof REGISTRATION_STATES)[number]
export type RegistrationMove = 'file' | 'accept' | 'return' | 'register' | 'amend' | 'withdraw' | 'cancel'

/**
 * drafted → filed → accepted → registered → changed (again and again) ; filed or accepted → returned (reason) → filed ;
 * before it is registered → cancelled by who filed it, afterwards by the registry (reason)
 */
export const registrationStates = defineStates<RegistrationState, RegistrationMove, RegistrationFacts>({
  noun: 'exchange.contract_registration',
  table: 'exchange.contractRegistration',
  initial: 'drafted',
  states: {
    drafted: {
      staff: { zh: '待提交', en: 'Drafted' },
      public: { zh: '待提交', en: 'Drafted' },
      tone: 'neutral',
    },
    filed: { staff: { zh: '待受理', en: 'Filed' }, public: { zh: '已提交', en: 'Filed' }, tone: 'attention' },
    accepted: {
      staff: { zh: '审核中', en: 'Under review' },
      public: { zh: '审核中', en: 'Under review' },
      tone: 'active',
    },
    returned: {
      staff: { zh: '退回补正', en: 'Returned' },
      public: { zh: '退回补正', en: 'Returned' },
      tone: 'attention',
    },
    registered: {
      staff: { zh: '已登记', en: 'Registered' },
      public: { zh: '已登记', en: 'Registered' },
      tone: 'good',
    },
    changed: {
      staff: { zh: '已变更登记', en: 'Changed' },
      public: { zh: '已变更登记', en: 'Changed' },
      tone: 'good',
    },
    cancelled: {
      staff: { zh: '已撤销', en: 'Cancelled' },
      public: { zh: '已撤销', en: 'Cancelled' },
      tone: 'ended',
    },
  },
  moves: {
    file: {
      from: ['drafted', 'returned'],
      to: 'filed',
      label: { zh: '提交登记', en: 'File' },
      sentence: { zh: '提交了技术合同登记申请', en: 'filed the contract for registration' },
      who: mayFile,
    },
    accept: {
      from: ['filed'],
      to: 'accepted',
      label: { zh: '受理', en: 'Take up' },
      sentence: { zh: '受理了登记申请', en: 'took the application up' },
      who: mayRegister,
    },
    return: {
      from: ['filed', 'accepted'],
      to: 'returned',
      label: { zh: '退回补正', en: 'Return' },
      sentence: { zh: '退回补正', en: 'returned the application for correction' },
      who: mayRegister,
      needsReason: true,
    },
    register: {
      from: ['accepted'],
      to: 'registered',
      label: { zh: '准予登记', en: 'Register' },
      sentence: { zh: '准予登记并核发了编号', en: 'registered the contract and gave its number' },
      who: mayRegister,
    },
    amend: {
      from: ['registered', 'changed'],
      to: 'changed',
      label: { zh: '变更登记', en: 'Change' },
      sentence: { zh: '办理了变更登记', en: 'changed the registration' },
      who: mayRegister,
    },
    withdraw: {
      from: ['drafted', 'filed', 'returned'],
      to: 'cancelled',
      label: { zh: '撤回申请', en: 'Withdraw' },
      sentence: { zh: '撤回了登记申请', en: 'withdrew the application' },
      who: mayFile,
      needsReason: true,
    },
    cancel: {
      from: ['registered', 'changed'],
      to: 'cancelled',
      label: { zh: '撤销登记', en: 'Cancel' },
      sentence: { zh: '撤销了登记', en: 'cancelled the registration' },
      who: mayRegister,
      needsReason: true,
    },
  },
})
