import { describe, expect, it } from 'vitest'
import { anonymous, system, type Actor, type Role } from '#platform/actor.ts'
import type { Decision } from '#platform/policy.ts'
import { actorWith } from '#server/testing.ts'
import { centrePolicy, mayFound, type CentreFacts } from './centre.policy.ts'
import { centreStates } from './centre.states.ts'

const SUBMITTER = '0190a000-0000-7000-8000-0000000000aa'
const within = ['510903', '510900', '510000', '000000']
const centre: CentreFacts = { state: 'submitted', within, submittedBy: SUBMITTER }

const staff = (role: Role, placeCode: string, accountId = '0190a000-0000-7000-8000-0000000000bb'): Actor =>
  actorWith({ accountId, grants: [{ role, placeCode }] })

const actors: Readonly<Record<string, Actor>> = {
  anonymous,
  'signed in': actorWith({}),
  broker: staff('broker', '510903'),
  officer: staff('officer', '510903'),
  'city officer': staff('officer', '510900'),
  'city submitter': staff('officer', '510900', SUBMITTER),
  'other county': staff('officer', '510904'),
  'other city': staff('officer', '510700'),
  auditor: staff('auditor', '510903'),
  administrator: staff('administrator', '510900'),
  system,
}

function whoMay(checks: Record<string, (actor: Actor) => Decision>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(checks).map(([name, check]) => [
      name,
      Object.keys(actors).filter((actor) => check(actors[actor]!) === true),
    ]),
  )
}

const OFFICERS = ['officer', 'city officer', 'city submitter', 'system']
const CITY = ['city officer', 'city submitter', 'system']

describe('who may do what with a service centre', () => {
  it('by its moves', () => {
    const checks = Object.fromEntries(
      Object.entries(centreStates.moves).map(([name, { who }]) => [
        name,
        (actor: Actor) => who(actor, centre),
      ]),
    )
    expect(whoMay(checks)).toEqual({
      submit: OFFICERS,
      accept: ['city officer', 'system'],
      return: CITY,
      withdraw: CITY,
    })
  })

  it('beside them', () => {
    const checks = Object.fromEntries(
      Object.entries(centrePolicy).map(([name, check]) => [name, (actor: Actor) => check(actor, centre)]),
    )
    expect(whoMay({ ...checks, found: (actor) => mayFound(actor, within) })).toEqual({
      change: OFFICERS,
      keepChecklist: OFFICERS,
      keepStaff: OFFICERS,
      keepFunding: OFFICERS,
      seeRecord: ['broker', 'officer', 'city officer', 'city submitter', 'auditor', 'system'],
      found: OFFICERS,
    })
  })

  it('is refused in words of the one who asks', () => {
    const reason = (actor: string) => {
      const decision = centreStates.moves.accept.who(actors[actor]!, centre)
      return decision === true ? 'yes' : decision.code
    }
    expect(Object.keys(actors).map((actor) => [actor, reason(actor)])).toEqual([
      ['anonymous', 'policy.sign_in'],
      ['signed in', 'policy.role_needed'],
      ['broker', 'policy.role_needed'],
      ['officer', 'exchange.acceptance_by_city'],
      ['city officer', 'yes'],
      ['city submitter', 'exchange.accept_own'],
      ['other county', 'policy.other_place'],
      ['other city', 'policy.other_place'],
      ['auditor', 'policy.role_needed'],
      ['administrator', 'policy.role_needed'],
      ['system', 'yes'],
    ])
  })
})
