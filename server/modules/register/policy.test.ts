import { describe, expect, it } from 'vitest'
import { anonymous, system, type Actor, type Role } from '#platform/actor.ts'
import type { Decision } from '#platform/policy.ts'
import { actorWith } from '#server/testing.ts'
import { personStates } from './person/person.states.ts'
import { organisationStates } from './organisation/organisation.states.ts'
import { organisationPolicy, personPolicy, type PlacedRecord } from './policy.ts'

const record: PlacedRecord = {
  id: '0190a000-0000-7000-8000-000000000001',
  within: ['510903', '510900', '510000', '000000'],
  handledBy: ['0190a000-0000-7000-8000-00000000000a'],
}

const staff = (role: Role, placeCode: string): Actor => actorWith({ grants: [{ role, placeCode }] })

const actors: Record<string, Actor> = {
  anonymous,
  stranger: actorWith({ personId: '0190a000-0000-7000-8000-000000000002' }),
  owner: actorWith({
    personId: record.id,
    memberships: [{ organisationId: record.id, role: 'representative' }],
  }),
  member: actorWith({ memberships: [{ organisationId: record.id, role: 'member' }] }),
  broker: staff('broker', '510903'),
  officer: staff('officer', '510903'),
  auditor: staff('auditor', '510903'),
  administrator: staff('administrator', '510903'),
  'officer of the city': staff('officer', '510900'),
  'officer who registered it': { ...staff('officer', '510903'), accountId: record.handledBy[0]! },
  'officer whose own it is': {
    ...staff('officer', '510903'),
    personId: record.id,
    memberships: [{ organisationId: record.id, role: 'member' }],
  },
  'officer elsewhere': staff('officer', '510904'),
  system,
}

type Policy = Record<string, (actor: Actor, record: PlacedRecord) => Decision>

/** For each action the actors who may; a new action without a line here fails the test. */
function whoMay(policy: Policy): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(policy).map(([action, check]) => [
      action,
      Object.keys(actors).filter((name) => check(actors[name]!, record) === true),
    ]),
  )
}

const OFFICERS = [
  'officer',
  'officer of the city',
  'officer who registered it',
  'officer whose own it is',
  'system',
]
/** Four eyes: somebody else. */
const OTHER_OFFICERS = ['officer', 'officer of the city', 'system']
const OWNER_OR_OFFICERS = ['owner', ...OFFICERS]

describe('who may do what', () => {
  it('with a person', () => {
    expect(whoMay(personPolicy)).toEqual({
      view: ['owner', 'broker', 'officer', 'auditor', 'administrator', ...OFFICERS.slice(1)],
      update: OWNER_OR_OFFICERS,
      correct_identity: OFFICERS,
      verify: OTHER_OFFICERS,
      return: OFFICERS,
      resubmit: OWNER_OR_OFFICERS,
      close: OWNER_OR_OFFICERS,
      merge: OFFICERS,
      reveal_phone: ['owner', 'broker', ...OFFICERS],
      attach_evidence: OWNER_OR_OFFICERS,
      view_evidence: ['owner', 'officer', 'auditor', ...OFFICERS.slice(1)],
      grant_role: ['administrator', 'system'],
      answer_consent: OWNER_OR_OFFICERS,
      view_consents: ['owner', 'officer', 'auditor', ...OFFICERS.slice(1)],
      leave: ['owner', 'officer whose own it is'],
    })
  })

  it('with an organisation', () => {
    expect(whoMay(organisationPolicy)).toEqual({
      view: ['owner', 'member', 'broker', 'officer', 'auditor', 'administrator', ...OFFICERS.slice(1)],
      update: OWNER_OR_OFFICERS,
      correct_identity: OFFICERS,
      verify: OTHER_OFFICERS,
      return: OFFICERS,
      resubmit: OWNER_OR_OFFICERS,
      close: OWNER_OR_OFFICERS,
      merge: OFFICERS,
      add_member: OWNER_OR_OFFICERS,
      hand_over: OWNER_OR_OFFICERS,
      attach_evidence: OWNER_OR_OFFICERS,
      view_evidence: ['owner', 'officer', 'auditor', ...OFFICERS.slice(1)],
    })
  })

  it('says why not, in the terms of the one who asks', () => {
    const reason = (name: string) => {
      const decision = personPolicy.update(actors[name]!, record)
      return decision === true ? 'yes' : decision.code
    }
    expect(Object.fromEntries(Object.keys(actors).map((name) => [name, reason(name)]))).toEqual({
      anonymous: 'policy.not_yours',
      stranger: 'policy.not_yours',
      owner: 'yes',
      member: 'policy.not_yours',
      broker: 'policy.role_needed',
      officer: 'yes',
      auditor: 'policy.role_needed',
      administrator: 'policy.role_needed',
      'officer of the city': 'yes',
      'officer who registered it': 'yes',
      'officer whose own it is': 'yes',
      'officer elsewhere': 'policy.other_place',
      system: 'yes',
    })
  })

  it('names every move of the state tables as an action', () => {
    const missing = [
      ...Object.keys(personStates.moves).filter((move) => !(move in personPolicy)),
      ...Object.keys(organisationStates.moves).filter((move) => !(move in organisationPolicy)),
    ]
    expect(missing).toEqual([])
  })
})
