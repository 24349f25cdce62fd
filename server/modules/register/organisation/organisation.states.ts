import { definePartyStates } from '../party-states.ts'
import { organisationPolicy } from '../policy.ts'

export const organisationStates = definePartyStates({
  noun: 'organisation',
  policy: organisationPolicy,
  verified: { zh: '通过了单位核验', en: 'verified the organisation' },
})
