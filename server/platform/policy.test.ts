import { describe, expect, it } from 'vitest'
import { anonymous, ROLES, system, type Actor, type Role } from './actor.ts'
import { Fault } from './errors.ts'
import {
  abilitiesOf,
  allow,
  either,
  hasRole,
  placesOf,
  policyFaults,
  roleFor,
  roleNeeded,
  signedIn,
  type Decision,
} from './policy.ts'

const member: Actor = { ...anonymous, kind: 'account', accountId: 'a', name: '成员' }
const holder = (role: Role, placeCode: string): Actor => ({ ...member, grants: [{ role, placeCode }] })
const answer = (decision: Decision) => (decision === true ? true : decision.code)

describe('roleFor', () => {
  const county = ['510903', '510900', '510000', '000000']

  it('answers by role and place, for every role', () => {
    const answers = Object.fromEntries(
      ROLES.map((role) => [
        role,
        {
          here: answer(roleFor(holder(role, '510903'), county, 'officer', 'broker')),
          above: answer(roleFor(holder(role, '510900'), county, 'officer', 'broker')),
          beside: answer(roleFor(holder(role, '510904'), county, 'officer', 'broker')),
        },
      ]),
    )
    const wanted = { here: true, above: true, beside: 'policy.other_place' }
    const other = { here: 'policy.role_needed', above: 'policy.role_needed', beside: 'policy.role_needed' }
    expect(answers).toEqual({ broker: wanted, officer: wanted, auditor: other, administrator: other })
  })

  it('lets the product itself and asks others to sign in', () => {
    expect([system, anonymous, member].map((actor) => answer(roleFor(actor, county, 'auditor')))).toEqual([
      true,
      'policy.sign_in',
      'policy.role_needed',
    ])
  })

  it('does not take a place for its beginning: a town is not its county', () => {
    expect(answer(roleFor(holder('officer', '510903100'), county, 'officer'))).toBe('policy.other_place')
  })
})

describe('the refusal', () => {
  it('names the role in the language it is said in', () => {
    const fault = roleNeeded('officer', 'auditor')
    expect([fault.say('zh'), fault.say('en')]).toEqual([
      '这项操作需要“科协工作人员、审计人员”角色。如确需办理，请联系本级管理员授权。',
      'This needs the role “officer, auditor”. If it is your task, ask your administrator to grant it.',
    ])
  })

  it('is thrown by allow, and nothing else is', () => {
    const fault = policyFaults.not_yours()
    expect(() => allow(fault)).toThrow(fault)
    expect(allow(true)).toBeUndefined()
  })
})

describe('the small questions', () => {
  it('signedIn', () => {
    expect([anonymous, member, system].map((actor) => answer(signedIn(actor)))).toEqual([
      'policy.sign_in',
      true,
      true,
    ])
  })

  it('hasRole and placesOf', () => {
    const actor: Actor = {
      ...member,
      grants: [
        { role: 'broker', placeCode: '510903' },
        { role: 'officer', placeCode: '510904' },
        { role: 'broker', placeCode: '510981' },
      ],
    }
    expect([
      hasRole(actor, 'auditor'),
      hasRole(actor, 'auditor', 'officer'),
      hasRole(system, 'auditor'),
    ]).toEqual([false, true, true])
    expect(placesOf(actor, 'broker')).toEqual(['510903', '510981'])
  })

  it('either gives the first yes, or else the last reason', () => {
    const [first, last] = [policyFaults.not_yours(), policyFaults.other_place()]
    expect([either(first, true), either(true, last), either(first, last)]).toEqual([true, true, last])
  })

  it('abilitiesOf lists what is allowed', () => {
    const table = {
      read: (): Decision => true,
      edit: (actor: Actor, record: { owner: string }): Decision =>
        actor.accountId === record.owner ? true : policyFaults.not_yours(),
    }
    expect(abilitiesOf(table, member, { owner: 'a' })).toEqual(['read', 'edit'])
    expect(abilitiesOf(table, member, { owner: 'b' })).toEqual(['read'])
    expect(policyFaults.not_yours()).toBeInstanceOf(Fault)
  })
})
