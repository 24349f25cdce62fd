import type { Actor, Role } from './actor.ts'
import { defineFaults, type Fault } from './errors.ts'

/** The answer of a policy: yes, or the refusal that says why not. */
export type Decision = true | Fault

export const policyFaults = defineFaults('policy', {
  sign_in: { kind: 'unauthenticated', zh: '请先登录。', en: 'Sign in first.' },
  role_needed: {
    kind: 'forbidden',
    zh: '这项操作需要“{role}”角色。如确需办理，请联系本级管理员授权。',
    en: 'This needs the role “{roleEn}”. If it is your task, ask your administrator to grant it.',
  },
  other_place: {
    kind: 'forbidden',
    zh: '这条记录不在您负责的地区内，请联系当地的工作人员。',
    en: 'This record lies outside the places you are responsible for; contact the staff there.',
  },
  not_yours: {
    kind: 'forbidden',
    zh: '只有本人或本单位的代表才能进行这项操作。',
    en: 'Only the owner, or a representative of the owning organisation, may do this.',
  },
})

export const roleNames: Record<Role, { zh: string; en: string }> = {
  broker: { zh: '科服保姆', en: 'broker' },
  officer: { zh: '科协工作人员', en: 'officer' },
  auditor: { zh: '审计人员', en: 'auditor' },
  administrator: { zh: '系统管理员', en: 'administrator' },
}

/** The refusal that names the roles, each of which would do. */
export function roleNeeded(...roles: readonly Role[]): Fault {
  const role = roles.map((name) => roleNames[name].zh).join('、')
  return policyFaults.role_needed({ role, roleEn: roles.map((name) => roleNames[name].en).join(', ') })
}

/** Goes on when the policy says yes; throws its reason otherwise. */
export function allow(decision: Decision): void {
  if (decision !== true) throw decision
}

export function signedIn(actor: Actor): Decision {
  return actor.kind === 'anonymous' ? policyFaults.sign_in() : true
}

/** Whether the actor holds one of the roles anywhere. */
export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return actor.kind === 'system' || actor.grants.some((grant) => roles.includes(grant.role))
}

/** The places for which the actor holds one of the roles. */
export function placesOf(actor: Actor, ...roles: Role[]): string[] {
  return actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.placeCode)
}

/**
 * Whether the actor holds one of the roles for a record's place.
 *
 * @param within the codes of every place the record lies in, its own included
 */
export function roleFor(actor: Actor, within: readonly string[], ...roles: [Role, ...Role[]]): Decision {
  if (actor.kind === 'system') return true
  if (actor.kind === 'anonymous') return policyFaults.sign_in()
  const places = placesOf(actor, ...roles)
  if (places.length === 0) return roleNeeded(roles[0])
  return places.some((place) => within.includes(place)) ? true : policyFaults.other_place()
}

/** The first yes, or else the last reason. */
export function either(...decisions: [Decision, ...Decision[]]): Decision {
  return decisions.find((decision) => decision === true) ?? decisions[decisions.length - 1]!
}

/** The names of the actions a policy table allows, sent with a record so that the web repeats no rule. */
export function abilitiesOf<R>(
  table: Record<string, (actor: Actor, record: R) => Decision>,
  actor: Actor,
  record: R,
): string[] {
  return Object.keys(table).filter((action) => table[action]?.(actor, record) === true)
}
