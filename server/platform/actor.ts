/** A staff role, held for a place and everything in it. */
export type Role = 'broker' | 'officer' | 'auditor' | 'administrator'

export const ROLES: readonly Role[] = ['broker', 'officer', 'auditor', 'administrator']

export interface Grant {
  readonly role: Role
  readonly placeCode: string
}

export interface Membership {
  readonly organisationId: string
  readonly role: 'member' | 'representative'
}

/** Who asks. `system` is the product itself: timers, imports on the command line, the sample city. */
export interface Actor {
  readonly kind: 'anonymous' | 'account' | 'system'
  readonly accountId: string | null
  readonly personId: string | null
  readonly name: string
  readonly grants: readonly Grant[]
  readonly memberships: readonly Membership[]
}

export const anonymous: Actor = {
  kind: 'anonymous',
  accountId: null,
  personId: null,
  name: '',
  grants: [],
  memberships: [],
}

export const system: Actor = { ...anonymous, kind: 'system', name: '系统' }
