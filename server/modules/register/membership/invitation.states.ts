import type { Actor } from '#platform/actor.ts'
import { policyFaults, type Decision } from '#platform/policy.ts'
import { defineStates } from '#platform/workflow.ts'

type InvitationState = 'invited' | 'accepted' | 'declined'
type InvitationMove = 'accept' | 'decline'

interface Invitation {
  readonly state: string
  readonly personId: string
}

/** Nobody answers for somebody else, not even an officer. */
const invited = (actor: Actor, { personId }: Invitation): Decision =>
  actor.personId === personId ? true : policyFaults.not_yours()

/** invited → accepted | declined ; an invitation whose time is over stays invited, and is answered no more */
export const invitationStates = defineStates<InvitationState, InvitationMove, Invitation>({
  noun: 'register.membership_invitation',
  table: 'register.membershipInvitation',
  initial: 'invited',
  states: {
    invited: {
      staff: { zh: '等待本人答复', en: 'awaiting the person' },
      public: { zh: '等待您答复', en: 'awaiting your answer' },
      tone: 'attention',
    },
    accepted: {
      staff: { zh: '已同意', en: 'accepted' },
      public: { zh: '已同意', en: 'accepted' },
      tone: 'good',
    },
    declined: {
      staff: { zh: '已婉拒', en: 'declined' },
      public: { zh: '已婉拒', en: 'declined' },
      tone: 'ended',
    },
  },
  moves: {
    accept: {
      from: ['invited'],
      to: 'accepted',
      label: { zh: '同意加入', en: 'accept' },
      sentence: { zh: '同意加入单位', en: 'accepted the invitation' },
      who: invited,
    },
    decline: {
      from: ['invited'],
      to: 'declined',
      label: { zh: '婉拒', en: 'decline' },
      sentence: { zh: '婉拒了加入单位的邀请', en: 'declined the invitation' },
      who: invited,
    },
  },
})
