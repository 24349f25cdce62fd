import { definePartyStates } from '../party-states.ts'
import { personPolicy } from '../policy.ts'

export const personStates = definePartyStates({
  noun: 'person',
  policy: personPolicy,
  verified: { zh: '通过了身份核验', en: 'verified the identity' },
})
