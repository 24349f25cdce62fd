import { describe, expect, it } from 'vitest'
import { anonymous, system, type Actor, type Role } from '#platform/actor.ts'
import type { Decision } from '#platform/policy.ts'
import { actorWith } from '#server/testing.ts'
import { eventStates } from './event/event.states.ts'
import { eventPolicy, mayPromote, maySeeHistory } from './policy.ts'

const record = { state: 'draft', within: ['510903', '510900', '510000', '000000'] }
const staff = (role: Role, placeCode: string): Actor => actorWith({ grants: [{ role, placeCode }] })

const actors: Readonly<Record<string, Actor>> = {
  anonymous,
  member: actorWith({ memberships: [{ organisationId: crypto.randomUUID(), role: 'representative' }] }),
  broker: staff('broker', '510903'),
  officer: staff('officer', '510903'),
  'city officer': staff('officer', '510900'),
  'other county': staff('officer', '510904'),
  auditor: staff('auditor', '510903'),
  administrator: staff('administrator', '510903'),
  system,
}

type Checks = Readonly<Record<string, (actor: Actor) => Decision>>

/** By move or ability, everyone who may: the whole table is compared, so a new one without a line fails. */
function whoMay(checks: Checks): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(checks).map(([name, check]) => [
      name,
      Object.keys(actors).filter((actor) => check(actors[actor]!) === true),
    ]),
  )
}

const OFFICERS = ['officer', 'city officer', 'system']
const STAFF = ['broker', ...OFFICERS]
const READERS = ['broker', 'officer', 'city officer', 'auditor', 'system']

describe('who may do what', () => {
  it('with an event', () => {
    const moves = Object.entries(eventStates.moves).map(([name, { who }]) => [
      name,
      (actor: Actor) => who(actor, record),
    ])
    const abilities = Object.entries(eventPolicy).map(([name, check]) => [
      name,
      (actor: Actor) => check(actor, record),
    ])
    expect(whoMay(Object.fromEntries([...moves, ...abilities]) as Checks)).toEqual({
      announce: OFFICERS,
      hold: OFFICERS,
      cancel: OFFICERS,
      edit: OFFICERS,
      recordFigures: OFFICERS,
      promote: STAFF,
      seeEvidence: READERS,
    })
  })

  it('with a post or video, and with the histories', () => {
    expect(
      whoMay({
        promote: (actor) => mayPromote(actor, record),
        history: (actor) => maySeeHistory(actor, record),
      }),
    ).toEqual({ promote: STAFF, history: READERS })
  })
})
